"""The pill: what is true here in about eight syllables, the phone first, then the way that is left: 전화 없음 · 양식만."""

from dataset.schema.generated.authored import Guide, Service, Text
from scripts.compile.calling import calling_state
from scripts.compile.guides import every
from scripts.compile.reach_phone import dials, phone_cell
from scripts.compile.sheet_ways import PEOPLE, WRITTEN, Ways
from scripts.compile.view_types import View, ViewChannel

GONE = ("no_phone", "phone_ars", "phone_recording")
ONLY = ("web-form", "email", "chat")
# Ways on which nobody is reached.
ALONE = ("self-service", "help", "store")


def pill_text(ways: Ways, record: Service, guide: Guide, view: View) -> Text:
    """Words in both languages; the clock is added on the device, where hours are fresh."""
    words = ways.words
    channels = every(view)
    alive = [way for way in channels if way["exists"]]
    first = next((way for way in alive if way["id"] == view["action"]["channel"]), alive[0] if alive else None)
    if view["human_can_fix"] is False:
        return words("pill.cannot")
    if first and first["kind"] == "self-service":
        return words("pill.self")
    if alive and all(way["human"]["level"] == "none" for way in alive):
        return words("pill.none")
    if first and dials(first):
        return words(f"pill.call.{first['human']['level']}")
    phone = _phone(ways, record, guide, view, channels)
    if not first or first["kind"] == "phone":
        return phone
    return words("pill.both", phone=phone, way=_way(ways, first, alive, phone == words("pill.phone.no_phone")))


def _phone(ways: Ways, record: Service, guide: Guide, view: View, channels: list[ViewChannel]) -> Text:
    """What the strip shows of the phone, which only counts as one where it is the company's own."""
    words = ways.words
    found = phone_cell(ways, record, guide, view, channels)
    number = isinstance(found.cell["detail"], str)
    own = found.of is None or found.of["service"] == view["service"]
    if number and own and found.cell["mark"] != "no":
        people = found.of is not None and found.of["human"]["level"] in PEOPLE
        return words("pill.phone.people" if people else "pill.phone.there")
    state = calling_state(ways.ctx, record, guide)
    return words(f"pill.phone.{state if state in GONE else 'unknown'}")


def _way(ways: Ways, first: ViewChannel, alive: list[ViewChannel], gone: bool) -> Text:
    """What is left: written to a person, a chat, or whatever kind it is; the only one where there is no phone."""
    words, kind, level = ways.words, first["kind"], first["human"]["level"]
    if level in PEOPLE and kind in WRITTEN:
        return words("pill.way.in_writing")
    if level in PEOPLE and kind == "chat":
        return words("pill.way.live_chat")
    only = gone and kind in ONLY and all(way["kind"] in (kind, *ALONE) for way in alive)
    return words(f"pill.only.{kind}" if only else f"pill.way.{kind}")
