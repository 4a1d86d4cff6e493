"""Who pays for a call is said by the way alone: the printer knows it from the number or from `phone.charge`.

Reason: dataset/README.md#ways-and-buttons
"""

import re

from scripts.facts.numbers import charge_of
from scripts.facts.ways import channel, ways
from scripts.rules.rule import rule
from scripts.validation.finding import Finding, Findings, at
from scripts.validation.load import Dataset

# “The free number” tells two numbers apart; that a call is free or charged is the way's own line.
SAID = re.compile(r"통화료|무료(?! 번호)")


@rule("charge-said-once", "a line that repeats the one below it takes the place of what people do not know yet")
def check(dataset: Dataset) -> Findings:
    """Yield states of numbers, and reasons to call them, that say again who pays."""
    for doc, where, entry in dataset.channels():
        phone, state = entry.get("phone"), entry.get("state")
        if phone and state and charge_of(phone) and SAID.search(state["ko"]):
            yield _at(doc.file, f"{where}/state/ko", state["ko"])
    for doc, where, guide in dataset.guides():
        for path, over in ways(guide):
            found, why = channel(dataset, doc.data, over["channel"]), over.get("why")
            phone = found.get("phone") if found else None
            if phone and why and charge_of(phone) and SAID.search(why["ko"]):
                yield _at(doc.file, f"{where}{path}/why/ko", why["ko"])


def _at(file: str, pointer: str, text: str) -> Finding:
    return at(file, pointer, f"“{text}” beside a number that says who pays", "leave it out: the way says it")
