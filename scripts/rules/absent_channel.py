"""A channel that does not exist has no details.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

DETAILS = ("url", "email", "hours", "steps", "reply")


@rule("absent-channel", "“there is none” and a number beside it cannot both be true")
def check(dataset: Dataset) -> Findings:
    """Yield channels with exists: false that carry details."""
    for doc, where, channel in dataset.channels():
        if channel.get("exists") is not False:
            continue
        for name in DETAILS:
            if channel.get(name):
                yield at(
                    doc.file,
                    f"{where}/{name}",
                    "the channel does not exist, yet has details",
                    f"remove {name}, or exists",
                )
        if channel.get("human", {}).get("level") in ("yes", "limited"):
            yield at(
                doc.file,
                f"{where}/human",
                "the channel does not exist, yet a person is there",
                "remove human, or exists",
            )
        if channel.get("phone", {}).get("number"):
            yield at(
                doc.file,
                f"{where}/phone/number",
                "the channel does not exist, yet has a number",
                "remove it, or exists",
            )
