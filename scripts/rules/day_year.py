"""A day names its year: who reads it a year later takes it for another one.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.texts import texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

DAY = re.compile(r"(?<!\d)\d{1,2}월 \d{1,2}일")
YEAR = re.compile(r"\d{2,4}년|매년|해마다")
# Days that return every year are written beside a feast: 1월 1일, 설날, 추석에는 쉬어요.
FEASTS = ("설날", "추석")


@rule("day-year", "a year later the same words say something else")
def check(dataset: Dataset) -> Findings:
    """Yield Korean texts of records with month and day and no year."""
    for text in texts(dataset):
        if text.language == "ko" and text.file.startswith("dataset/services/") and _lacks_year(text.text):
            yield at(text.file, text.pointer, f"no year in “{text.text}”", "2026년 12월 16일까지예요")


def _lacks_year(text: str) -> bool:
    return bool(DAY.search(text)) and not YEAR.search(text) and not any(feast in text for feast in FEASTS)
