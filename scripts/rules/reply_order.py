"""A waiting time runs from short to long, and says something.

Reason: dataset/README.md#channels-and-guides
"""

from __future__ import annotations

from collections.abc import Iterable

from dataset.schema.generated.authored import Reply, Service
from scripts.facts.ways import ways
from scripts.rules.rule import Rule
from scripts.validation.finding import Finding, at
from scripts.validation.load import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield windows whose max lies below min, and windows that start at 0 and have no end."""
    for doc in dataset.services.values():
        for pointer, reply in replies(doc.data):
            for name, window in (("promised", reply["promised"]), ("reported", reply["reported"])):
                if not window:
                    continue
                low, high = window["min"], window["max"]
                if high is not None and high < low:
                    yield at(doc.file, f"{pointer}/{name}", f"{low} to {high}", "min not above max")
                elif not low and not high:
                    yield at(doc.file, f"{pointer}/{name}", "0 to nothing says nothing", "a time, or null")


def replies(record: Service) -> Iterable[tuple[str, Reply]]:
    """Pointer and value of every reply in channels and guides."""
    for i, channel in enumerate(record["channels"]):
        if channel.get("reply"):
            yield f"/channels/{i}/reply", channel["reply"]
    for i, guide in enumerate(record["guides"]):
        for pointer, way in ways(guide):
            if way.get("reply"):
                yield f"/guides/{i}{pointer}/reply", way["reply"]


RULE = Rule("reply-order", "a reversed range would put the deadline before the start", check)
