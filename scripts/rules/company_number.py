"""Help is no person's number, no forwarded one and none that costs by the minute.

Reason: dataset/README.md#what-a-text-may-carry
"""

from scripts.facts.numbers import number_class
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

WORDS = {
    "person": "a person's mobile number",
    "forwarded": "forwarded to somebody whom nobody sees",
    "charged": "a charged service",
    "abroad-charged": "a charged or personal number abroad",
    "unknown": "no number that a phone in Korea can dial",
}


@rule("company-number", "one tap would call a stranger, or somebody who earns by the minute")
def check(dataset: Dataset) -> Findings:
    """Yield numbers of channels and bodies whose class no company has."""
    for doc in dataset.records().values():
        for pointer, node in doc.objects:
            number = node.get("phone", {}).get("number")
            if number and not number_class(number).company:
                what = WORDS[number_class(number).id]
                yield at(
                    doc.file,
                    f"{pointer}/phone/number",
                    f"{number} is {what}",
                    "a number of the company (02-…, 15xx, 070, 080, 1xx), or null",
                )
