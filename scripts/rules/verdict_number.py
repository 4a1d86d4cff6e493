"""A number in a verdict may be dialled.

Reason: docs/decisions/0001-links-for-numbers.md
"""

import re

from dataset.schema.generated.authored import Authority, Channel, Service
from scripts.facts.trust import may_dial
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

NUMBER = re.compile(r"(?<![\d-])\d{2,4}(?:-\d{3,4}){1,2}(?![\d-])")
ABOUT = {"phone", "phone.number"}


@rule("verdict-number", "what the verdict says is done first, so its number must be the company’s", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield numbers in verdicts that are in no record, or that nobody answers for."""
    numbers = _backed(dataset)
    for doc, where, guide in dataset.guides():
        for language in ("ko", "en"):
            for said in NUMBER.findall(guide["summary"][language]):
                if not numbers.get(_digits(said)):
                    yield at(
                        doc.file,
                        f"{where}/summary/{language}",
                        f"{said} is no number that somebody answers for",
                        "a number with an official text or two independent witnesses, or a verdict without it",
                    )


def _backed(dataset: Dataset) -> dict[str, bool]:
    """Digits of every number in the records, and whether it may be dialled."""
    out: dict[str, bool] = {}
    shared = dataset.shared_sources()
    # A source that does not exist is the matter of another rule.
    entries: list[tuple[Service | Authority, Channel | Authority]] = [
        *((doc.data, channel) for doc in dataset.services.values() for channel in doc.data["channels"]),
        *((doc.data, doc.data) for doc in dataset.authorities.values()),
    ]
    for record, entry in entries:
        number = entry.get("phone", {}).get("number")
        if number:
            sources = shared | record["sources"]
            evidence = [item for item in entry["evidence"] if ABOUT & set(item["about"]) and item["source"] in sources]
            backed = may_dial(evidence, sources)
            out[_digits(number)] = out.get(_digits(number), False) or backed
    return out


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
