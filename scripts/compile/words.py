"""Sentences that the compiler writes, from the `compile` section of dataset/words."""

import calendar
import datetime as dt
import re

from dataset.schema.generated.authored import Text, Window
from dataset.schema.generated.closed import Language
from scripts.facts.hours_text import DAYS, MONTHS, Clause, clauses_of
from scripts.facts.texts import in_both
from scripts.validation.load import Dataset

DASH: dict[Language, str] = {"ko": "~", "en": "–"}
DAYS_SAID: dict[Language, dict[str, str]] = {
    "ko": dict(zip(DAYS, "월화수목금토일", strict=True)),
    "en": dict(zip(DAYS, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True)),
}
MONTHS_SAID: dict[Language, dict[str, str]] = {
    "ko": {month: f"{i + 1}월" for i, month in enumerate(MONTHS)},
    "en": {month: month for month in MONTHS},
}
# A gap that lies within these minutes of the day is lunch.
LUNCH = (11 * 60, 15 * 60)
CLAUSES = " · "
# “1 days” reads like a machine.
ONE = re.compile(r"(?<![\d–.])1 (hour|day|business day|week)s\b")


class Words:
    """Looks a phrase up in both languages and fills its {holes}."""

    def __init__(self, dataset: Dataset) -> None:
        self._words = dataset.words

    def __call__(self, key: str, **holes: str | int | Text) -> Text:
        """Text for `compile.<key>`. A hole may itself be a Text."""

        def filled(language: Language) -> str:
            phrase = self._words[language][f"compile.{key}"]
            values = {name: value[language] if isinstance(value, dict) else value for name, value in holes.items()}
            return phrase.format(**values)

        return {"ko": filled("ko"), "en": ONE.sub(r"1 \1", filled("en"))}

    def day(self, date: str) -> Text:
        """2026년 12월 16일 · 16 Dec 2026."""
        year, month, day = (int(part) for part in date.split("-"))
        return {"ko": f"{year}년 {month}월 {day}일", "en": f"{day} {MONTHS[month - 1]} {year}"}

    def month(self, date: str) -> Text:
        """2026년 12월 · December 2026."""
        year, month = (int(part) for part in date.split("-")[:2])
        return {"ko": f"{year}년 {month}월", "en": f"{calendar.month_name[month]} {year}"}

    def weekday(self, date: str) -> Text:
        """2026년 12월 16일 (수) · Wed 16 Dec 2026."""
        day, name = self.day(date), DAYS[dt.date.fromisoformat(date).weekday()]
        return {"ko": f"{day['ko']} ({DAYS_SAID['ko'][name]})", "en": f"{DAYS_SAID['en'][name]} {day['en']}"}

    def window(self, window: Window) -> Text:
        """“1–3영업일”, “3일 이상”, in both languages."""
        low, high = window["min"], window["max"]
        if high is None:
            return self(f"window.open.{window['unit']}", min=low)
        if low == 0 and high:
            return self(f"window.within.{window['unit']}", max=high)
        if low == high:
            return self(f"window.exact.{window['unit']}", max=high)
        return self(f"window.range.{window['unit']}", min=low, max=high)

    def hours(self, text: str, assumed: bool, sure: bool = True) -> Text:
        """OSM hours as people say them: “평일 10:00~18:30, 점심 12~13시 · 공휴일은 쉬어요”.

        Hours that no official source gives are marked, before the holidays: those may be closed then.
        Raises ValueError for a text that scripts.facts.hours_text does not know.
        """
        clauses = clauses_of(text)
        said = [self._clause(clause, assumed or not sure) for clause in clauses]
        if not sure:
            last = max((at for at, clause in enumerate(clauses) if not clause.holiday), default=0)
            said[last] = self("hours.unsure", hours=said[last])
        return in_both(lambda language: CLAUSES.join(part[language] for part in said))

    def _clause(self, clause: Clause, assumed: bool) -> Text:
        if clause.always:
            return self("hours.always")
        if clause.holiday and not clause.spans:
            return self("hours.holiday_assumed" if assumed else "hours.holiday_off")
        hours = self._spans(clause.spans)
        if clause.holiday:
            return self("hours.holiday", hours=hours)
        days = self._days(clause.days)
        line = self("hours.line", days=days, hours=hours) if clause.spans else self("hours.closed", days=days)
        if not clause.months:
            return line
        return self("hours.season", months=_said(clause.months, MONTHS_SAID), line=line)

    def _spans(self, spans: tuple[str, ...]) -> Text:
        """“10:00~18:30”, “10:00~18:30, 점심 12~13시”; two spans apart at another time of day are said as two."""
        lunch = _lunch(spans)
        if lunch is None:
            return in_both(lambda language: ", ".join(span.replace("-", DASH[language]) for span in spans))
        hours = in_both(lambda language: f"{spans[0][:5]}{DASH[language]}{spans[1][6:]}")
        start, end = lunch
        if start.endswith(":00") and end.endswith(":00"):
            return self("hours.lunch_hours", hours=hours, start=int(start[:2]), end=int(end[:2]))
        return self("hours.lunch", hours=hours, start=start, end=end)

    def _days(self, days: tuple[str, ...]) -> Text:
        if days in ((), ("Mo-Su",)):
            return self("hours.daily")
        if days == ("Mo-Fr",):
            return self("hours.weekdays")
        if days in (("Sa-Su",), ("Sa", "Su")):
            return self("hours.weekend")
        return _said(days, DAYS_SAID)


def first_clause(hours: Text) -> Text:
    """“평일 10:00~18:30” of the Text that `Words.hours` made."""
    return in_both(lambda language: hours[language].partition(CLAUSES)[0])


def _lunch(spans: tuple[str, ...]) -> tuple[str, str] | None:
    """When the break between two spans of a day begins and ends, where it is a lunch break."""
    if len(spans) != 2:
        return None
    start, end = spans[0][6:], spans[1][:5]
    first, last = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (start, end))
    return (start, end) if LUNCH[0] <= first < last <= LUNCH[1] else None


def _said(names: tuple[str, ...], table: dict[Language, dict[str, str]]) -> Text:
    """“Mo-We”, “Fr” → “월~수, 금”, “Mon–Wed, Fri”."""
    return in_both(
        lambda language: ", ".join(
            DASH[language].join(table[language][end] for end in name.split("-")) for name in names
        )
    )
