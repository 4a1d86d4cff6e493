"""The pill: what is true here in about eight syllables, the phone first, then the way that is left: 전화 없음 · 양식만."""

from __future__ import annotations

from scripts.compile.chips import phone_chip
from scripts.compile.sheet_reach import WRITTEN
from scripts.compile.sheet_ways import PEOPLE, Ways
from scripts.loading import Record

ONLY = ("web-form", "email", "chat")
# Ways on which nobody is reached.
ALONE = ("self-service", "help", "store")


def pill_text(ways: Ways, record: Record, guide: Record, view: Record) -> Record:
    """Words in both languages; the clock is added on the device, where hours are fresh."""
    words = ways.words
    channels = [*view["channels"], *(way for one in (view["ask"] or {}).get("answers", []) for way in one["channels"])]
    alive = [way for way in channels if way["exists"]]
    first = next((way for way in alive if way["id"] == view["action"]["channel"]), alive[0] if alive else None)
    if view["human_can_fix"] is False:
        return words("pill.cannot")
    if first and first["kind"] == "self-service":
        return words("pill.self")
    if alive and all(way["human"]["level"] == "none" for way in alive):
        return words("pill.none")
    dials = [way for way in alive if way["kind"] == "phone" and (way["link"] or "").startswith("tel:")]
    people = [way for way in dials if way["human"]["level"] in PEOPLE]
    if first and first in dials:
        return words(f"pill.call.{first['human']['level']}")
    state = phone_chip(ways.ctx, record, guide)
    if people:
        phone = words("pill.phone.people")
    elif dials:
        phone = words("pill.phone.there")
    elif state in ("no_phone", "phone_ars", "phone_recording"):
        phone = words(f"pill.phone.{state}")
    else:
        phone = words("pill.phone.unknown")
    if not first or first["kind"] == "phone":
        return phone
    return words("pill.both", phone=phone, way=_way(ways, first, alive, gone=state == "no_phone"))


def _way(ways: Ways, first: Record, alive: list[Record], gone: bool) -> Record:
    """What is left: written to a person, a chat, or whatever kind it is; the only one where there is no phone."""
    words, kind, level = ways.words, first["kind"], first["human"]["level"]
    if level in PEOPLE and kind in WRITTEN:
        return words("pill.way.in_writing")
    if level in PEOPLE and kind == "chat":
        return words("pill.way.live_chat")
    only = gone and kind in ONLY and all(way["kind"] in (kind, *ALONE) for way in alive)
    return words(f"pill.only.{kind}" if only else f"pill.way.{kind}")
