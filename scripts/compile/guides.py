"""What writing and noting down need of a guide and neither its sheet nor its channels have."""

from collections.abc import Callable

from dataset.schema.generated.authored import Window
from dataset.schema.generated.drafts import Guide, GuideWay, Open, ServedChannel, ServedReply, ServedWindow
from scripts.compile.view_types import View, ViewChannel


def guide_entry(view: View, plain: Callable[[ViewChannel], ViewChannel]) -> Guide:
    """The served Guide. Ways are each named once, best first; of a way only what this guide says otherwise.

    `plain` gives the same ViewChannel without what a guide says of it.
    """
    ways = {way["id"]: way for way in every(view)}
    key: dict[str | None, str | None] = {None: None} | {name: _key(way) for name, way in ways.items()}
    return {
        "service": view["service"],
        "issue": view["issue"],
        "name": view["name"],
        "issue_label": view["issue_label"],
        "private": view["private"] or None,
        "requires": view["requires"],
        "write": view["write"],
        "write_to": key[view["write_to"]],
        "taken": key[view["action"]["channel"]],
        "ways": [_otherwise(way, plain(way)) for way in ways.values()],
        "escalate": [
            {"authority": rung["authority"], "after_days": rung["after_days"], "text": rung["text"]}
            for rung in view["escalate"]
        ],
        "duties": [
            {"id": duty["id"], "law": duty["law"], "answer_within": _window(duty["answer_within"])}
            for duty in view["duties"]
            if duty["answer_within"]
        ],
        "human_can_fix": view["human_can_fix"],
    }


def every(view: View) -> list[ViewChannel]:
    """All ways of a guide, those under its answers too."""
    answers = view["ask"]["answers"] if view["ask"] else []
    return [*view["channels"], *(way for answer in answers for way in answer["channels"])]


def _key(way: ViewChannel) -> str:
    return f"{way['service']}/{way['id'].rpartition('/')[2]}"


def _otherwise(way: ViewChannel, plain: ViewChannel) -> GuideWay:
    # Absent means as the channel says, so what a guide takes away has to be there and empty.
    out: GuideWay = {"of": _key(way)}
    if way["label"] != plain["label"]:
        out["label"] = way["label"]
    if way["link"] != plain["link"]:
        out["link"] = way["link"] or ""
    if _reply(way) != _reply(plain):
        out["reply"] = _reply(way)
    return out


def _reply(way: ViewChannel) -> ServedReply:
    windows = way["reply"]["windows"] if way["reply"] else None
    if windows is None:
        return {}
    promised, reported = windows["promised"], windows["reported"]
    return {"promised": promised and _window(promised), "reported": reported and _window(reported)}


def _window(window: Window) -> ServedWindow:
    return {"min": window["min"], "max": window["max"], "unit": window["unit"]}


def channel_entry(way: ViewChannel, hours: Open | None) -> ServedChannel:
    """The served channel: what writing, filling in and counting days need. Everything that is printed is in `way/…`.

    `hours` is its Open, also where nobody knows whether a person answers.
    """
    return {
        "id": way["id"],
        "service": way["service"],
        "kind": way["kind"],
        "name": way["name"],
        "label": way["label"],
        "exists": way["exists"],
        "url": way["url"],
        "email": way["email"],
        "phone": way["phone"],
        "link": way["link"],
        "link_ends": way["link_ends"],
        "country": way["country"],
        "timezone": way["timezone"],
        "languages": way["languages"],
        "writes": way["writes"],
        "fill": way["fill"],
        "open": hours,
        "reply": _reply(way) or None,
    }
