"""A waiting time runs from short to long."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset, Record


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield windows whose max lies below min."""
    for doc in dataset.services.values():
        for pointer, reply in _replies(doc.data):
            for name, window in reply.items():
                if window and window["max"] is not None and window["max"] < window["min"]:
                    yield at(doc.file, f"{pointer}/{name}", f"{window['min']} to {window['max']}", "min not above max")


def _replies(record: Record) -> Iterable[tuple[str, Record]]:
    for i, channel in enumerate(record["channels"]):
        if channel.get("reply"):
            yield f"/channels/{i}/reply", channel["reply"]
    for i, guide in enumerate(record["guides"]):
        for k, channel in enumerate(guide["channels"]):
            if channel.get("reply"):
                yield f"/guides/{i}/channels/{k}/reply", channel["reply"]


RULE = Rule("reply-order", "a reversed range would put the deadline before the start", check)
