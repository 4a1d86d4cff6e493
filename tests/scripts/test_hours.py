"""Compiled walk tables against direct evaluation: by hand, by opening-hours-py, and in TypeScript.

More than 100,000 random moments. The rules below are written out by hand for each text, so that the parser,
the compiler and this test do not share a mistake.
"""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
import json
import random
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours

from scripts.compile.calendar import Span
from scripts.compile.hours import LETTERS, hours_key, hours_table, local_intervals
from scripts.hours_text import DAYS, holiday_spans, parse, spans_on
from scripts.loading import ROOT

SPAN = Span.around("2026-11-22")
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


def test_enough_moments() -> None:
    assert PER_TEXT * len(CASES) >= 100_000


def table_of(case: Case, span: Span = SPAN, one_off: list[Any] | None = None) -> dict[str, Any]:
    return hours_table(case.text, case.zone, case.country, span, one_off or [])


def edges(table: dict[str, Any]) -> list[int]:
    """Minutes at which a table changes: opens, closes, opens, …"""
    lengths = (table["spans"][LETTERS.index(letter)] for letter in table["walk"])
    return list(itertools.accumulate(lengths, initial=table["start"])) if table["walk"] else []


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


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_table_against_the_rule_written_by_hand(case: Case) -> None:
    table = table_of(case)
    changes = edges(table)
    off = set(holidays.country_holidays(case.country, years=range(2025, 2030))) if case.country else set()
    seen = set()
    for minute in moments(table, PER_TEXT, case.text + case.zone):
        wanted = by_hand(case, off, local(minute, case.zone))
        assert is_open(table, changes, minute) == wanted, local(minute, case.zone)
        seen.add(wanted)
    assert seen == ({True} if case.text == "24/7" else {True, False})


# The library cuts a night where another clause or a holiday begins; it judges the texts without such nights.
WEEKLY = [case for case in CASES if not case.text.startswith("Mo-Fr 06:00-22:00; Sa 20:00-08:00")]


@pytest.mark.parametrize("case", WEEKLY, ids=[f"{case.text} {case.zone}" for case in WEEKLY])
def test_table_against_opening_hours_py(case: Case) -> None:
    """The weekly text by the library, the holidays laid over it here."""
    table = table_of(case)
    changes = edges(table)
    weekly = OpeningHours(case.text.split("; PH")[0])
    off = set(holidays.country_holidays(case.country, years=range(2025, 2030))) if case.country else set()
    judged = 0
    for minute in moments(table, 1500, case.zone + case.text):
        moment = local(minute, case.zone)
        if case.holiday is not None and {moment.date(), moment.date() - dt.timedelta(days=1)} & off:
            continue
        assert is_open(table, changes, minute) == weekly.is_open(moment), moment
        judged += 1
    assert judged > 500


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_table_is_whole_and_tight(case: Case) -> None:
    table = table_of(case)
    changes = edges(table)
    zone = ZoneInfo(case.zone)
    assert table["first"] * 60 == dt.datetime(2026, 1, 1, tzinfo=zone).timestamp()
    assert table["last"] * 60 == dt.datetime(2029, 1, 1, tzinfo=zone).timestamp()
    assert changes == sorted(set(changes))
    assert len(table["walk"]) % 2 == 1
    assert table["first"] <= changes[0] < changes[-1] <= table["last"]
    assert table["spans"] == sorted(set(table["spans"]))
    assert is_open(table, changes, table["first"] - 1) is None
    assert is_open(table, changes, table["last"]) is None


def test_never_open() -> None:
    table = hours_table("Mo-Su off", "Asia/Seoul", "KR", SPAN, [])
    assert table["start"] == table["last"]
    assert table["walk"] == ""


