"""A service whose reply time counts business days has a country.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.reply_order import windows
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("operator-country", "business days differ by country")
def check(dataset: Dataset) -> Findings:
    """Yield business-day windows in records without a country."""
    for doc in dataset.services.values():
        if doc.data["operator"]["country"] is None:
            for pointer, window in windows(doc.data):
                if window["unit"] == "business-day":
                    yield at(doc.file, pointer, "business days without a country", "operator.country, or unit “day”")
