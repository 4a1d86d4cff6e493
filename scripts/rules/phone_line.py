"""A phone number says what answers: a person, a menu or a recording.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("phone-line", "a number that only plays a recording must not look like help")
def check(dataset: Dataset) -> Findings:
    """Yield phone channels without the phone object, and phone objects on other kinds without a number."""
    for doc, where, channel in dataset.channels():
        phone = channel.get("phone")
        if channel["kind"] == "phone" and channel.get("exists", True) and phone is None:
            yield at(
                doc.file,
                where,
                "a phone channel without “phone”",
                '"phone": {"number": null, "line": "ars"}',
            )
        if phone and phone["number"] and phone["line"] is None and not channel.get("human"):
            yield at(
                doc.file,
                f"{where}/phone/line",
                "a number, but neither line nor human",
                '"line": "ars", or human {"level": "unknown"}',
            )
