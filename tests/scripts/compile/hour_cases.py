"""Texts with their meaning written out by hand, and a tiny walker over compiled tables."""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from scripts.compile.calendar import Period
from scripts.compile.hours import hours_table

SPAN = Period.of_calendar("2026-11-22")
PER_TEXT = 9000
Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Case:
    """A text, and what it means on an ordinary day; `holiday` None = holidays are ordinary days."""

    text: str
    zone: str
    country: str | None
    usual: Callable[[dt.date], Spans]
    holiday: Spans | None = None


def at(*clocks: float) -> Spans:
    """Hours as spans of minutes: at(9, 12, 13, 18.5)."""
    minutes = [round(clock * 60) for clock in clocks]
    return list(zip(minutes[::2], minutes[1::2], strict=True))


def weekday(day: dt.date) -> bool:
    return day.weekday() < 5


CASES = [
    Case("24/7", "Asia/Seoul", "KR", lambda _: at(0, 24)),
    Case("24/7; PH off", "Asia/Seoul", "KR", lambda _: at(0, 24), []),
    Case("Mo-Fr 10:00-18:30; PH off", "Asia/Seoul", "KR", lambda d: at(10, 18.5) if weekday(d) else [], []),
    Case(
        "Mo-Fr 09:00-12:00,13:00-18:00; PH off",
        "Asia/Seoul",
        "KR",
        lambda d: at(9, 12, 13, 18) if weekday(d) else [],
        [],
    ),
    Case("Mo-Su 09:00-01:00", "Asia/Seoul", "KR", lambda _: at(9, 25)),
    Case("Mo-Su 22:00-06:00; PH off", "Asia/Seoul", "KR", lambda _: at(22, 30), []),
    Case(
        "Mo-Fr 18:00-26:00; PH 10:00-17:00", "Asia/Seoul", "KR", lambda d: at(18, 26) if weekday(d) else [], at(10, 17)
    ),
    Case(
        "Mo-Fr 06:00-22:00; Sa 20:00-08:00; PH off",
        "Asia/Seoul",
        "KR",
        lambda d: at(6, 22) if weekday(d) else at(20, 32) if d.weekday() == 5 else [],
        [],
    ),
    Case(
        "Mar-Oct Mo-Fr 09:00-18:00; Nov-Feb Mo-Fr 10:00-17:00; PH off",
        "Asia/Seoul",
        "KR",
        lambda d: [] if not weekday(d) else at(9, 18) if 3 <= d.month <= 10 else at(10, 17),
        [],
    ),
    Case(
        "Mo-Sa 09:00-18:00; We 13:00-20:00; Jul,Aug Sa off",
        "Asia/Seoul",
        "KR",
        lambda d: (
            []
            if d.weekday() == 6 or (d.weekday() == 5 and d.month in (7, 8))
            else at(13, 20)
            if d.weekday() == 2
            else at(9, 18)
        ),
    ),
    Case("Mo-Fr 06:00-18:00; PH off", "America/New_York", "US", lambda d: at(6, 18) if weekday(d) else [], []),
    # Ends in the hour that spring skips in New York.
    Case("Fr,Sa 20:00-02:30", "America/New_York", "US", lambda d: at(20, 26.5) if d.weekday() in (4, 5) else []),
    Case("24/7", "Europe/Dublin", "IE", lambda _: at(0, 24)),
    Case("Mo-Sa 08:00-20:00; PH off", "Europe/Dublin", "IE", lambda d: at(8, 20) if d.weekday() < 6 else [], []),
    Case("Mo-Fr 10:00-19:00; PH off", "Asia/Tokyo", "JP", lambda d: at(10, 19) if weekday(d) else [], []),
    Case("10:00-17:00", "UTC", None, lambda _: at(10, 17)),
]
IDS = [f"{case.text} {case.zone}" for case in CASES]


def table_of(case: Case, span: Period = SPAN, one_off: list[Any] | None = None) -> dict[str, Any]:
    return hours_table(case.text, case.zone, case.country, span, one_off or [])


def edges(table: dict[str, Any]) -> list[int]:
    """Minutes at which a table changes: opens, closes, opens, …"""
    return [table["start"] + minutes for minutes in itertools.accumulate(table["opens"])]


def is_open(table: dict[str, Any], changes: list[int], minute: int) -> bool | None:
    if not table["first"] <= minute < table["last"]:
        return None
    return bisect.bisect_right(changes, minute) % 2 == 1


def moments(table: dict[str, Any], count: int, seed: str) -> list[int]:
    """Random minutes, half of them close to a change, where mistakes live."""
    dice = random.Random(seed)
    changes = edges(table) or [table["first"]]
    near = (dice.choice(changes) + dice.randint(-2, 2) for _ in range(count // 2))
    anywhere = (dice.randrange(table["first"], table["last"]) for _ in range(count - count // 2))
    return [minute for minute in (*near, *anywhere) if table["first"] <= minute < table["last"]]


def local(minute: int, zone: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(minute * 60, ZoneInfo(zone)).replace(tzinfo=None)


def by_hand(case: Case, off: set[dt.date], moment: dt.datetime) -> bool:
    """Open today, or still open since yesterday?"""
    clock = moment.hour * 60 + moment.minute
    for ago in (0, 1):
        day = moment.date() - dt.timedelta(days=ago)
        spans = case.holiday if case.holiday is not None and day in off else case.usual(day)
        if any(start <= clock + ago * 1440 < end for start, end in spans):
            return True
    return False
