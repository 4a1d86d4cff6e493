"""A service whose reply time counts business days has a country.

Reason: dataset/README.md#channels-and-guides
"""

from __future__ import annotations

from collections.abc import Iterable

from scripts.rules.reply_order import replies
from scripts.rules.rule import Rule
from scripts.validation.finding import Finding, at
from scripts.validation.load import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield business-day windows in records without a country."""
    for doc in dataset.services.values():
        if doc.data["operator"]["country"] is not None:
            continue
        for pointer, reply in replies(doc.data):
            for name, window in (("promised", reply["promised"]), ("reported", reply["reported"])):
                if window and window["unit"] == "business-day":
                    yield at(
                        doc.file,
                        f"{pointer}/{name}",
                        "business days without a country",
                        "operator.country, or unit “day”",
                    )


RULE = Rule("operator-country", "business days differ by country", check)
