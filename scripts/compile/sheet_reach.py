"""The strip under the verdict: three ways at a glance, the one to take among them."""

from __future__ import annotations

from scripts.compile.chips import phone_chip
from scripts.compile.sheet_ways import PEOPLE, Ways
from scripts.compile.words import first_clause
from scripts.loading import Record

WRITTEN = ("web-form", "email", "post")
SELF = ("self-service", "in-app", "store", "help", "community", "social")


def reach(ways: Ways, record: Record, guide: Record, view: Record, beside: str) -> list[Record]:
    """Phone, person or chat, form or oneself; each with a word and one detail, and a link to its part.

    A cell that no way stands behind leads to the part `beside`.
    """
    channels = [*view["channels"], *(w for a in (view["ask"] or {}).get("answers", []) for w in a["channels"])]
    taken = view["action"]["channel"]
    cells = [_phone(ways, record, guide, channels), _person(ways, view, channels), _self(ways, view, channels)]
    # Who writes takes the form, not the person behind it.
    mine = [cell for cell, of in (cells[0], cells[2], cells[1]) if of and of["id"] == taken]
    for cell in mine[:1]:
        cell["way"] = True
    return [cell | {"to": cell["to"] or beside} for cell, _ in cells]


def _cell(ways: Ways, mark: str, word: Record | str, detail: Record | str, of: Record | None) -> Record:
    to = f"way-{of['id'].replace('/', '-')}" if of else None
    open_ = ways.open(of) if of else None
    hours = first_clause(of["hours_text"]) if of and open_ else None
    return {"mark": mark, "word": word, "detail": detail, "to": to, "open": open_, "hours": hours}


def _phone(ways: Ways, record: Record, guide: Record, channels: list[Record]) -> tuple[Record, Record | None]:
    words = ways.words
    own = [one for one in channels if one["kind"] == "phone" and one["exists"]]
    dials = [one for one in own if (one["link"] or "").startswith("tel:")]
    state = phone_chip(ways.ctx, record, guide)
    word = words("reach.phone")
    if dials:
        [first, *_] = dials
        return _cell(ways, "talk", word, first["phone"]["display"], first), first
    if state in ("phone_ars", "phone_recording", "no_phone"):
        of = own[0] if own else None
        return _cell(ways, "no", word, words(f"reach.{state}"), of), of
    return _cell(ways, "unknown", word, words("reach.phone_unknown"), own[0] if own else None), None


def _person(ways: Ways, view: Record, channels: list[Record]) -> tuple[Record, Record | None]:
    words = ways.words
    if view["human_can_fix"] is False:
        return _cell(ways, "no", words("reach.person"), words("reach.cannot"), None), None
    alive = [one for one in channels if one["exists"]]
    chats = [one for one in alive if one["kind"] == "chat" and one["human"]["level"] != "none"]
    people = [one for one in alive if one["human"]["level"] in PEOPLE]
    if chats:
        [first, *_] = sorted(chats, key=lambda one: one["human"]["level"] not in PEOPLE)
        level = first["human"]["level"]
        return _cell(ways, "talk", words("reach.chat"), words(f"reach.human_{level}"), first), first
    if people:
        [first, *_] = people
        where = "by_phone" if first["kind"] == "phone" else "in_writing" if first["kind"] in WRITTEN else "there"
        return _cell(ways, "talk", words("reach.person"), words(f"reach.{where}"), first), first
    none = bool(alive) and all(one["human"]["level"] == "none" for one in alive)
    return _cell(
        ways,
        "no" if none else "unknown",
        words("reach.person"),
        words("reach.nobody" if none else "reach.human_unknown"),
        None,
    ), None


def _self(ways: Ways, view: Record, channels: list[Record]) -> tuple[Record, Record | None]:
    """The form, else what one can do oneself, else who helps beside the company."""
    words, taken = ways.words, view["action"]["channel"]
    able = [one for one in channels if one["exists"] and one["kind"] in (*WRITTEN, *SELF)]
    first = next((one for one in able if one["id"] == taken), able[0] if able else None)
    if first is None:
        return _body(ways, view), None
    if first["kind"] not in WRITTEN:
        return _cell(ways, "self", words("reach.self"), words(f"reach.kind.{first['kind']}"), first), first
    windows = (first["reply"] or {}).get("windows") or {}
    window = windows.get("promised") or windows.get("reported")
    detail = words.window(window) if window and window["max"] is not None else words("reach.reply_unknown")
    return _cell(ways, "form", first["kind_label"], detail, first), first


def _body(ways: Ways, view: Record) -> Record:
    """The first public body of the guide, by its number."""
    for rung in view["escalate"]:
        if rung["phone"]:
            return _cell(ways, "talk", ways.words("reach.body"), rung["phone"]["display"], None)
    return _cell(ways, "unknown", ways.words("reach.form"), ways.words("reach.form_unknown"), None)
