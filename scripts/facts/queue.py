"""Which facts of channels most need a look by a person: how often each is shown first × its age × what machines could not do."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.facts.anchors import anchors
from scripts.facts.claims import claims
from scripts.facts.ledger import RENEWS, Look
from scripts.validation.load import Dataset

FIELDS = ("phone", "email", "url", "hours", "steps", "human", "exists")
ALONE = ("self-service", "help", "store")
UNDATED_AGE = 720
# What a machine found changed cannot wait; where it was turned away, only a person can look.
URGENT, BARRED = 8, 2
# How long a look takes: a call with its menu, a page.
CALL_SECONDS, PAGE_SECONDS = 72, 45


@dataclass(frozen=True)
class Item:
    """One fact in the queue.

    `url` is the official page that says so, `barred` why a machine could not look, `number` what is called for it; else empty.
    """

    score: int
    age: int
    shown: int
    file: str
    pointer: str
    owner: str
    field: str
    word: str
    url: str = ""
    barred: str = ""
    number: str = ""


def shown_first(dataset: Dataset) -> Counter[str]:
    """service/channel → in how many guides it is first (3 points) or at all (1 point)."""
    counts: Counter[str] = Counter()
    for service_id, doc in dataset.services.items():
        for guide in doc.data["guides"]:
            for rank, over in enumerate(guide["channels"]):
                name = over["channel"] if "/" in over["channel"] else f"{service_id}/{over['channel']}"
                counts[name] += 3 if rank == 0 else 1
    return counts


def queue(dataset: Dataset, today: str, looks: Mapping[str, Look] | None = None) -> list[Item]:
    """Every checkable fact of a channel, most urgent first."""
    shown, seen = shown_first(dataset), _looked(dataset, looks or {})
    items: list[Item] = []
    for claim in claims(dataset):
        if claim.kind != "channel" or claim.field not in FIELDS:
            continue
        # Nobody is expected to answer on a page of settings.
        if claim.field == "human" and claim.entry["kind"] in ALONE:
            continue
        # "Is it still so?" is no question about what nobody knows.
        human = claim.entry.get("human")
        if claim.field == "human" and isinstance(human, dict) and human["level"] == "unknown":
            continue
        trust = claim.trust(today)
        age = (dt.date.fromisoformat(today) - dt.date.fromisoformat(trust.since)).days if trust.since else UNDATED_AGE
        weight = shown[claim.owner] or 1
        url, look = seen.get((claim.owner, claim.field), ("", None))
        barred = f"{look['result']}: {look.get('why', '')}" if look and look["result"] not in RENEWS else ""
        phone = claim.entry.get("phone")
        number = str(phone.get("number") or "") if isinstance(phone, dict) else ""
        factor = URGENT if barred.startswith(("changed", "gone")) else BARRED if barred else 1
        items.append(
            Item(
                weight * age * factor,
                age,
                weight,
                claim.file,
                claim.pointer,
                claim.owner,
                claim.field,
                trust.word,
                url,
                barred,
                number,
            )
        )
    return sorted(items, key=lambda item: (-item.score, item.owner, item.field))


def _looked(dataset: Dataset, looks: Mapping[str, Look]) -> dict[tuple[str, str], tuple[str, Look | None]]:
    """Owner and field → the official page, and what came of the last look at it."""
    found: dict[tuple[str, str], tuple[str, Look | None]] = {}
    for anchor in anchors(dataset):
        for field in {field.partition(".")[0] for field in anchor.fields}:
            key = (f"{anchor.record}/{anchor.owner}", field)
            known = found.get(key)
            if known is None or (known[1] is None and anchor.id in looks):
                found[key] = (anchor.url, looks.get(anchor.id))
    return found


def minutes(items: list[Item]) -> int:
    """About how long these looks take."""
    return max(1, round(sum(CALL_SECONDS if item.number else PAGE_SECONDS for item in items) / 60))
