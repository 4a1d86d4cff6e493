"""A desk for losses and fraud can be reached: a line by its number, a page by its address.

Reason: dataset/README.md#emergencies
"""

from dataset.schema.generated.authored import Channel
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("loss-number", "whose money is leaving is shown these lines first, and must not find them empty")
def check(dataset: Dataset) -> Findings:
    """Yield channels with purpose loss that nobody can dial or open, and purposes of channels that do not exist."""
    for doc, where, channel in dataset.channels():
        if channel.get("purpose") and channel.get("exists") is False:
            yield at(doc.file, f"{where}/purpose", "the channel does not exist, yet has a purpose", "remove one")
        elif channel.get("purpose") == "loss" and not _reached(channel):
            yield at(
                doc.file,
                f"{where}/purpose",
                "a desk for losses that nobody can reach",
                "a number for a line, an address for a page, or no purpose",
            )


def _reached(channel: Channel) -> bool:
    return bool(channel.get("phone", {}).get("number") if channel["kind"] == "phone" else channel.get("url"))
