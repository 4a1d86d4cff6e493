"""A waiting time runs from short to long, and says something.

Reason: dataset/README.md#channels-and-guides
"""

from __future__ import annotations

from collections.abc import Iterable

from scripts.validation.finding import Finding, Rule, at
from scripts.validation.load import Dataset, Record


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield windows whose max lies below min, and windows that start at 0 and have no end."""
    for doc in dataset.services.values():
        for pointer, reply in replies(doc.data):
            for name, window in reply.items():
                if not window:
                    continue
                low, high = window["min"], window["max"]
                if high is not None and high < low:
                    yield at(doc.file, f"{pointer}/{name}", f"{low} to {high}", "min not above max")
                elif not low and not high:
                    yield at(doc.file, f"{pointer}/{name}", "0 to nothing says nothing", "a time, or null")


def replies(record: Record) -> Iterable[tuple[str, Record]]:
    """Pointer and value of every reply in channels and guides."""
    for i, channel in enumerate(record["channels"]):
        if channel.get("reply"):
            yield f"/channels/{i}/reply", channel["reply"]
    for i, guide in enumerate(record["guides"]):
        for k, channel in enumerate(guide["channels"]):
            if channel.get("reply"):
                yield f"/guides/{i}/channels/{k}/reply", channel["reply"]
        for j, answer in enumerate((guide.get("ask") or {}).get("answers", [])):
            for k, channel in enumerate(answer["channels"]):
                if channel.get("reply"):
                    yield f"/guides/{i}/ask/answers/{j}/channels/{k}/reply", channel["reply"]


RULE = Rule("reply-order", "a reversed range would put the deadline before the start", check)
