"""What writing and noting down need of a guide and neither its sheet nor its channels have."""

from __future__ import annotations

from scripts.loading import Record


def guide_entry(view: Record) -> Record:
    """The served Guide. Ways are each named once, best first; of a way only what this guide says otherwise."""
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
        "ways": [_way(way) for way in ways.values()],
        "before": view["before"],
        "after": view["after"],
        "escalate": [
            {"authority": rung["authority"], "after_days": rung["after_days"], "text": rung["text"]}
            for rung in view["escalate"]
        ],
        "duties": view["duties"],
        "human_can_fix": view["human_can_fix"],
    }


def _key(way: Record) -> str:
    return f"{way['service']}/{way['id'].rpartition('/')[2]}"


def _way(way: Record) -> Record:
    reply = way["reply"] and way["reply"]["windows"]
    return {
        "of": _key(way),
        "label": way["label"],
        "link": way["link"],
        "reply": reply,
    }


def channel_entry(way: Record) -> Record:
    """The served channel: what writing, filling in and counting days need. Everything that is printed stands in `way/…`."""
    reply = way["reply"] and way["reply"]["windows"]
    kept: tuple[str, ...] = (
        "id",
        "service",
        "kind",
        "name",
        "label",
        "exists",
        "url",
        "email",
        "phone",
        "link",
        "link_ends",
    )
    kept += ("country", "timezone", "languages", "writes", "fill")
    return {field: way[field] for field in kept} | {"reply": reply}


def without_nulls(value: object) -> object:
    """Absent means unknown: an object without the fields that nothing is known of."""
    if isinstance(value, dict):
        return {key: without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [without_nulls(inner) for inner in value]
    return value
