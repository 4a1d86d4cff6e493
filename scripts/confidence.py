"""Confidence is computed, never typed. The formula stands in dataset/README.md.

The word says how strong the best evidence is that is not too old; `stale_at` is the day from
which a device shows `stale` instead.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from scripts.loading import Record
from scripts.paths import parts

# Days until a fact counts as old. Numbers, addresses and paths through menus change fastest.
WINDOWS = {"phone": 180, "email": 180, "url": 180, "steps": 180}
DEFAULT_WINDOW = 365
PERSON, OFFICIAL, PRESS, COMMUNITY = 4, 3, 2, 1
RANKS = {"official": OFFICIAL, "official-copy": OFFICIAL, "law": OFFICIAL, "press": PRESS, "community": COMMUNITY}
WORDS = {PERSON: "confirmed", OFFICIAL: "official", PRESS: "reported", COMMUNITY: "unverified"}


@dataclass(frozen=True)
class Trust:
    """A confidence word, the date it rests on (None = undated), and the day it turns stale."""

    word: str
    since: str | None
    stale_at: str | None

    def served(self) -> dict[str, Any]:
        """The served shape."""
        return {"word": self.word, "since": self.since, "stale_at": self.stale_at}


class _Weighed(NamedTuple):
    rank: int
    date: str | None
    stale_at: str | None

    def fresh(self, as_of: str) -> bool:
        return self.stale_at is None or as_of < self.stale_at


def in_person(item: Record, source: Record) -> bool:
    """Did somebody try the thing itself? Calling and using does; opening does on the company's own page.

    Opening an article or a blog only shows that it says so, which a copy shows too.
    """
    return item["method"] in ("called", "used") or (item["method"] == "opened" and source["type"] == "official")


def _weigh(item: Record, sources: Record, window: int) -> _Weighed:
    """One piece of evidence: how strong, from when, until when.

    A person who tried it dates it by `seen`; a text by its publication, and an undated text is as old
    as the day it was seen, because nothing better is known. Law holds until it is changed.
    """
    source = sources[item["source"]]
    tried = in_person(item, source)
    rank = PERSON if tried else RANKS[source["type"]]
    date = item["seen"] if tried else source["published"]
    if source["type"] == "law" and not tried:
        return _Weighed(rank, date, None)
    return _Weighed(rank, date, _later(date or item["seen"], window))


@lru_cache(maxsize=4096)
def _later(day: str, days: int) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def window_of(field: str) -> int:
    """Days for which evidence about `field` holds."""
    return WINDOWS.get(field.split(".")[0], DEFAULT_WINDOW)


def confidence(evidence: Iterable[Record], sources: Record, field: str, as_of: str) -> Trust:
    """The trust in one field.

    `evidence` is what speaks of the field, `sources` id → source, `as_of` an ISO date.
    """
    window = window_of(field)
    items = list(evidence)
    support = [_weigh(item, sources, window) for item in items if item["stance"] == "supports"]
    against = [_weigh(item, sources, window) for item in items if item["stance"] == "contradicts"]
    if not support:
        return Trust("unverified", None, None)
    fresh = [weighed for weighed in support if weighed.fresh(as_of)]
    best = max(fresh or support, key=lambda w: (w.rank, w.date or ""))
    strongest = max(support, key=lambda w: (w.rank, w.date or ""))
    if best.rank == COMMUNITY and strongest.rank > COMMUNITY:
        return Trust("stale", strongest.date, strongest.stale_at)
    if not fresh and best.rank > COMMUNITY:
        return Trust("stale", best.date, best.stale_at)
    if best.rank == COMMUNITY:
        return Trust("unverified", best.date, None)
    ends = [w.stale_at for w in fresh if w.rank == best.rank]
    stale_at = None if None in ends else max(end for end in ends if end is not None)
    if _disputed(best, against, as_of):
        return Trust("disputed", best.date, stale_at)
    return Trust(WORDS[best.rank], best.date, stale_at)


# From weakest to strongest: the whole is no surer than its weakest part.
STRENGTH = ("unverified", "stale", "disputed", "reported", "official", "confirmed")


def field_trust(evidence: Iterable[Record], sources: Record, name: str, value: Any, as_of: str) -> Trust:
    """The trust in a field with parts: evidence about the whole, else the weakest of its parts.

    The whole turns stale with the first of its parts. What contradicts a whole list contradicts each of its parts.
    """
    items = [item for item in evidence if any(_speaks(path, name, item["stance"]) for path in item["about"])]
    whole = any(name in item["about"] and item["stance"] == "supports" for item in items)
    if whole or not isinstance(value, list) or not value:
        return confidence(items, sources, name, as_of)
    each = [
        field_trust(items, sources, path, inner, as_of) if path else confidence([], sources, name, as_of)
        for path, inner in parts(name, value)
    ]
    weakest = min(each, key=lambda trust: (STRENGTH.index(trust.word), trust.since or ""))
    ends = [trust.stale_at for trust in each if trust.stale_at]
    if weakest.word in ("unverified", "stale") or not ends:
        return weakest
    return Trust(weakest.word, weakest.since, min(ends))


def _speaks(path: str, name: str, stance: str) -> bool:
    return path == name or path.startswith(name + ".") or (stance == "contradicts" and name.startswith(path + "."))


def _disputed(best: _Weighed, against: list[_Weighed], as_of: str) -> bool:
    """Does something fresh speak against it that is stronger, equal and not older, or weaker and newer?

    Community never does. Without both dates nobody knows what is older or newer.
    """
    for other in against:
        if not other.fresh(as_of) or other.rank == COMMUNITY:
            continue
        older = bool(other.date and best.date and other.date < best.date)
        newer = bool(other.date and best.date and other.date > best.date)
        if other.rank > best.rank or (other.rank == best.rank and not older) or (other.rank < best.rank and newer):
            return True
    return False


def may_dial(evidence: Iterable[Record], sources: Record) -> bool:
    """May a number be a link? Official or law text for it, or two independent witnesses.

    A witness is a press publisher, or a named person who called or used it. Community never counts.
    """
    witnesses: set[str] = set()
    for item in evidence:
        if item["stance"] != "supports":
            continue
        source = sources[item["source"]]
        if source["type"] in ("official", "official-copy", "law"):
            return True
        if source["type"] == "press":
            witnesses.add(source["publisher"])
        if in_person(item, source):
            witnesses.update(item.get("by", []))
    return len(witnesses) >= 2
