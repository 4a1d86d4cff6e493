"""A verdict fits on the card.

Reason: dataset/README.md#channels-and-guides
"""

from dataset.schema.generated.closed import Language
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

LINES = 2
LONGEST: dict[Language, int] = {"ko": 24, "en": 60}


@rule("verdict-length", "a person under stress reads two short lines, not a paragraph")
def check(dataset: Dataset) -> Findings:
    """Yield verdicts with more than two lines, or lines that are too long."""
    for doc, where, guide in dataset.guides():
        for language, limit in LONGEST.items():
            lines = guide["summary"][language].split("\n")
            if len(lines) > LINES or any(len(line) > limit for line in lines):
                longest = max(len(line) for line in lines)
                yield at(
                    doc.file,
                    f"{where}/summary/{language}",
                    f"{len(lines)} lines, the longest has {longest} characters",
                    f"at most {LINES} lines of {limit} characters, split by \\n",
                )
