"""No line of what people say holds a number or an address of a person.

Reason: dataset/README.md#what-people-say
"""

import re

from scripts.rules.rule import rule
from scripts.rules.text_contact import MAILBOX
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# Codes, dates and the short lines of companies have fewer digits.
PERSONAL = {
    "a mail address": MAILBOX,
    "a mobile number": re.compile(r"(?<!\d)(?:0|\+?82[ -]?0?)1[016789](?:[ .-]?\d){7,8}(?!\d)"),
    "a number of a person, an account or a card": re.compile(r"(?<![\da-z])\d(?:[ -]?\d){9,}(?!\d)", re.IGNORECASE),
}


@rule("utterance-personal", "what people say is public for good, and theirs stays theirs")
def check(dataset: Dataset) -> Findings:
    """Yield lines with a mail address, a mobile number, or ten digits in a row."""
    for doc, pointer, line in dataset.lines():
        found = next((kind for kind, pattern in PERSONAL.items() if pattern.search(line["say"])), None)
        if found:
            yield at(doc.file, f"{pointer}/say", f"the line holds {found}", "the line without it")
