"""What writing and noting down need of a guide and neither its sheet nor its channels have."""

from __future__ import annotations

from collections.abc import Callable

from scripts.validation.load import Record


def guide_entry(view: Record, plain: Callable[[Record], Record]) -> Record:
    """The served Guide. Ways are each named once, best first; of a way only what this guide says otherwise.

    `plain` gives the same ViewChannel without what a guide says of it.
    """
    every = [*view["channels"], *(way for one in (view["ask"] or {}).get("answers", []) for way in one["channels"])]
    ways = {way["id"]: way for way in every}
    key = {None: None} | {name: _key(way) for name, way in ways.items()}
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
            {"id": duty["id"], "law": duty["law"], "answer_within": duty["answer_within"]}
            for duty in view["duties"]
            if duty["answer_within"]
        ],
        "human_can_fix": view["human_can_fix"],
    }


def _key(way: Record) -> str:
    return f"{way['service']}/{way['id'].rpartition('/')[2]}"


def _otherwise(way: Record, plain: Record) -> Record:
    # Absent means as the channel says, so what a guide takes away has to be there and empty.
    here, there = ({"label": one["label"], "link": one["link"] or "", "reply": _reply(one)} for one in (way, plain))
    return {"of": _key(way)} | {field: value for field, value in here.items() if value != there[field]}


def _reply(way: Record) -> Record:
    windows: Record = way["reply"]["windows"] if way["reply"] else {}
    return windows


CHANNEL = (
    *("id", "service", "kind", "name", "label", "exists", "url", "email", "phone", "link", "link_ends", "country"),
    *("timezone", "languages", "writes", "fill"),
)


def channel_entry(way: Record, hours: Record | None) -> Record:
    """The served channel: what writing, filling in and counting days need. Everything that is printed stands in `way/…`.

    `hours` is its Open, also where nobody knows whether a person answers.
    """
    return {field: way[field] for field in CHANNEL} | {"open": hours, "reply": _reply(way) or None}


def without_nulls(value: object) -> object:
    """Absent means unknown: an object without the fields that nothing is known of."""
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [without_nulls(inner) for inner in value]
    return value
