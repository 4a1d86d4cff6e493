"""Compiled tables against direct evaluation: by hand, by opening-hours-py, and in TypeScript.

More than 100,000 random moments. The rules below are written out by hand for each text, so that the parser,
the compiler and this test do not share a mistake.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours

from scripts.compile.hours import hours_key, hours_table, local_intervals
from scripts.facts.hours_text import DAYS, holiday_spans, parse, spans_on
from tests.scripts.compile.hour_cases import (
    CASES,
    IDS,
    PER_TEXT,
    SPAN,
    Case,
    by_hand,
    edges,
    is_open,
    local,
    moments,
    table_of,
)


def test_enough_moments() -> None:
    assert PER_TEXT * len(CASES) >= 100_000


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
    assert len(table["opens"]) % 2 == 0
    assert table["first"] <= changes[0] < changes[-1] <= table["last"]
    assert all(type(minutes) is int for minutes in table["opens"])
    assert table["opens"][0] == 0
    assert min(table["opens"][1:]) > 0
    assert is_open(table, changes, table["first"] - 1) is None
    assert is_open(table, changes, table["last"]) is None


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_clocks_are_those_of_the_zone(case: Case) -> None:
    table = table_of(case)
    zone = ZoneInfo(case.zone)
    assert table["clocks"][-1]["until"] == table["last"]
    for minute in range(table["first"], table["last"], 997):
        told = next(clock["offset"] for clock in table["clocks"] if minute < clock["until"])
        assert dt.timedelta(minutes=told) == dt.datetime.fromtimestamp(minute * 60, zone).utcoffset(), minute


def test_never_open() -> None:
    table = hours_table("Mo-Su off", "Asia/Seoul", "KR", SPAN, [])
    assert table["start"] == table["last"]
    assert table["opens"] == []


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
