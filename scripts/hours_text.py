"""The small part of OSM opening_hours that records use: what can be written can also be said in words.

    [months] [days] spans | off      Mar-Oct Mo-Fr 09:00-12:00,13:00-18:00; Sa off
    24/7                             always
    PH off | PH HH:MM-HH:MM          once, last, after at least one other clause

A later clause replaces an earlier one on the days it names, as in OSM.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
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


def _list(names: str | None) -> tuple[str, ...]:
    return tuple(names.split(",")) if names else ()
