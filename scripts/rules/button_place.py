"""No text says where a button stands: card, popup and page lay it out, each in its own way.

Reason: dataset/README.md#ways-and-buttons
"""

import re

from scripts.facts.texts import texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# “도움말 아래 문의 버튼” speaks of somebody else's screen; “위 버튼” alone of ours.
PLACE = re.compile(r"(?:^|[.,] )(?:위|아래)의? (?:버튼|양식)|\b(?:buttons?|form) (?:above|below)\b", re.IGNORECASE)


@rule("button-place", "the button stands elsewhere, and people look for another one")
def check(dataset: Dataset) -> Findings:
    """Yield texts that send people to a button or form above or below."""
    for text in texts(dataset):
        found = PLACE.search(text.text)
        if found:
            yield at(
                text.file,
                text.pointer,
                f"“{found.group().strip()}” in “{text.text}”",
                "what to open, by its name: 문의 양식을 열어요 · Open the inquiry form",
            )
