"""A channel that ends names one that goes on.

Reason: dataset/README.md#channels-and-guides
"""

from __future__ import annotations

from collections.abc import Iterable

from dataset.schema.generated.authored import Channel
from scripts.rules.rule import Rule
from scripts.validation.finding import Finding, at
from scripts.validation.load import Dataset

PASSES = "the id of a channel that people can use afterwards, or service/channel"


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield successors of channels that do not end, and successors that are missing, gone or the channel itself."""
    for service_id, doc in dataset.services.items():
        for i, channel in enumerate(doc.data["channels"]):
            if channel.get("next"):
                wrong = _wrong(dataset, service_id, channel)
                if wrong:
                    yield at(doc.file, f"/channels/{i}/next", *wrong)


def _wrong(dataset: Dataset, service_id: str, channel: Channel) -> tuple[str, str] | None:
    """What is wrong and what would pass."""
    ref, until = channel["next"], channel.get("until")
    if not until:
        return "a successor of a channel that does not end", '"until": its last day, or no `next`'
    owner, _, name = ref.rpartition("/")
    home = owner or service_id
    if (home, name) == (service_id, channel["id"]):
        return "the channel follows itself", PASSES
    target = dataset.services.get(home)
    found = [entry for entry in target.data["channels"] if entry["id"] == name] if target else []
    if not found:
        return f"there is no channel “{ref}”", PASSES
    if found[0].get("exists") is False:
        return f"the channel “{ref}” does not exist (exists: false)", PASSES
    if (found[0].get("until") or "9999-12-31") <= until:
        return f"“{ref}” ends {found[0]['until']}, not later than this one", PASSES
    return None


RULE = Rule("next-channel", "on the day a number dies, people are sent to the next one", check, across=True)
