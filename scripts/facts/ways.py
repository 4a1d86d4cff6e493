"""The ways of a guide, and the channels they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.validation.load import Dataset, Record


def ways(guide: Record) -> Iterator[tuple[str, Record]]:
    """Each entry of `channels` and of the answers to `ask`, with its pointer below the guide (“/channels/0”)."""
    for k, entry in enumerate(guide["channels"]):
        yield f"/channels/{k}", entry
    for j, answer in enumerate((guide.get("ask") or {}).get("answers", [])):
        for k, entry in enumerate(answer["channels"]):
            yield f"/ask/answers/{j}/channels/{k}", entry


def channel(dataset: Dataset, service: str, ref: str) -> Record:
    """The channel named `ref` (“chat”, or “daum/chat”) in a guide of `service`; {} where no record has it."""
    owner, _, name = ref.rpartition("/")
    record = dataset.services.get(owner or service)
    return next((c for c in record.data["channels"] if c["id"] == name), {}) if record else {}