def test_substitute_and_named_holidays_are_closed() -> None:
    case = CASES[2]
    named = [{"date": "2026-12-28", "country": "KR", "name": {"ko": "임시공휴일", "en": "Temporary holiday"}}]
    days = {"2027-02-09": False, "2027-12-27": False, "2026-05-01": False, "2026-07-17": False, "2026-12-28": False}
    table = table_of(case, one_off=named)
    zone = ZoneInfo("Asia/Seoul")
    for day, expected in (days | {"2026-12-29": True, "2027-02-10": True}).items():
        noon = dt.datetime.combine(dt.date.fromisoformat(day), dt.time(12), zone)
        assert is_open(table, edges(table), int(noon.timestamp()) // 60) is expected, day
    ordinary = dt.datetime(2026, 12, 28, 12, tzinfo=zone)
    assert is_open(table_of(case), edges(table_of(case)), int(ordinary.timestamp()) // 60) is True


def test_a_holiday_closes_its_own_evening_only() -> None:
    """2026-12-25 is a Friday: the night of Thursday goes on until two, Friday night does not begin."""
    found = local_intervals("Mo-Su 20:00-02:00; PH off", "KR", SPAN, [])
    starts = {a.date(): b for a, b in found}
    assert starts[dt.date(2026, 12, 24)] == dt.datetime(2026, 12, 25, 2)
    assert dt.date(2026, 12, 25) not in starts
    assert starts[dt.date(2026, 12, 26)] == dt.datetime(2026, 12, 27, 2)


def test_an_hour_that_comes_twice_counts_once() -> None:
    """New York, 2026-11-01: 01:30 comes twice; closing time is the first."""
    table = hours_table("Su 00:00-01:30", "America/New_York", "US", SPAN, [])
    changes = edges(table)
    midnight = int(dt.datetime(2026, 11, 1, tzinfo=ZoneInfo("America/New_York")).timestamp()) // 60
    assert [is_open(table, changes, midnight + minute) for minute in (0, 89, 90, 120, 149, 150)] == [True, True] + [
        False
    ] * 4


def test_an_hour_that_is_skipped_ends_at_the_change() -> None:
    """New York, 2026-03-08: 02:00 is 03:00; a shop that closes at 02:30 closes then."""
    table = table_of(CASES[11])
    changes = edges(table)
    change = int(dt.datetime(2026, 3, 8, 7, tzinfo=dt.UTC).timestamp()) // 60
    assert is_open(table, changes, change - 1) is True
    assert is_open(table, changes, change) is False


def test_keys_tell_texts_places_and_countries_apart() -> None:
    keys = {
        hours_key(*parts)
        for parts in (
            ("24/7", "Asia/Seoul", "KR"),
            ("24/7", "Asia/Tokyo", "KR"),
            ("24/7", "Asia/Seoul", None),
            ("24/7; PH off", "Asia/Seoul", "KR"),
        )
    }
    assert len(keys) == 4
    assert all(key.startswith("hours/") for key in keys)


# --- random texts -----------------------------------------------------------------------------------------------------

CLOCKS = st.sampled_from([f"{hour:02}:{minute:02}" for hour in range(24) for minute in (0, 30)])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Weekly texts whose clauses name different days, and whose openings end on their own day."""
    days = draw(st.permutations(DAYS))
    cut = draw(st.integers(1, 6))
    parts = []
    for group in (sorted(days[:cut], key=DAYS.index), sorted(days[cut:], key=DAYS.index)):
        clocks = sorted(draw(st.lists(CLOCKS, min_size=4, max_size=4, unique=True)))
        spans = [f"{clocks[0]}-{clocks[1]}", f"{clocks[2]}-{clocks[3]}"][: draw(st.integers(1, 2))]
        parts.append(f"{','.join(group)} {','.join(spans)}")
    return "; ".join(parts)


@settings(max_examples=60, deadline=None)
@given(texts(), st.sampled_from(["Asia/Seoul", "America/New_York", "Europe/Dublin", "Asia/Tokyo"]))
def test_random_texts_against_opening_hours_py(text: str, zone: str) -> None:
    table = hours_table(text, zone, None, SPAN, [])
    changes, weekly = edges(table), OpeningHours(text)
    for minute in moments(table, 120, text):
        moment = dt.datetime.fromtimestamp(minute * 60, ZoneInfo(zone))
        if moment.fold or moment.utcoffset() != (moment - dt.timedelta(hours=3)).astimezone(ZoneInfo(zone)).utcoffset():
            continue  # the hours around a change of clocks have tests of their own
        assert is_open(table, changes, minute) == weekly.is_open(moment.replace(tzinfo=None)), (text, moment)


@pytest.mark.parametrize(
    "text",
    [
        "PH off",
        "PH off; Mo-Fr 10:00-18:00",
        "Mo-Fr 10:00-18:00;PH off",
        "Mo-Fr 10:00-10:00",
        "Mo-Fr 25:00-26:00",
        "Mo-Fr 10:00-27:00",
        "Fr-Xx 10:00-12:00",
        "Mo-Fr 10:00-18:00, Sa 10:00-12:00",
        "10:00-18:00; 24/7",
        "Mo-Fr 10:00-18:00\n",
        "",
    ],
)
def test_other_texts_are_refused(text: str) -> None:
    assert parse(text) is None
    with pytest.raises(ValueError, match="not understood"):
        local_intervals(text, "KR", SPAN, [])


def test_days_and_months_go_around_the_end() -> None:
    clauses = parse("Nov-Feb Sa-Mo 10:00-12:00")
    assert clauses is not None
    named = {(month, day) for month in range(1, 13) for day in range(7) if spans_on(clauses, month, day)}
    assert named == {(month, day) for month in (11, 12, 1, 2) for day in (5, 6, 0)}
    assert holiday_spans(clauses) is None


# --- the same tables in TypeScript -------------------------------------------------------------------------------------

WALK = """
import { readFileSync } from "node:fs";
import { openAt } from "%s";
const jobs = JSON.parse(readFileSync(0, "utf8"));
const answer = ({ table, minutes }) =>
  minutes.map((minute) => {
    const { open, changesAt } = openAt(table, new Date(minute * 60000));
    return [open, changesAt === null ? null : changesAt.getTime() / 60000];
  });
process.stdout.write(JSON.stringify(jobs.map(answer)));
"""


def test_typescript_walks_the_same_way() -> None:
    tables = [table_of(case) for case in CASES]
    jobs = []
    for case, table in zip(CASES, tables, strict=True):
        outside = [table["first"] - 1, table["last"], table["last"] + 10_000]
        jobs.append({"table": table, "minutes": moments(table, 1500, "ts" + case.text) + outside})
    script = WALK % (ROOT / "extension" / "core" / "hours.ts").as_uri()
    node = ROOT / ".venv" / "bin" / "node"
    done = subprocess.run(
        [str(node), "--input-type=module", "-e", script],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for job, answers in zip(jobs, json.loads(done.stdout), strict=True):
        changes = edges(job["table"])
        for minute, (open_, changes_at) in zip(job["minutes"], answers, strict=True):
            wanted = is_open(job["table"], changes, minute)
            after = next((c for c in changes if c > minute), None) if wanted is not None else None
            assert open_ == wanted
            # What reaches the end of the table may go on behind it, so nothing is said about its end.
            assert changes_at == (after if after is not None and after < job["table"]["last"] else None)
