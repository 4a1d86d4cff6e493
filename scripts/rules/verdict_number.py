"""A number in a verdict may be dialled.

Reason: docs/decisions/0001-links-for-numbers.md
"""

import re

from scripts.facts.claims import dialled
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

NUMBER = re.compile(r"(?<![\d-])\d{2,4}(?:-\d{3,4}){1,2}(?![\d-])")


@rule("verdict-number", "what the verdict says is done first, so its number must be the company’s", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield numbers in verdicts that are in no record, or that nobody answers for."""
    backed = {
        _digits(entry["phone"]["number"] or "")
        for record, entry in dataset.phone_entries()
        if dialled(dataset, record, entry)
    }
    for doc, where, guide in dataset.guides():
        for language in ("ko", "en"):
            for said in NUMBER.findall(guide["summary"][language]):
                if _digits(said) not in backed:
                    yield at(
                        doc.file,
                        f"{where}/summary/{language}",
                        f"{said} is no number that somebody answers for",
                        "a number with an official text or two independent witnesses, or a verdict without it",
                    )


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
