"""Guides name channels that exist.

Reason: dataset/README.md#channels-and-guides
"""

from __future__ import annotations

from collections.abc import Iterable

from dataset.schema.generated.authored import Service
from scripts.facts.ways import answers_of
from scripts.rules.rule import Rule
from scripts.validation.finding import Finding, at
from scripts.validation.load import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield references to channels that no record has, and ways that do not exist."""
    for service_id, doc in dataset.services.items():
        for pointer, ref, avoid in _references(doc.data):
            owner, _, name = ref.rpartition("/")
            target = dataset.services.get(owner or service_id)
            found = [c for c in target.data["channels"] if c["id"] == name] if target else []
            if not found:
                yield at(
                    doc.file, pointer, f"there is no channel “{ref}”", "a channel id of this record, or service/channel"
                )
            elif not avoid and found[0].get("exists") is False:
                yield at(
                    doc.file, pointer, f"the channel “{ref}” does not exist (exists: false)", "a channel people can use"
                )


def _references(record: Service) -> Iterable[tuple[str, str, bool]]:
    for i, guide in enumerate(record["guides"]):
        for k, channel in enumerate(guide["channels"]):
            yield f"/guides/{i}/channels/{k}/channel", channel["channel"], False
        for j, answer in enumerate(answers_of(guide)):
            for k, channel in enumerate(answer["channels"]):
                yield f"/guides/{i}/ask/answers/{j}/channels/{k}/channel", channel["channel"], False
        for k, avoid in enumerate(guide.get("avoid", [])):
            if avoid.get("channel"):
                yield f"/guides/{i}/avoid/{k}/channel", avoid["channel"], True


RULE = Rule("channel-reference", "a guide that leads nowhere is worse than none", check, across=True)
