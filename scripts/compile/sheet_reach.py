"""The strip under the verdict: three ways at a glance, the one to take among them."""

from dataset.schema.generated import closed
from dataset.schema.generated.authored import Guide, Service, Text
from dataset.schema.generated.drafts import Cell, Fold
from scripts.compile.actions import works
from scripts.compile.calling import speaks_of
from scripts.compile.guides import every
from scripts.compile.reach_phone import Found, dials, mark_of, owned, phone_cell, shown_cell, shown_number
from scripts.compile.sheet_ways import PEOPLE, WRITTEN, Ways
from scripts.compile.view_types import View, ViewChannel

TALK = ("phone", "chat")
SELF = ("self-service", "in-app", "store", "help", "community", "social")
# Kinds that say more than “myself” does, so they are the cell's word.
NAMED = ("community", "social")
# How much a cell tells; all others tell more.
TELLS = {"unknown": 0, "no": 1}
# Where one is answered, of all other kinds “there”.
WHERE = {"phone": "by_phone", "in-app": "in_app"} | dict.fromkeys(WRITTEN, "in_writing")
# Where a cell without a way leads, best first.
PARTS = ("ways", "next", "prepare", "dont", "proof", "rights", "why")


def reach(ways: Ways, record: Service, guide: Guide, view: View, folds: list[Fold]) -> list[Cell]:
    """Phone, person or chat, form or oneself; each with a word and one detail, and a link to a part of its own."""
    channels = every(view)
    taken = next((way for way in channels if way["id"] == view["action"]["channel"]), None)
    phone = phone_cell(ways, record, guide, view, channels)
    form = _form_cell(ways, guide, view, channels, taken, phone)
    person = _person_cell(ways, record, view, channels, phone, form)
    cells = [phone, person, form]
    if taken and all(found.of is not taken for found in cells):
        # The way to take has a place in any case: that of a cell which says least.
        own = _cell_of_way(ways, taken)
        at = (
            1
            if person.of and person.of is form.of
            else min((1, 0), key=lambda place: TELLS.get(cells[place].cell["mark"], 2))
        )
        cells[at] = own
    framed = _all_of_one_kind(cells, view)
    # Who writes takes the form, not the person behind it.
    for found in (cells[0], cells[2], cells[1]):
        if taken and found.of is taken and not framed:
            found.cell["way"] = framed = True
    return give_targets([found.cell for found in cells], folds)


def _all_of_one_kind(cells: list[Found], view: View) -> bool:
    """Frames the one cell to whose kind every answer of a question leads; true where there is one.

    Another number is another way, another form or setting is not: the cell says only that it is one.
    """
    answers = view["ask"]["answers"] if view["ask"] else []
    taken = [way for one in answers for way in one["channels"] if way["id"] == one["action"]["channel"]]
    groups = {_group(way) for way in taken}
    fitting = [found for found in cells if found.of and _group(found.of) in groups]
    if len(taken) < len(answers) or len(groups) != 1 or len(fitting) != 1:
        return False
    fitting[0].cell["way"] = True
    return True


def _group(way: ViewChannel) -> str:
    return "written" if way["kind"] in WRITTEN else "self" if way["kind"] in SELF else way["id"]


def give_targets(cells: list[Cell], folds: list[Fold]) -> list[Cell]:
    """The same cells, each with a part of its own to lead to: the way to take first, then in their order."""
    inside = [inner["id"] for fold in folds for inner in fold["folds"]]
    there = [fold["id"] for fold in folds] + inside
    free = [part for part in PARTS if part in there] + [part for part in there if part not in PARTS]
    to: dict[int, str] = {}
    for at in sorted(range(len(cells)), key=lambda place: not cells[place].get("way")):
        wanted = cells[at]["to"] or ""
        if wanted not in to.values() and (wanted in there or wanted.startswith("way-")):
            to[at] = wanted
    for at in range(len(cells)):
        if at not in to:
            to[at] = next((part for part in free if part not in to.values()), free[0])
    return [cell | {"to": to[at]} for at, cell in enumerate(cells)]


def _person_cell(
    ways: Ways, record: Service, view: View, channels: list[ViewChannel], phone: Found, form: Found
) -> Found:
    """Who answers, apart from the phone beside it; where it is the phone that answers, what else there is."""
    words = ways.words
    person = words("reach.person")
    if view["human_can_fix"] is False:
        return shown_cell(ways, "no", person, words("reach.cannot"), None, to="dont")
    alive = [one for one in channels if one["exists"] and one is not phone.of]
    chats = [one for one in alive if one["kind"] == "chat" and one["human"]["level"] != "none"]
    if chats:
        [first, *_] = sorted(chats, key=lambda one: one["human"]["level"] not in PEOPLE)
        level = first["human"]["level"]
        mark: closed.Mark = "talk" if level in PEOPLE else "unknown"
        return shown_cell(ways, mark, words("reach.chat"), _who_chats(ways, first), first)
    # A line without a number that may be dialled helps nobody to a person.
    people = [one for one in alive if one["human"]["level"] in PEOPLE and (one["kind"] != "phone" or dials(one))]
    if people:
        [first, *_] = people
        return shown_cell(ways, "talk", person, words(f"reach.{WHERE.get(first['kind'], 'there')}"), first)
    if phone.cell["mark"] == "talk":
        beside = _next_cell(ways, channels, phone, form) if phone.of else None
        if beside:
            return beside
        if phone.of and phone.of["human"]["level"] in PEOPLE:
            return shown_cell(ways, "talk", person, words("reach.by_phone"), None)
        return shown_cell(ways, "unknown", person, words("reach.ask_by_phone"), None)
    if _has_nobody(ways, record, alive):
        return shown_cell(ways, "no", person, words("reach.nobody"), None)
    return shown_cell(ways, "unknown", person, words("reach.human_unknown"), None)


