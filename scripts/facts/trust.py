"""Who says so, and when it was last seen: computed, never typed. The formula is in dataset/README.md.

The word says how strong the best evidence is and is never lost by age. `aging_at` and `old_at` are the days from which
whoever shows the claim adds the month, and then says that it is of long ago. Nothing here is a state of today.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal, NamedTuple, cast

from dataset.schema.generated import drafts
from dataset.schema.generated.authored import Evidence, Source
from dataset.schema.generated.closed import Confidence
from scripts.facts.paths import parts
from scripts.facts.spans import LAW, SPANS, STABLE, STABLE_AFTER, Span, add_months, kind_of, undated_until
from scripts.validation.load import Sources

PERSON, OFFICIAL, PRESS, COMMUNITY = 4, 3, 2, 1
RANKS = {"official": OFFICIAL, "official-copy": OFFICIAL, "law": OFFICIAL, "press": PRESS, "community": COMMUNITY}
WORDS: dict[int, Confidence] = {PERSON: "confirmed", OFFICIAL: "official", PRESS: "reported", COMMUNITY: "unverified"}
# In a piece that `make facts` adds in memory: a page still says so. It renews, and is never named instead of what a record names.
LOOK = "look"
# Words on which something may be done: dial, write, say that it is open.
SURE = ("confirmed", "official", "reported")


@dataclass(frozen=True)
class Trust:
    """A word, the date it rests on, and the days on which it ages.

    `since` is None where no piece of evidence has a date (`dated` False): never fresh. `independent` counts the
    publishers behind it, `source` is the id of the document that leads. `old_at` None = never old by age.
    """

    word: Confidence
    since: str | None = None
    aging_at: str | None = None
    old_at: str | None = None
    dated: bool = False
    independent: int = 0
    source: str | None = None

    @property
    def sure(self) -> bool:
        """May something be done on it, as long as it is not old?"""
        return self.word in SURE

    def age(self, day: str) -> str:
        """fresh, aging or old on a day. extension/core/sheet/trust.ts compares in the same way; one table tests both."""
        if self.old_at is not None and day >= self.old_at:
            return "old"
        if not self.dated or (self.aging_at is not None and day >= self.aging_at):
            return "aging"
        return "fresh"

    def served(self) -> drafts.Trust:
        """The served shape."""
        return {
            "word": self.word,
            "since": self.since,
            "aging_at": self.aging_at,
            "old_at": self.old_at,
            "dated": self.dated,
            "independent": self.independent,
        }


class _Weighed(NamedTuple):
    rank: int
    date: str | None
    latest: str
    aging_at: str | None
    old_at: str | None
    copy: bool
    publisher: str
    source: str
    look: bool

    def alive(self, day: str) -> bool:
        return self.old_at is None or day < self.old_at

    @property
    def strength(self) -> tuple[int, bool, str, bool, str]:
        """Rank; dated before undated; of one year the page itself before a copy; then the newest."""
        date = self.date or ""
        return (self.rank, self.date is not None, date[:4], not self.copy, date)


def in_person(item: Evidence, source: Source) -> bool:
    """Did somebody try the thing itself? Calling and using does; opening does on the company's own page.

    Opening an article or a blog only shows that it says so, which a copy shows too.
    """
    return item["method"] in ("called", "used") or (item["method"] == "opened" and source["type"] == "official")


def tried_by(evidence: Iterable[Evidence], sources: Sources, name: str) -> list[str]:
    """Who tried the field last, by the names they sign with; nobody where nobody signed."""
    tried = [
        item
        for item in evidence
        if item["stance"] == "supports"
        and item["source"] in sources
        and in_person(item, sources[item["source"]])
        and any(_speaks(path, name) for path in item["about"])
    ]
    last = max((item["seen"] for item in tried), default="")
    return list(dict.fromkeys(who for item in tried if item["seen"] == last for who in item.get("by", [])))


def date_of(item: Evidence, source: Source) -> str | None:
    """The date of a claim: the newest of what the page prints, when it was stored, and when somebody tried it.

    Our own reading of a stored text dates nothing. `not_before` gives a text without a date the oldest day it can be of.
    """
    days = [source["published"], item.get("captured"), item["seen"] if in_person(item, source) else None]
    return max((day for day in days if day), default=None) or source.get("not_before")


def _weigh(item: Evidence, source: Source, span: Span) -> _Weighed:
    tried = in_person(item, source)
    if source["type"] == "law" and not tried:
        span = LAW
    rank = PERSON if tried else RANKS[source["type"]]
    date = date_of(item, source)
    latest = date or min(source.get("not_after") or item["seen"], item["seen"])
    aging_at = add_months(date, span.fresh) if date else None
    old_at = (add_months(date, span.old) if span.old else None) if date else undated_until(item["seen"], span)
    if source.get("register"):
        old_at = None
    return _Weighed(
        rank,
        date,
        latest,
        aging_at,
        old_at,
        source["type"] == "official-copy",
        source["publisher"],
        item["source"],
        bool(cast("Mapping[str, object]", item).get(LOOK)),
    )


def _span(kind: str, items: list[Evidence], sources: Sources) -> Span:
    """The spans of a kind; twice as long for what unrelated sources saw years apart."""
    span = SPANS[kind]
    if kind not in STABLE or span.old is None:
        return span
    witnesses = [
        (date, source["publisher"])
        for item in items
        if (source := sources[item["source"]])["type"] != "community" and (date := date_of(item, source))
    ]
    apart = any(
        a[1] != b[1] and abs((dt.date.fromisoformat(a[0]) - dt.date.fromisoformat(b[0])).days) >= STABLE_AFTER
        for a, b in combinations(witnesses, 2)
    )
    return Span(span.fresh * 2, span.old * 2) if apart else span


def trust(evidence: Iterable[Evidence], sources: Sources, kind: str, as_of: str) -> Trust:
    """The trust in one fact of a kind (a key of scripts.facts.spans.SPANS).

    `evidence` is what speaks of it, `sources` id → source, `as_of` an ISO date: it only decides which piece of evidence
    leads and whether the pieces differ, never the state of the fact.
    """
    items = list(evidence)
    supporting = [item for item in items if item["stance"] == "supports"]
    if not supporting:
        return Trust("unverified")
    span = _span(kind, supporting, sources)
    support = [_weigh(item, sources[item["source"]], span) for item in supporting]
    against = [_weigh(item, sources[item["source"]], SPANS[kind]) for item in items if item["stance"] == "contradicts"]
    vouched = [one for one in support if one.rank > COMMUNITY]
    pool = [one for one in vouched if one.alive(as_of)] or vouched or support
    best = max(pool, key=lambda one: one.strength)
    equals = [one for one in pool if one.rank == best.rank]
    dated = best.date is not None
    if best.rank == COMMUNITY:
        # Nobody answers for it, however new it is: its month is always said, and time takes nothing away.
        return Trust("unverified", best.date, best.date, None, dated, len({one.publisher for one in pool}), best.source)
    carriers = [one for one in equals if one.date is not None] if dated else equals
    named = max(carriers, key=lambda one: (not one.look, one.strength)).source
    return Trust(
        _word(best, against, as_of),
        max((one.date for one in carriers if one.date and one.source == named), default=None),
        _last([one.aging_at for one in carriers]) if dated else None,
        _last([one.old_at for one in carriers]),
        dated,
        len({one.publisher for one in vouched or support}),
        named,
    )


def _last(days: list[str | None]) -> str | None:
    """The latest of some days; None (never) is later than any."""
    return None if None in days else max((day for day in days if day), default=None)


def _word(best: _Weighed, against: list[_Weighed], as_of: str) -> Confidence:
    verdicts = {_against(best, other) for other in against if other.alive(as_of) and other.rank > COMMUNITY}
    return "changed" if "changed" in verdicts else "disputed" if "disputed" in verdicts else WORDS[best.rank]


def _against(best: _Weighed, other: _Weighed) -> Literal["changed", "disputed"] | None:
    """What another text makes of the best one: `changed`, `disputed`, or nothing.

    A newer official text ends what was before. Otherwise stronger, equal and not known to be older, or weaker and known
    to be newer leaves both standing. An undated text is no newer than the day it was seen.
    """
    older = best.date is not None and other.latest < best.date
    newer = bool(other.date and best.date and other.date > best.date)
    if newer and other.rank >= OFFICIAL and other.rank >= best.rank:
        return "changed"
    if other.rank > best.rank or (other.rank == best.rank and not older) or (other.rank < best.rank and newer):
        return "disputed"
    return None


# From weakest to strongest: the whole is no surer than its weakest part.
STRENGTH = ("unverified", "changed", "disputed", "reported", "official", "confirmed")


def field_trust(
    evidence: Iterable[Evidence],
    sources: Sources,
    name: str,
    value: Any,
    as_of: str,
    entry: Mapping[str, object] | None = None,
) -> Trust:
    """The trust in a field with parts: evidence about the whole, else the weakest of its parts.

    The whole ages with the first of its parts. What speaks of a whole speaks of each of its parts.
    """
    items = [item for item in evidence if any(_speaks(path, name) for path in item["about"])]
    whole = any(name in item["about"] and item["stance"] == "supports" for item in items)
    if whole or not isinstance(value, list) or not value:
        return trust(items, sources, kind_of(name, value, entry), as_of)
    each = [
        field_trust(items, sources, path, inner, as_of, entry) if path else Trust("unverified")
        for path, inner in parts(name, value)
    ]
    weakest = min(each, key=lambda one: (STRENGTH.index(one.word), one.dated, one.since or ""))
    aging = [one.aging_at for one in each if one.aging_at]
    ends = [one.old_at for one in each if one.old_at]
    dated = all(one.dated for one in each)
    return Trust(
        weakest.word,
        min((one.since for one in each if one.since), default=None) if dated else None,
        min(aging, default=None) if dated else None,
        min(ends, default=None),
        dated,
        min(one.independent for one in each),
        weakest.source,
    )


def _speaks(path: str, name: str) -> bool:
    return path == name or path.startswith(name + ".") or name.startswith(path + ".")


def may_dial(evidence: Iterable[Evidence], sources: Sources) -> bool:
    """May a number be a link? Official or law text for it, or two independent witnesses.

    A witness is a press publisher, or a named person who called or used it. Community never counts.
    """
    witnesses: set[str] = set()
    for item in evidence:
        if item["stance"] != "supports":
            continue
        source = sources[item["source"]]
        if RANKS[source["type"]] == OFFICIAL:
            return True
        if source["type"] == "press":
            witnesses.add(source["publisher"])
        if in_person(item, source):
            witnesses.update(item.get("by", []))
    return len(witnesses) >= 2
