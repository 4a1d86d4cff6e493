"""What search knows besides names: words of problems, neighbours, bodies."""

import re
from collections import Counter

from dataset.schema.enums import GENERAL
from dataset.schema.generated.authored import Guide
from dataset.schema.generated.drafts import SearchWords
from scripts.compile.page_index import words_of
from scripts.compile.questions import plain_text
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
        "anybodys": anybodys(dataset),
    }


def words_of_guide(guide: Guide) -> list[str]:
    """What its screens say, and what people type who look for it."""
    return guide.get("screen", []) + guide.get("words", [])


def anybodys(dataset: Dataset) -> list[str]:
    """Words of guides, made plain, that any company's notice may say: “계정이 일시 정지되었습니다” names nobody."""
    words = dataset.one["notice-words"]
    korean, english = ("|".join(map(re.escape, words[language])) for language in ("ko", "en"))
    # \b by letters of ASCII: Korean endings follow English words.
    notice = re.compile(rf"(?:(?:{korean})+|\b(?:{english})\b| )+", re.ASCII)
    guides = [guide for doc in dataset.services.values() for guide in doc.data["guides"]]
    said = {plain_text(text) for guide in guides for text in words_of_guide(guide)}
    return sorted(text for text in said if notice.fullmatch(text))


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
