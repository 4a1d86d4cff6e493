"""What search knows besides names: words of problems, neighbours, bodies."""

from collections import Counter

from dataset.schema.enums import GENERAL
from dataset.schema.generated.drafts import SearchWords
from scripts.compile.page_index import words_of
from scripts.validation.load import Dataset

BODIES = 3
# Whoever looks for a person or a number is sent to the company, not to a body.


def search_words(dataset: Dataset) -> SearchWords:
    """The entry `search/issues` (SearchWords)."""
    vocabulary = dataset.one["issues"]
    return {
        "words": words_of(vocabulary, "search"),
        "near": words_of(vocabulary, "near"),
        "bodies": bodies(dataset),
    }


def bodies(dataset: Dataset) -> dict[str, list[str]]:
    """Problem → bodies that take it, the one to which most guides of the problem lead first; at most three."""
    led: dict[str, Counter[str]] = {}
    for doc in dataset.services.values():
        for guide in doc.data["guides"]:
            led.setdefault(guide["issue"], Counter()).update(rung["to"] for rung in guide.get("escalate", []))
    taken: dict[str, list[str]] = {}
    for authority, body in sorted(dataset.authorities.items()):
        for issue in body.data.get("issues", []):
            taken.setdefault(issue, []).append(authority)
    found: dict[str, list[str]] = {}
    for problem, takers in sorted(taken.items()):
        count = led.get(problem, Counter())
        asked = [taker for taker in takers if count[taker]] or takers
        if problem != GENERAL:
            found[problem] = sorted(asked, key=lambda taker: (-count[taker], taker))[:BODIES]
    return found