def _who_chats(ways: Ways, of: ViewChannel) -> Text:
    """Somebody or something answers in a chat: what may be unknown is who."""
    level = of["human"]["level"]
    return ways.words("reach.chat_unknown" if level == "unknown" else f"reach.human_{level}")


def _has_nobody(ways: Ways, record: Service, alive: list[ViewChannel]) -> bool:
    """Does the record say that there is nobody: no way of this guide, or nobody to talk to at this company?"""
    if alive and all(one["human"]["level"] == "none" for one in alive):
        return True
    sources = ways.ctx.sources(record)
    lines = [channel for channel in record["channels"] if channel["kind"] in TALK]
    return bool(lines) and all(
        channel.get("exists", True) is False and ways.ctx.trust(channel, "exists", sources).sure for channel in lines
    )


def _form_cell(
    ways: Ways, guide: Guide, view: View, channels: list[ViewChannel], taken: ViewChannel | None, phone: Found
) -> Found:
    """The form, else what one can do oneself, else who helps beside the company, else one more number."""
    able = [one for one in channels if one["exists"] and one["kind"] in (*WRITTEN, *SELF)]
    written = [one for one in able if one["kind"] in WRITTEN]
    if taken in able and (taken in written or not (written and speaks_of(ways.ctx, guide["summary"], "form"))):
        return _cell_of_way(ways, taken)
    if written and speaks_of(ways.ctx, guide["summary"], "form"):
        return _cell_of_way(ways, written[0])
    if able:
        return _cell_of_way(ways, able[0])
    return _body_cell(ways, channels, view, phone)


def _next_cell(ways: Ways, channels: list[ViewChannel], phone: Found, form: Found) -> Found | None:
    """The next way that neither of the other cells shows, under another word: the same twice helps nobody to choose."""
    taken = [found.of["id"] for found in (phone, form) if found.of]
    said = [found.cell["word"] for found in (phone, form)]
    cells = (_cell_of_way(ways, one) for one in channels if one["id"] not in taken and works(one))
    return next((found for found in cells if found.cell["word"] not in said), None)


def _cell_of_way(ways: Ways, of: ViewChannel) -> Found:
    """A way by what kind of way it is."""
    words, kind, level = ways.words, of["kind"], of["human"]["level"]
    if kind == "phone":
        word = words("reach.more_phone") if "/" not in of["id"] else owned(ways, of)
        return shown_cell(ways, mark_of(of), word, shown_number(of), of)
    if kind == "chat":
        mark: closed.Mark = "talk" if level in PEOPLE else "unknown"
        return shown_cell(ways, mark, words("reach.chat"), _who_chats(ways, of), of)
    if kind in NAMED:
        return shown_cell(ways, "self", of["kind_label"], words(f"reach.answers_{level}"), of)
    if kind not in WRITTEN:
        return shown_cell(ways, "self", words("reach.self"), words(f"reach.kind.{kind}"), of)
    return shown_cell(ways, "form", of["kind_label"], _reply_text(ways, of), of)


def _reply_text(ways: Ways, of: ViewChannel) -> Text:
    reply = of["reply"]
    promised = reply["windows"]["promised"] if reply else None
    window = promised or (reply["windows"]["reported"] if reply else None)
    if not reply or not window or window["max"] is None:
        return ways.words("reach.reply_unknown")
    said = ways.words.window(window)
    if reply["law"]:
        return ways.words("reply.law", window=said)
    # What people report is no promise.
    return said if promised else ways.words("reply.reported", window=said)


def _body_cell(ways: Ways, channels: list[ViewChannel], view: View, phone: Found) -> Found:
    """The first public body of the guide, by its number; else the next number of the company."""
    for rung in view["escalate"]:
        go = ways.number(ways.ctx.dataset.authorities[rung["authority"]].data)
        number = go and go["text"]
        if isinstance(number, str):
            return shown_cell(ways, "talk", ways.words("reach.body"), number, None, to="next")
    more = next((one for one in channels if dials(one) and one is not phone.of), None)
    if more:
        return _cell_of_way(ways, more)
    return shown_cell(ways, "unknown", ways.words("reach.other"), ways.words("reach.none_found"), None)
