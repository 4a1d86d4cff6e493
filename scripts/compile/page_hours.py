"""Opening hours on the pages: a rule in words, and the holidays that change it as dates, which stay right when read later.

A page without script cannot know today, so nothing here says “today”, “open” or “this week”.
"""

import datetime as dt
from typing import NamedTuple

from dataset.schema.generated.authored import Holiday
from scripts.compile.calendar import Period, holidays_of
from scripts.compile.printed import Printed
from scripts.compile.view_types import Entries, View
from scripts.compile.words import DASH
from scripts.facts import ways
from scripts.facts.hours_text import Minutes, clauses_of, holiday_spans, spans_on
from scripts.validation.load import Dataset

WEEKS = 12


class OtherDay(NamedTuple):
    """A holiday with other hours than its weekday: minutes since its midnight; no spans = closed."""

    day: dt.date
    spans: list[Minutes]


def other_days(text: str, country: str | None, first: dt.date, one_off: list[Holiday]) -> list[OtherDay]:
    """The holidays of twelve weeks from `first` that change what the text says for their weekday.

    Raises ValueError for a text that scripts.facts.hours_text does not know.
    """
    clauses = clauses_of(text)
    special = holiday_spans(clauses)
    if special is None:
        return []
    span = Period(first, first + dt.timedelta(weeks=WEEKS))
    off = sorted(day for day in holidays_of(country, span, one_off) if span.first <= day < span.last)
    return [OtherDay(day, special) for day in off if special != spans_on(clauses, day.month, day.weekday())]


def clock(minutes: int) -> str:
    """“18:30”; midnight at the end of a day is 24:00, later is the night after."""
    hours = minutes // 60
    return f"{hours if hours <= 24 else hours - 24:02}:{minutes % 60:02}"


def hours_section(entries: Entries, dataset: Dataset, view: View, printed: Printed) -> dict[str, object] | None:
    """What a page prints of the first channel with stated hours: channel, timezone, days, said; None where there is none.

    `days` are the holidays with other hours: date (ISO), said (as people say it), name, open (“” = closed), assumed
    (only our reading that it is closed). `said`: who says the hours.
    """
    channel = next((c for c in view["channels"] if c["hours"]), None)
    if channel is None or not channel["hours"] or not channel["hours_trust"]:
        return None
    table, words, language = entries[channel["hours"]], printed.words, printed.language
    names = entries.get(f"calendar/{table['country']}", {"holidays": {}})["holidays"]
    first = dt.date.fromisoformat(entries["meta"]["as_of"])
    authored = ways.channel(dataset, dataset.services[channel["service"]].data, channel["id"])
    dash, assumed = DASH[language], bool(authored and authored.get("hours_assumed"))
    days = [
        {
            "date": day.isoformat(),
            "said": words.weekday(day.isoformat())[language],
            "name": names.get(day.isoformat()),
            "open": ", ".join(f"{clock(start)}{dash}{clock(end)}" for start, end in spans),
            "assumed": assumed,
        }
        for day, spans in other_days(table["text"], table["country"], first, dataset.one["holidays"]["holidays"])
    ]
    said = printed.of_trust(channel["hours_trust"])
    return {"channel": channel, "timezone": table["timezone"], "days": days, "said": said}
