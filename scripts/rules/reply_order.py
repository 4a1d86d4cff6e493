"""A waiting time runs from short to long, and says something.

Reason: dataset/README.md#channels-and-guides
"""

from collections.abc import Iterable

from dataset.schema.generated.authored import Channel, GuideChannel, Service, Window
from scripts.facts.ways import ways
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("reply-order", "a reversed range would put the deadline before the start")
def check(dataset: Dataset) -> Findings:
    """Yield windows whose max lies below min, and windows that start at 0 and have no end."""
    for doc in dataset.services.values():
        for pointer, window in windows(doc.data):
            low, high = window["min"], window["max"]
            if high is not None and high < low:
                yield at(doc.file, pointer, f"{low} to {high}", "min not above max")
            elif not low and not high:
                yield at(doc.file, pointer, "0 to nothing says nothing", "a time, or null")


def windows(record: Service) -> Iterable[tuple[str, Window]]:
    """Pointer and value of every waiting time in channels and guides."""
    entries: list[tuple[str, Channel | GuideChannel]] = [
        *((f"/channels/{i}", channel) for i, channel in enumerate(record["channels"])),
        *((f"/guides/{i}{where}", way) for i, guide in enumerate(record["guides"]) for where, way in ways(guide)),
    ]
    for pointer, entry in entries:
        if reply := entry.get("reply"):
            for name, window in (("promised", reply["promised"]), ("reported", reply["reported"])):
                if window:
                    yield f"{pointer}/reply/{name}", window
