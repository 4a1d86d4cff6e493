"""Who says so, sentence by sentence: at most three, each with its best sources; where texts differ, both in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts.compile.evidence import evidence_view
from scripts.compile.questions import HANGUL
from scripts.compile.sheet_ways import Ways
from scripts.validation.load import Record

SENTENCES, SOURCES = 3, 2


def proof_rows(ways: Ways, guide: Record, view: Record) -> list[Record]:
    """The verdict, the way to take, and what texts differ about, with the sources of each."""
    rows = []
    for sentence, items, service in _sentences(ways, guide, view):
        said = evidence_view(ways.ctx, items, ways.ctx.sources(ways.ctx.dataset.services[service].data))
        if said:
            rows.append({"head": {"text": sentence}, "links": _sources(ways, said)})
    return rows[:SENTENCES]


def _sentences(ways: Ways, guide: Record, view: Record) -> Iterator[tuple[Record, list[Record], str]]:
    verdict = {language: text.replace("\n", " ") for language, text in view["verdict"].items()}
    yield verdict, list(_about(guide["evidence"], "summary")), view["service"]
    way = next((one for one in view["channels"] if one["id"] == view["action"]["channel"]), None)
    if way:
        sentence = way["state"] or way["name"]
        yield sentence, ways.authored(way)["evidence"], way["service"]
    for item in guide["evidence"]:
        if item["stance"] == "contradicts" and item.get("note"):
            same = [one for one in guide["evidence"] if set(one["about"]) & set(item["about"])]
            yield item["note"], same, view["service"]


def _about(items: Iterable[Record], field: str) -> Iterator[Record]:
    return (item for item in items if any(path == field or path.startswith(f"{field}.") for path in item["about"]))


def _named(one: Record) -> Record:
    """Publisher and title. The sentence above has said what it says: to English readers a Korean title says nothing."""
    title = f" ‘{one['title']}’" if one["title"] else ""
    latin = "" if HANGUL.search(title) else title
    return {"ko": one["publisher"]["ko"] + title, "en": one["publisher"]["en"] + latin}


def _sources(ways: Ways, said: list[Record]) -> list[Record]:
    """The best, strongest first: links of those who may be looked up, words of the others."""
    words, out = ways.words, []
    for one in said[:SOURCES]:
        day = one["published"] or one["captured"]
        text = words(
            "proof.source",
            grade=words(f"source.{one['type']}"),
            name=_named(one),
            day=words.day(day) if day else words("proof.undated"),
        )
        out.append({"text": text, "href": one["url"]})
    return out
