"""A channel ends after it began.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("channel-days", "a channel that ends before it begins is shown on no day at all")
def check(dataset: Dataset) -> Findings:
    """Yield channels whose last day lies before their first."""
    for doc, where, channel in dataset.channels():
        since, until = channel.get("since"), channel.get("until")
        if since and until and until < since:
            yield at(
                doc.file,
                f"{where}/until",
                f"ends {until}, but begins {since}",
                f"a day on or after {since}",
            )
