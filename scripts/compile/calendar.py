"""Public holidays and business days: from the `holidays` library, plus one-off days of dataset/holidays.json."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

import holidays

from dataset.schema.generated.authored import Holiday, HolidayNames, Text
from dataset.schema.generated.drafts import Calendar
from scripts.facts.spans import SPANS, add_months
from scripts.facts.texts import in_both

YEARS_AHEAD = 2
HALF_YEAR = 6
# How the library calls a day off in place of a holiday, and how it joins two holidays of one day.
SUBSTITUTE, JOIN = " 대체 휴일", "; "


@dataclass(frozen=True)
class Period:
    """Days from `first` to before `last`."""

    first: dt.date
    last: dt.date

    @classmethod
    def of_calendar(cls, as_of: str) -> Period:
        """1 January of the as-of year to 31 December two years on."""
        year = dt.date.fromisoformat(as_of).year
        return cls(dt.date(year, 1, 1), dt.date(year + YEARS_AHEAD + 1, 1, 1))

    @classmethod
    def of_hours(cls, as_of: str) -> Period:
        """The half of a year in which the as-of day lies, and as long as hours of its last day are fresh.

        Hours that are not fresh are stated nowhere, so tables need not reach further; they change twice a year.
        """
        day = dt.date.fromisoformat(as_of)
        first = dt.date(day.year, 1 if day.month <= HALF_YEAR else 1 + HALF_YEAR, 1)
        return cls(first, dt.date.fromisoformat(add_months(first.isoformat(), HALF_YEAR + SPANS["hours"].fresh)))

    def days(self) -> list[dt.date]:
        """Every day of the span."""
        return [self.first + dt.timedelta(days=i) for i in range((self.last - self.first).days)]


@lru_cache(maxsize=64)
def _library(country: str, first: int, last: int) -> dict[dt.date, Text]:
    """Day → name in both languages; empty for a country the library does not know."""
    years = range(first, last + 1)
    try:
        own = holidays.country_holidays(country, years=years, language="ko" if country == "KR" else None)
    except NotImplementedError:
        return {}
    try:
        english = holidays.country_holidays(country, years=years, language="en_US")
    except NotImplementedError:
        english = own
    return {day: {"ko": str(name), "en": str(english.get(day, name))} for day, name in sorted(own.items())}


@lru_cache(maxsize=256)
def knows_country(country: str | None) -> bool:
    """Does the library know the holidays of this country?"""
    return country is not None and country in holidays.list_supported_countries()


def holidays_of(country: str | None, span: Period, one_off: list[Holiday]) -> dict[dt.date, Text]:
    """Days off of a country within the span, with names. No country, no holidays."""
    if country is None:
        return {}
    days = dict(_library(country, span.first.year - 1, span.last.year))
    for entry in one_off:
        if entry["country"] == country:
            days[dt.date.fromisoformat(entry["date"])] = entry["name"]
    return days


def everyday_name(name: Text, table: HolidayNames) -> Text:
    """A Korean holiday as people call it: 성탄절, not 기독탄신일. A name that the table does not know stays.

    `table` is dataset/vocabulary/holiday-names.json.
    """
    parts = [_everyday(part, table) for part in name["ko"].split(JOIN)]
    known_parts = [part for part in parts if part is not None]
    if len(known_parts) < len(parts):
        return name
    return in_both(lambda language: " · ".join(part[language] for part in known_parts))


def _everyday(part: str, table: HolidayNames) -> Text | None:
    base = table["names"].get(part.removesuffix(SUBSTITUTE))
    if base is None or not part.endswith(SUBSTITUTE):
        return base
    return in_both(lambda language: table["substitute"][language].format(name=base[language]))


def calendar(country: str, span: Period, one_off: list[Holiday], abroad: Text, table: HolidayNames) -> Calendar:
    """The served calendar: one character a day, 1 = business day (Monday to Friday, no holiday).

    Korean days get their everyday names from `table`; `abroad` is what those of other countries are called in Korean,
    which the library does not know.
    """
    off = holidays_of(country, span, one_off)
    days = "".join("1" if day.weekday() < 5 and day not in off else "0" for day in span.days())
    named = {entry["date"] for entry in one_off}

    def said(day: dt.date, name: Text) -> Text:
        if day.isoformat() in named:
            return name
        return everyday_name(name, table) if country == "KR" else {"ko": abroad["ko"], "en": name["en"]}

    names = {day.isoformat(): said(day, name) for day, name in sorted(off.items()) if span.first <= day < span.last}
    return {"country": country, "first": span.first.isoformat(), "days": days, "holidays": names}
