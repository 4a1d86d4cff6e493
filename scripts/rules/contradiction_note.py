"""Evidence that contradicts says what it says instead.

Reason: dataset/README.md#evidence
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("contradiction-note", "people must see both sides of a conflict")
def check(dataset: Dataset) -> Findings:
    """Yield contradicting evidence without a note."""
    for doc, pointer, item, _ in dataset.evidence():
        if item["stance"] == "contradicts" and not item.get("note"):
            yield at(
                doc.file,
                pointer,
                "contradicts without saying what it says instead",
                '"note": {"ko": "…", "en": "…"}',
            )
