"""Who pays for a call is what the number itself says: 080 is free, 15, 16 and 18 are paid by the caller.

Reason: dataset/README.md#ways-and-buttons
"""

from scripts.facts.numbers import PAYS, number_class
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("charge-number", "who has little credit left must not call a paid line for a free one")
def check(dataset: Dataset) -> Findings:
    """Yield numbers whose charge is not that of their class."""
    entries = [(doc.file, f"{where}/phone/charge", channel.get("phone")) for doc, where, channel in dataset.channels()]
    bodies = [(doc.file, "/phone/charge", doc.data.get("phone")) for doc in dataset.authorities.values()]
    for file, where, phone in [*entries, *bodies]:
        said = phone and PAYS.get(number_class(phone["number"] or "").id)
        if phone and said and phone.get("charge", said) != said:
            yield at(
                file,
                where,
                f"{phone['number']} is {said} by its number, and here it is {phone.get('charge')}",
                f'"charge": "{said}"',
            )
