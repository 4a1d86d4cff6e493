"""Opening hours become a list of openings through time, so that a device only looks up.

The weekly text is laid out day by day and the holidays over it. opening-hours-py checks the texts and,
in the tests, the result; it does not make the tables, because its own holiday table misses Korean substitute
days and because it cuts a night short where another clause begins.
"""

import datetime as dt
import hashlib
import re
from zoneinfo import ZoneInfo

from dataset.schema.generated.authored import Holiday
from dataset.schema.generated.drafts import Clock, HoursTable
from scripts.compile.calendar import Period, holidays_of
from scripts.facts.hours_text import clauses_of, holiday_spans, spans_on

HOLIDAY_CLAUSE = re.compile(r"; PH (off|\d\d:\d\d-\d\d:\d\d)$")
Interval = tuple[dt.datetime, dt.datetime]


def hours_key(text: str, timezone: str, country: str | None) -> str:
    """Bundle key of a table: equal hours in one place share one table."""
    digest = hashlib.sha256(f"{text}|{timezone}|{country or ''}".encode()).hexdigest()
    return f"hours/{digest[:12]}"


def local_intervals(text: str, country: str | None, span: Period, one_off: list[Holiday]) -> list[Interval]:
    """Open intervals in local time, one for each opening of each day, holidays applied.

    A night belongs to the day it begins on: a holiday closes its own evening, not the end of the night before.
    Raises ValueError for a text that scripts.facts.hours_text does not know.
    """
    clauses = clauses_of(text)
    special = holiday_spans(clauses)
    off = holidays_of(country, span, one_off) if special is not None else {}
    usual = {(month, day): spans_on(clauses, month, day) for month in range(1, 13) for day in range(7)}
    out: list[Interval] = []
    # The night before the first day may reach into it.
    for ahead in range(-1, (span.last - span.first).days):
        day = span.first + dt.timedelta(days=ahead)
        midnight = dt.datetime.combine(day, dt.time())
        spans = special if special is not None and day in off else usual[day.month, day.weekday()]
        for start, end in spans:
            out.append((midnight + dt.timedelta(minutes=start), midnight + dt.timedelta(minutes=end)))
    return sorted(out)


def _minutes(moment: dt.datetime, zone: ZoneInfo) -> int:
    """Minutes since 1970 UTC of a local time.

    A time that a change of clocks skips is the moment of the change; one that comes twice is the first.
    """
    first, second = (int(moment.replace(tzinfo=zone, fold=fold).timestamp()) // 60 for fold in (0, 1))
    if second >= first:
        return first
    before = dt.datetime.fromtimestamp(second * 60, zone).utcoffset()
    return next(m for m in range(second, first + 1) if dt.datetime.fromtimestamp(m * 60, zone).utcoffset() != before)


def hours_table(text: str, timezone: str, country: str | None, span: Period, one_off: list[Holiday]) -> HoursTable:
    """The served table: from `start` on, for each opening the minutes until it begins and how many it lasts.

    Outside `first` to `last` the table knows nothing.
    """
    zone = ZoneInfo(timezone)
    first = _minutes(dt.datetime.combine(span.first, dt.time()), zone)
    last = _minutes(dt.datetime.combine(span.last, dt.time()), zone)
    merged: list[list[int]] = []
    for a, b in local_intervals(text, country, span, one_off):
        start, end = max(_minutes(a, zone), first), min(_minutes(b, zone), last)
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    start = at = merged[0][0] if merged else last
    opens: list[int] = []
    for begin, end in merged:
        opens += [begin - at, end - begin]
        at = end
    return {
        "text": text,
        "timezone": timezone,
        "country": country,
        "first": first,
        "last": last,
        "start": start,
        "opens": opens,
        "clocks": _clocks(first, last, zone),
    }


def _clocks(first: int, last: int, zone: ZoneInfo) -> list[Clock]:
    """How far the clocks of a zone are ahead of UTC from minute `first` to `last`, a record for each stretch."""

    def offset(minute: int) -> int:
        ahead = dt.datetime.fromtimestamp(minute * 60, zone).utcoffset() or dt.timedelta()
        return int(ahead.total_seconds()) // 60

    changes = []
    for day in range(first, last, 1440):
        end = min(day + 1440, last)
        if offset(day) != offset(end - 1):
            changes.append(next(minute for minute in range(day, end) if offset(minute) != offset(day)))
    return [{"until": until, "offset": offset(until - 1)} for until in (*changes, last)]
