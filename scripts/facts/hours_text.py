"""The small part of OSM opening_hours that records use: what can be written can also be said in words.

    [months] [days] spans | off      Mar-Oct Mo-Fr 09:00-12:00,13:00-18:00; Sa off
    24/7                             always
    PH off | PH HH:MM-HH:MM          once, last, after at least one other clause

A later clause replaces an earlier one on the days it names, as in OSM.
"""

import re
from dataclasses import dataclass

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = 1440
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTH, _DAY = f"(?:{'|'.join(MONTHS)})", f"(?:{'|'.join(DAYS)})"
# An end up to 26:00 or before the start runs into the next day.
_SPAN = r"(?:[01]\d|2[0-4]):[0-5]\d-(?:[01]\d|2[0-6]):[0-5]\d"
_CLAUSE = re.compile(
    rf"(?:(?P<months>{_MONTH}(?:-{_MONTH})?(?:,{_MONTH}(?:-{_MONTH})?)*) )?"
    rf"(?:(?P<days>{_DAY}(?:-{_DAY})?(?:,{_DAY}(?:-{_DAY})?)*) )?"
    rf"(?P<spans>{_SPAN}(?:,{_SPAN})*|off)"
)
_HOLIDAY = re.compile(r"PH (off|(?:[01]\d|2[0-4]):[0-5]\d-(?:[01]\d|2[0-4]):[0-5]\d)")


@dataclass(frozen=True)
class Clause:
    """One clause. `spans` is empty for “off”; `always` is 24/7; a holiday clause has neither months nor days."""

    months: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    always: bool = False
    holiday: bool = False


def parse(text: str) -> list[Clause] | None:
    """The clauses of a text, or None when it is written in any other way."""
    out: list[Clause] = []
    parts = text.split("; ")
    for i, part in enumerate(parts):
        if part == "24/7" and i == 0:
            out.append(Clause(always=True))
            continue
        holiday = _HOLIDAY.fullmatch(part)
        if holiday:
            span = holiday.group(1)
            backwards = span != "off" and span[:5] >= span[6:]
            if i == 0 or i != len(parts) - 1 or backwards:
                return None
            out.append(Clause(spans=() if span == "off" else (span,), holiday=True))
            continue
        found = _CLAUSE.fullmatch(part)
        if found is None or any(span[:5] == span[6:] for span in found["spans"].split(",")):
            return None
        spans = () if found["spans"] == "off" else tuple(found["spans"].split(","))
        out.append(Clause(_list(found["months"]), _list(found["days"]), spans))
    return out


def clauses_of(text: str) -> list[Clause]:
    """The clauses of a text that the rules let pass. Raises ValueError for any other."""
    clauses = parse(text)
    if clauses is None:
        raise ValueError(f"“{text}” is not understood; see scripts/facts/hours_text.py")
    return clauses


def _list(names: str | None) -> tuple[str, ...]:
    return tuple(names.split(",")) if names else ()


Minutes = tuple[int, int]


def spans_on(clauses: list[Clause], month: int, weekday: int) -> list[Minutes]:
    """Opening spans of an ordinary day: minutes since its midnight; a night ends after 1440.

    `month` 1 to 12, `weekday` 0 = Monday. The last clause that names the day wins.
    """
    spans: list[Minutes] = []
    for clause in clauses:
        if clause.always:
            spans = [(0, DAY)]
        elif not clause.holiday and _named(month - 1, clause.months, MONTHS) and _named(weekday, clause.days, DAYS):
            spans = [_minutes(span) for span in clause.spans]
    return spans


def holiday_spans(clauses: list[Clause]) -> list[Minutes] | None:
    """Opening spans of a public holiday, or None when the text does not treat holidays apart."""
    return next(([_minutes(span) for span in clause.spans] for clause in clauses if clause.holiday), None)


def _minutes(span: str) -> Minutes:
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in span.split("-"))
    return start, end if end > start else end + DAY


def _named(index: int, names: tuple[str, ...], order: tuple[str, ...]) -> bool:
    """Is the day or month among the names? No names means every one; Nov-Feb goes around the year."""
    for name in names:
        first, _, last = name.partition("-")
        a, b = order.index(first), order.index(last or first)
        if a <= index <= b or (a > b and (index >= a or index <= b)):
            return True
    return not names
