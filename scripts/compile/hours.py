"""Opening hours become a walk through time, so that a device only looks up.

The weekly text is evaluated by opening-hours-py without its PH clause; the holidays are laid over it
here, because the evaluator's own holiday table misses Korean substitute days.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State

from scripts.compile.calendar import Span, holidays_of
from scripts.loading import Record

HOLIDAY_CLAUSE = re.compile(r"; PH (off|(\d\d):(\d\d)-(\d\d):(\d\d))$")
CLOCK_RANGE = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)")
LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
Interval = tuple[dt.datetime, dt.datetime]


def hours_key(text: str, timezone: str, country: str | None) -> str:
    """Bundle key of a table: equal hours in one place share one table."""
    digest = hashlib.sha256(f"{text}|{timezone}|{country or ''}".encode()).hexdigest()
    return f"hours/{digest[:12]}"


def _spill(weekly: str) -> dt.timedelta:
    """How far a night runs into the next day: that part belongs to the day before."""
    latest = dt.timedelta()
    for match in CLOCK_RANGE.finditer(weekly):
        h1, m1, h2, m2 = (int(group) for group in match.groups())
        start, end = dt.timedelta(hours=h1, minutes=m1), dt.timedelta(hours=h2, minutes=m2)
        if end > dt.timedelta(hours=24):
            latest = max(latest, end - dt.timedelta(hours=24))
        elif dt.timedelta() < end <= start:
            latest = max(latest, end)
    return latest


def local_intervals(text: str, country: str | None, span: Span, one_off: list[Record]) -> list[Interval]:
    """Open intervals in local time, sorted and disjoint, holidays applied."""
    clause = HOLIDAY_CLAUSE.search(text)
    weekly = text[: clause.start()] if clause else text
    midnight = dt.time()
    first = dt.datetime.combine(span.first - dt.timedelta(days=2), midnight)
    last = dt.datetime.combine(span.last + dt.timedelta(days=2), midnight)
    pieces = [(a, b) for a, b, state, _ in OpeningHours(weekly).intervals(first, last) if state == State.OPEN]
    if clause is None:
        return pieces
    spill = _spill(weekly)
    for day in sorted(holidays_of(country, span, one_off)):
        start = dt.datetime.combine(day, midnight)
        pieces = _without(pieces, start + spill, start + dt.timedelta(days=1) + spill)
        if clause.group(1) != "off":
            h1, m1, h2, m2 = (int(group) for group in clause.groups()[1:])
            pieces.append((start + dt.timedelta(hours=h1, minutes=m1), start + dt.timedelta(hours=h2, minutes=m2)))
    return sorted(pieces)


def _without(pieces: list[Interval], start: dt.datetime, end: dt.datetime) -> list[Interval]:
    out: list[Interval] = []
    for a, b in pieces:
        if b <= start or a >= end:
            out.append((a, b))
            continue
        if a < start:
            out.append((a, start))
        if b > end:
            out.append((end, b))
    return out


def _minutes(moment: dt.datetime, zone: ZoneInfo) -> int:
    return int(moment.replace(tzinfo=zone).timestamp()) // 60


def hours_table(text: str, timezone: str, country: str | None, span: Span, one_off: list[Record]) -> Record:
    """The served table: start, then alternately open and closed spans in minutes, outside = unknown."""
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
    lengths: list[int] = []
    for i, (start, end) in enumerate(merged):
        lengths.append(end - start)
        if i + 1 < len(merged):
            lengths.append(merged[i + 1][0] - end)
    spans = sorted(set(lengths))
    if len(spans) > len(LETTERS):
        raise ValueError(f"“{text}” has {len(spans)} different spans; a table holds {len(LETTERS)}")
    letter = {length: LETTERS[i] for i, length in enumerate(spans)}
    return {
        "text": text,
        "timezone": timezone,
        "country": country,
        "first": first,
        "last": last,
        "start": merged[0][0] if merged else last,
        "spans": spans,
        "walk": "".join(letter[length] for length in lengths),
    }
