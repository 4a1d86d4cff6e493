"""The first cell of the strip: the phone, whose it is, and where the sheet speaks of it."""

from typing import NamedTuple

from dataset.schema.generated import closed
from dataset.schema.generated.authored import Guide, Service, Text
from dataset.schema.generated.drafts import Cell
from scripts.compile.calling import best_phone, calling_state, speaks_of
from scripts.compile.channels import channel_view
from scripts.compile.context import shown_name
from scripts.compile.sheet_ways import PEOPLE, Ways
from scripts.compile.view_types import View, ViewChannel
from scripts.compile.words import first_clause
from scripts.facts.texts import in_both

MACHINES = ("ars", "recording")


class Found(NamedTuple):
    """A cell and the way that it shows; None where none is behind it."""

    cell: Cell
    of: ViewChannel | None


def shown_cell(
    ways: Ways, mark: closed.Mark, word: Text, detail: Text | str, of: ViewChannel | None, to: str | None = None
) -> Found:
    """A cell that leads to its way, else to the part `to`, else wherever there is room."""
    open_ = ways.person_hours(of) if of else None
    cell: Cell = {
        "mark": mark,
        "word": word,
        "detail": detail,
        "to": f"way-{of['id'].replace('/', '-')}" if of else to,
        "open": open_,
        "hours": first_clause(of["hours_text"]) if of and open_ and of["hours_text"] else None,
    }
    return Found(cell, of)


def dials(way: ViewChannel) -> bool:
    """May this ViewChannel be dialled?"""
    return bool(way["exists"]) and (way["link"] or "").startswith("tel:")


def shown_number(way: ViewChannel) -> str:
    """The number of a ViewChannel that has one, as published."""
    return way["phone"]["display"] if way["phone"] else ""


def phone_cell(ways: Ways, record: Service, guide: Guide, view: View, channels: list[ViewChannel]) -> Found:
    """The phone to take, else the company's own, else another company's under that company's name."""
    words, service, taken = ways.words, view["service"], view["action"]["channel"]
    able = [one for one in channels if dials(one)]
    able.sort(key=lambda one: (one["id"] != taken, one["service"] != service, one["human"]["level"] == "none"))
    answers = view["ask"]["answers"] if view["ask"] else []
    asked = [way for one in answers for way in one["channels"] if dials(way)]
    owners = list(dict.fromkeys(one["service"] for one in asked))
    if len(owners) > 1 and service not in owners:
        # Which of them is asked below.
        return Found(shown_cell(ways, "talk", words("reach.phone"), _names(ways, owners), asked[0]).cell, None)
    if able:
        [first, *_] = able
        whose = words("reach.phone") if first["service"] == service else owned(ways, first)
        return shown_cell(ways, mark_of(first), whose, shown_number(first), first)
    more = unlisted(ways, record, guide, view, channels)
    own = more or next((one for one in channels if one["kind"] == "phone"), None)
    to = "dont" if not own and _warned(ways, guide, record) else None
    whole = own or _of_record(ways, record, view)
    word = words("reach.phone")
    if whole and dials(whole):
        return shown_cell(ways, mark_of(whole), word, shown_number(whole), own, to)
    state = calling_state(ways.ctx, record, guide)
    if state == "no_phone_found":
        return shown_cell(ways, "unknown", word, words("reach.none_found"), own, to)
    if state is None and whole and not whole["phone"]:
        return shown_cell(ways, "unknown", word, words("reach.number_unknown"), own, to)
    mark: closed.Mark = "no" if state in ("phone_ars", "phone_recording", "no_phone") else "unknown"
    return shown_cell(ways, mark, word, words(f"reach.{state}" if mark == "no" else "reach.phone_unknown"), own, to)


def unlisted(ways: Ways, record: Service, guide: Guide, view: View, channels: list[ViewChannel]) -> ViewChannel | None:
    """The company's phone as a way of its own where the guide names none: what its cell says has to stand somewhere.

    A guide that warns of calling has said it already.
    """
    if any(one["kind"] == "phone" for one in channels) or _warned(ways, guide, record):
        return None
    return _of_record(ways, record, view)


def _of_record(ways: Ways, record: Service, view: View) -> ViewChannel | None:
    best = best_phone(ways.ctx, record)
    return channel_view(ways.ctx, view["service"], best) if best else None


def _warned(ways: Ways, guide: Guide, record: Service) -> bool:
    phones = {channel["id"] for channel in record["channels"] if channel["kind"] == "phone"}
    return any(
        one.get("channel") in phones or speaks_of(ways.ctx, one["why"], "calling") for one in guide.get("avoid", [])
    )


def mark_of(way: ViewChannel) -> closed.Mark:
    """A person, or a line of which nothing else is known; a menu alone is no person."""
    level = way["human"]["level"]
    if level in PEOPLE or (level == "unknown" and way["line"] not in MACHINES):
        return "talk"
    return "no" if level == "none" else "unknown"


def owned(ways: Ways, way: ViewChannel) -> Text:
    """A phone of another company under that company's name."""
    return ways.words("reach.phone_of", name=shown_name(ways.ctx.dataset.services[way["service"]].data))


def _names(ways: Ways, services: list[str]) -> Text:
    names = [shown_name(ways.ctx.dataset.services[one].data) for one in services]
    return in_both(lambda language: " · ".join(name[language] for name in names))
