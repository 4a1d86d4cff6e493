"""Whoever is told to write has somewhere to write to.

Reason: dataset/README.md#ways-and-buttons
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dataset.schema.generated.authored import Channel, Guide
from scripts.rules.rule import Rule
from scripts.validation.finding import Finding, at
from scripts.validation.load import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield guides that ask for a letter which nobody takes, or which nobody can act on."""
    writes = dataset.one["kinds"]["writes"]
    for service_id, doc in dataset.services.items():
        for i, guide in enumerate(doc.data["guides"]):
            write, here = guide.get("write"), f"/guides/{i}/write"
            if write == "inquiry" and guide.get("human_can_fix") is False:
                yield at(
                    doc.file, here, "an inquiry although no person can fix it", '"none", or "appeal" for one appeal'
                )
            elif write in ("inquiry", "appeal") and not any(
                channel.get("exists", True) and channel["kind"] in writes
                for channel in _named(dataset, service_id, guide)
            ):
                yield at(
                    doc.file,
                    here,
                    f"“{write}”, but no channel of the guide takes writing",
                    f'a channel of kind {", ".join(writes)} in “channels”, or "none"',
                )


def _named(dataset: Dataset, service_id: str, guide: Guide) -> Iterator[Channel]:
    """The channels that the guide names, own and borrowed; a name without a channel is the matter of another rule."""
    for entry in guide["channels"]:
        owner, _, name = entry["channel"].rpartition("/")
        home = dataset.services.get(owner or service_id)
        yield from (channel for channel in (home.data["channels"] if home else []) if channel["id"] == name)


RULE = Rule("write-way", "a letter that nobody takes costs a person the day", check, across=True)
