"""Public holidays and business days."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from scripts.compile.calendar import Period, calendar, everyday_name, holidays_of, knows_country
from scripts.validation.load import ROOT, load

# Days off in Korea, 2024 to 2028, checked by hand against the rules:
#   관공서의 공휴일에 관한 규정, 제2조: New Year, 1 March, 5 May, 6 June, 15 August, 3 October, 9 October, 25 December,
#   Lunar New Year and Chuseok (three days each), Buddha's Birthday, election days at the end of a term, days the
#   government names. Since 2026 also 1 May (Labour Day) and 17 July (Constitution Day).
#   제3조, substitute days: for Lunar New Year and Chuseok when one of the three is a Sunday (or another holiday);
#   for the others named in it (1 March, 5 May, 15 August, 3 October, 9 October, Buddha's Birthday, Christmas, and since
#   2026 1 May and 17 July) when it is a Saturday or a Sunday (or another holiday). Never for 1 January and 6 June.
#   "Sat"/"Sun" rows without a substitute row are therefore as meant.
# From the text of the rules, computed here: every fixed day and every substitute day. Taken from the library: the
# lunar days (Lunar New Year, Buddha's Birthday, Chuseok), elections and the days the government named.
KOREA = {
    2024: "01-01 02-09 02-10 02-11 02-12s 03-01 04-10e 05-05 05-06s 05-15 06-06 08-15 09-16 09-17 09-18 10-01g 10-03 10-09 12-25",
    2025: "01-01 01-27g 01-28 01-29 01-30 03-01 03-03s 05-05 05-06s 06-03e 06-06 08-15 10-03 10-05 10-06 10-07 10-08s 10-09 12-25",
    2026: "01-01 02-16 02-17 02-18 03-01 03-02s 05-01 05-05 05-24 05-25s 06-03e 06-06 07-17 08-15 08-17s 09-24 09-25 09-26 "
    "10-03 10-05s 10-09 12-25",
    2027: "01-01 02-06 02-07 02-08 02-09s 03-01 05-01 05-03s 05-05 05-13 06-06 07-17 07-19s 08-15 08-16s 09-14 09-15 09-16 "
    "10-03 10-04s 10-09 10-11s 12-25 12-27s",
    2028: "01-01 01-26 01-27 01-28 03-01 04-12e 05-01 05-02 05-05 06-06 07-17 08-15 10-02 10-03 10-04 10-05s 10-09 12-25",
}
NAMES = load(ROOT).one["holiday-names"]
ABROAD = {"ko": "현지 공휴일", "en": "Public holiday there"}
FIXED = ["01-01", "03-01", "05-05", "06-06", "08-15", "10-03", "10-09", "12-25"]
NEVER_MOVED = {"01-01", "06-06"}


def days_of(year: int) -> list[tuple[dt.date, str]]:
    """Day and mark: s = substitute, e = election, g = named by the government."""
    return [(dt.date.fromisoformat(f"{year}-{part[:5]}"), part[5:]) for part in KOREA[year].split()]


@pytest.mark.parametrize("year", KOREA)
def test_korean_holidays(year: int) -> None:
    """Each year as the first, middle or last of the three that are compiled."""
    wanted = {day for day, _ in days_of(year)}
    for as_of in range(year - 2, year + 1):
        span = Period.of_calendar(f"{as_of}-11-22")
        found = {day for day in holidays_of("KR", span, []) if day.year == year}
        assert found == wanted, as_of


@pytest.mark.parametrize("year", KOREA)
def test_the_table_follows_the_rules(year: int) -> None:
    """Substitute days recomputed from the text of the rules, so that table and library do not share a mistake."""
    table = dict(days_of(year))
    plain = {day for day, mark in table.items() if mark != "s"}
    fixed = FIXED + (["05-01", "07-17"] if year >= 2026 else [])
    assert {dt.date.fromisoformat(f"{year}-{day}") for day in fixed} <= plain
    lunar = sorted(plain - {dt.date.fromisoformat(f"{year}-{d}") for d in fixed} - {d for d, m in table.items() if m})
    substitutes: set[dt.date] = set()

    def move(day: dt.date) -> None:
        while day.weekday() >= 5 or day in plain or day in substitutes:
            day += dt.timedelta(days=1)
        substitutes.add(day)

    for day in sorted(plain):
        name = f"{day:%m-%d}"
        if name in fixed and name not in NEVER_MOVED and day.weekday() >= 5:
            move(day)
    assert all(mark in "seg" for mark in table.values())
    # Lunar New Year and Chuseok are the runs of three; Buddha's Birthday stands alone in May.
    for day in lunar:
        if day.month == 5 and day.weekday() >= 5:
            move(day)
    every = [*lunar, *(dt.date(year, 10, 3),)] if year == 2028 else lunar
    for first in sorted(every):
        run = [first, first + dt.timedelta(days=1), first + dt.timedelta(days=2)]
        if all(day in every for day in run) and (
            any(day.weekday() == 6 for day in run) or any(f"{day:%m-%d}" in FIXED for day in run)
        ):
            move(run[-1])
    if year == 2025:
        move(dt.date(2025, 5, 5))  # Children's Day and Buddha's Birthday fell on one day
    assert substitutes == {day for day, mark in table.items() if mark == "s"}


@pytest.mark.parametrize("day", ["2027-02-09", "2027-12-27", "2026-05-01", "2026-07-17", "2028-10-05", "2027-05-03"])
def test_days_that_other_tables_miss(day: str) -> None:
    assert dt.date.fromisoformat(day) in holidays_of("KR", Period.of_calendar("2026-11-22"), [])


def test_one_off_days_are_added_for_their_country_only() -> None:
    span = Period.of_calendar("2026-11-22")
    named = [{"date": "2026-12-28", "country": "KR", "name": {"ko": "임시공휴일", "en": "Temporary holiday"}}]
    day = dt.date(2026, 12, 28)
    assert holidays_of("KR", span, named)[day]["ko"] == "임시공휴일"
    assert day not in holidays_of("KR", span, [])
    assert day not in holidays_of("JP", span, named)


def test_span_is_three_whole_years() -> None:
    span = Period.of_calendar("2026-11-22")
    assert (span.first, span.last) == (dt.date(2026, 1, 1), dt.date(2029, 1, 1))
    assert len(span.days()) == 365 + 365 + 366
    assert Period.of_calendar("2026-01-01") == span == Period.of_calendar("2026-12-31")


def test_business_days() -> None:
    served = calendar("KR", Period.of_calendar("2026-11-22"), [], ABROAD, NAMES)
    assert served["first"] == "2026-01-01"
    assert len(served["days"]) == 1096
    assert set(served["days"]) == {"0", "1"}
    first = dt.date(2026, 1, 1)
    off = {day for year in (2026, 2027, 2028) for day, _ in days_of(year)}
    for i, mark in enumerate(served["days"]):
        day = first + dt.timedelta(days=i)
        assert (mark == "1") == (day.weekday() < 5 and day not in off), day
    assert list(served["holidays"]) == sorted(day.isoformat() for day in off)
    assert served["holidays"]["2026-02-17"] == {"ko": "설날", "en": "Lunar New Year"}
    assert served["holidays"]["2026-12-25"] == {"ko": "성탄절", "en": "Christmas Day"}
    assert served["holidays"]["2027-12-27"] == {"ko": "성탄절 대체공휴일", "en": "Substitute day for Christmas Day"}
    assert served["holidays"]["2028-10-03"] == {"ko": "개천절 · 추석", "en": "National Foundation Day · Chuseok"}
    assert all(name["ko"] and name["en"] for name in served["holidays"].values())


def test_every_korean_holiday_has_an_everyday_name() -> None:
    for year in range(2024, 2034):
        for day, name in holidays_of("KR", Period.of_calendar(f"{year}-06-01"), []).items():
            assert "기독탄신일" not in everyday_name(name, NAMES)["ko"]
            parts = [part.removesuffix(" 대체 휴일") for part in name["ko"].split("; ")]
            assert set(parts) <= set(NAMES["names"]), day
    # One that nobody has put into the table keeps the library's name.
    strange = {"ko": "한겨울날", "en": "Midwinter Day"}
    assert everyday_name(strange, NAMES) == strange


def test_other_countries() -> None:
    span = Period.of_calendar("2026-11-22")
    america = calendar("US", span, [], ABROAD, NAMES)["holidays"]
    assert america["2026-11-26"] == {"ko": "현지 공휴일", "en": "Thanksgiving Day"}
    assert "2026-07-03" in america  # the fourth is a Saturday
    assert calendar("JP", span, [], ABROAD, NAMES)["holidays"]["2027-01-11"]["ko"] == "현지 공휴일"


def test_a_country_nobody_knows_has_no_calendar() -> None:
    assert knows_country("KR")
    assert knows_country("US")
    assert not knows_country(None)
    assert not knows_country("ZZ")
    assert holidays_of("ZZ", Period.of_calendar("2026-11-22"), []) == {}


def test_no_two_years_disagree() -> None:
    """The same day has the same name whichever year it is compiled in."""
    spans = [holidays_of("KR", Period.of_calendar(f"{year}-06-01"), []) for year in (2025, 2026)]
    for one, other in itertools.pairwise(spans):
        shared = {day for day in one if dt.date(2026, 1, 1) <= day < dt.date(2028, 1, 1)}
        assert {day: one[day] for day in shared} == {day: other[day] for day in shared}
