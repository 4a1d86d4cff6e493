"""How long a fact stays fresh and when it is old, by kind of fact. The table is in dataset/README.md too.

Counted in months from the date of the evidence. Numbers were right in 32 of 32 comparisons over years, opening hours
in 5 of 14: so the kind decides, not one window for all.
"""

import calendar
import datetime as dt
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from scripts.facts.numbers import number_class


class Span(NamedTuple):
    """Months until a fact is aging, and until it is old; None = never by age alone."""

    fresh: int
    old: int | None


SPANS = {
    "special-number": Span(24, None),
    "number": Span(24, 72),
    "mailbox": Span(18, 48),
    "home": Span(24, 60),
    "form": Span(12, 30),
    "rule": Span(18, 48),
    "hours": Span(12, 30),
    "human": Span(9, 24),
    "path": Span(6, 18),
    "operator": Span(12, 36),
    "crisis": Span(1, 3),
}
LAW = Span(24, None)
# Seen years apart by unrelated sources: what stood that long will stand longer.
STABLE = ("number", "mailbox", "home")
STABLE_AFTER = 730
UNDATED_SHARE = 0.75
DAYS_A_MONTH = 365.25 / 12

FIELDS = {
    "email": "mailbox",
    "hours": "hours",
    "human": "human",
    "state": "human",
    "reply": "human",
    "steps": "path",
    "screen": "path",
    "channels": "form",
    "languages": "hours",
    "name": "operator",
    "country": "operator",
}


def kind_of(name: str, value: Any = None, entry: Any = None) -> str:
    """The kind of the fact in field `name`: a key of SPANS.

    `value` is what stands in the field, `entry` the channel or body it belongs to.
    """
    head, _, part = name.partition(".")
    if head == "phone":
        if part == "line":
            return "human"
        if entry is not None and entry.get("purpose") == "crisis":
            return "crisis"
        number = value.get("number") if isinstance(value, dict) else value
        # 112, 1394, 142-235, 101: given out by the numbering itself.
        return "special-number" if isinstance(number, str) and number_class(number).id == "state" else "number"
    if head == "url":
        parts = urlsplit(value) if isinstance(value, str) else None
        return "home" if parts and parts.path in ("", "/") and not parts.query else "form"
    return FIELDS.get(head, "rule")


@lru_cache(maxsize=8192)
def add_months(day: str, months: int) -> str:
    """The day `months` later; the last of a month where the month is shorter."""
    begin = dt.date.fromisoformat(day)
    year, month = divmod(begin.year * 12 + begin.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(begin.day, last)).isoformat()


def undated_until(seen: str, span: Span) -> str | None:
    """When a text without any date is old: three quarters of the fresh span after somebody saw it."""
    if span.old is None:
        return None
    days = round(span.fresh * DAYS_A_MONTH * UNDATED_SHARE)
    return (dt.date.fromisoformat(seen) + dt.timedelta(days=days)).isoformat()
