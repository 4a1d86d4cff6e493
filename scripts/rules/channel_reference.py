"""Guides name channels that exist.

Reason: dataset/README.md#channels-and-guides
"""

from collections.abc import Iterable

from dataset.schema.generated.authored import Guide
from scripts.facts.ways import channel, ways
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("channel-reference", "a guide that leads nowhere is worse than none", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield references to channels that no record has, and ways that do not exist."""
    for doc, where, guide in dataset.guides():
        for pointer, ref, avoid in _references(guide):
            place, found = f"{where}{pointer}/channel", channel(dataset, doc.data, ref)
            if not found:
                passes = "a channel id of this record, or service/channel"
                yield at(doc.file, place, f"there is no channel “{ref}”", passes)
            elif not avoid and found.get("exists") is False:
                yield at(
                    doc.file, place, f"the channel “{ref}” does not exist (exists: false)", "a channel people can use"
                )


def _references(guide: Guide) -> Iterable[tuple[str, str, bool]]:
    yield from ((pointer, way["channel"], False) for pointer, way in ways(guide))
    for k, avoid in enumerate(guide.get("avoid", [])):
        if avoid.get("channel"):
            yield f"/avoid/{k}", avoid["channel"], True
