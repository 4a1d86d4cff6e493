"""What a field of a record says to people, and on which sheets: rows of the first posts are looked for by it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.commands.seed_claims import Place
from scripts.compile.words import Words
from scripts.facts.paths import key_of, step_into
from scripts.validation.load import ROOT, Dataset

Record = dict[str, Any]
LANGUAGES = ("ko", "en")


@dataclass(frozen=True)
class Wanted:
    """Texts in both languages that stand together, on one of these sheets (`<service>/<issue>`), or with the advice."""

    texts: tuple[Record, ...]
    sheets: tuple[str, ...]
    advice: bool = False


def wanted(place: Place, dataset: Dataset, entries: Record) -> Wanted | None:
    """What is to be found of a place; None of a duty whose first day nobody has found, which is not shown.

    No sheets and no advice: nobody ever sees it.
    """
    data = json.loads((ROOT / place.file).read_text(encoding="utf-8"))
    [kind, index, *rest] = [step.replace("~1", "/") for step in place.pointer.split("/")[1:]]
    entry = data[kind][int(index)]
    if kind == "advice":
        return Wanted(tuple(_texts(entry["text"])), (), advice=True)
    if kind == "duties":
        if entry["in_force"] is None:
            return None
        return Wanted((entry["text"], entry["law"]), _every_sheet(entries))
    fields = Fields(dataset)
    if kind == "guides":
        texts = fields.of_guide(data, entry, rest)
        return Wanted(tuple(texts), (f"{data['id']}/{entry['issue']}",))
    avoided = [
        (f"{data['id']}/{guide['issue']}", one["why"])
        for guide in data["guides"]
        for one in guide.get("avoid", [])
        if one.get("channel") == entry["id"]
    ]
    sheets = tuple(_leading_to(entries, f"{data['id']}/{entry['id']}"))
    if not entry.get("exists", True) and not sheets:
        # What is not there is a way of no guide: they warn of it.
        return Wanted(tuple(why for _, why in avoided[:1]), tuple(sheet for sheet, _ in avoided[:1]))
    return Wanted(tuple(fields.of_channel(entry, rest)), sheets)


class Fields:
    """Texts of fields, as the compiler's words say them."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset, self.words = dataset, Words(dataset)

    def of_guide(self, data: Record, guide: Record, path: list[str]) -> Iterator[Record]:
        """Texts of a field of a guide."""
        field = path[0]
        value: Any = guide
        for step in path:
            value = step_into(value, step)
        if field == "requires":
            labels = self.dataset.one["requires"]["labels"]
            yield from (labels[name] for name in value)
        elif field == "escalate":
            rungs = value if isinstance(value, list) else [value]
            yield from (self.dataset.authorities[rung["to"]].data["name"] for rung in rungs)
            yield from (rung["text"] for rung in rungs if rung.get("text"))
        elif field == "channels" and len(path) < 3:
            for over in value if isinstance(value, list) else [value]:
                yield self._channel(data, over["channel"])["name"]
                yield from _texts(over.get("steps", []))
                yield from _texts(_why(guide, over))
        else:
            yield from _texts(value)

    def of_channel(self, channel: Record, path: list[str]) -> Iterator[Record]:
        """Texts of a field of a channel."""
        yield channel["name"]
        value: Any = channel
        for step in path:
            value = step_into(value, step)
        field = path[0]
        if path == ["exists"]:
            yield self.words("way.none")
        elif field == "phone" and not channel["phone"]["number"]:
            yield channel["state"]
        elif field == "phone":
            yield dict.fromkeys(LANGUAGES, channel["phone"]["number"])
        elif field == "human":
            yield channel["state"] if value["level"] == "unknown" else self.words(f"human.{value['level']}")
        elif field == "hours":
            yield self.words.hours(value, channel.get("hours_assumed", False))
        elif field == "reply":
            yield self.words.window(value)
        elif field in ("url", "email"):
            yield dict.fromkeys(LANGUAGES, value)
        else:
            yield from _texts(value)

    def _channel(self, data: Record, name: str) -> Record:
        owner, _, channel_id = name.rpartition("/")
        home = self.dataset.services[owner].data if owner else data
        found: Record = next(one for one in home["channels"] if one["id"] == channel_id)
        return found


def _why(guide: Record, over: Record) -> Record:
    """When to take a way; where a question leads to it, what the first answer that speaks of it says instead."""
    answers = (guide.get("ask") or {}).get("answers", [])
    named = [one for answer in answers for one in answer["channels"] if one["channel"] == over["channel"]]
    return next((one["why"] for one in [*named, over] if one.get("why")), {})


def _texts(value: Any) -> Iterator[Record]:
    """Every text below, in order; what names an entry is none."""
    if isinstance(value, list):
        for i, inner in enumerate(value):
            assert isinstance(inner, dict) or key_of(value, i) is None
            yield from _texts(inner)
    elif isinstance(value, dict):
        if value.keys() >= {"ko", "en"}:
            yield {language: value[language] for language in LANGUAGES}
        else:
            for name, inner in value.items():
                if name not in ("evidence", "id", "channel", "on"):
                    yield from _texts(inner)


def _every_sheet(entries: Record) -> tuple[str, ...]:
    return tuple(key.removeprefix("sheet/ko/") for key in entries if key.startswith("sheet/ko/") and "+" not in key)


def _leading_to(entries: Record, channel: str) -> Iterator[str]:
    """Sheets that a channel is a way of."""
    for name in _every_sheet(entries):
        view = entries[f"view/{name}"]
        ways = [*view["channels"], *(way for one in (view["ask"] or {}).get("answers", []) for way in one["channels"])]
        if any(f"{way['service']}/{way['id'].rpartition('/')[2]}" == channel for way in ways):
            yield name


def plain(text: str) -> str:
    """Letters alone: lines break, quotes become key caps, and what is folded starts anew."""
    return re.sub(r"[\s‘’]+", "", text)
