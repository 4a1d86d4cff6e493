"""Hours in English texts are written as a clock shows them.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.texts import texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

DAYS = r"weekdays|daily|every day|saturdays?,?|sundays?,?|closed|lunch,"
BARE = re.compile(rf"\b(?:{DAYS}) (?:from )?(\d{{1,2}}(?: to |-|–)\d{{1,2}})(?![\d:]| (?:days|hours))", re.IGNORECASE)


@rule("english-hours", "9 to 18 reads as a number of things")
def check(dataset: Dataset) -> Findings:
    """Yield English texts with hours that have no minutes: “weekdays 9 to 18”."""
    for text in texts(dataset):
        found = BARE.search(text.text) if text.language == "en" else None
        if found:
            yield at(text.file, text.pointer, f"“{found.group(1)}” in “{text.text}”", "weekdays 09:00–18:00")
