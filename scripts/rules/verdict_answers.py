"""A verdict says what is and what to do.

Reason: dataset/README.md#ways-and-buttons
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("verdict-answers", "whoever needs help now cannot act on what somebody else did not find")
def check(dataset: Dataset) -> Findings:
    """Yield verdicts that say what was not found, or what others say (`never` of verdict-words.json)."""
    for doc, where, guide in dataset.guides():
        verdict = guide["summary"]["ko"]
        for words in dataset.one["verdict-words"]["never"]:
            if words in verdict:
                yield at(
                    doc.file,
                    f"{where}/summary/ko",
                    f"“{words}” in “{verdict}”",
                    "what is and what to do, with the number or form in it; what nobody knows stands with its channel",
                )
