"""Who says so, sentence by sentence: at most three, each with its best sources; where texts differ, both in one."""

from collections.abc import Iterable, Iterator

from dataset.schema.generated.authored import Evidence, Guide, Text
from dataset.schema.generated.drafts import EvidenceView, Go, SheetRow
from scripts.compile.evidence import evidence_view, title_for
from scripts.compile.sheet_ways import Ways
from scripts.compile.view_types import View
from scripts.facts.texts import in_both

SENTENCES, SOURCES = 3, 2
MANY_PAGES = ("official", "official-copy", "law")


def proof_rows(ways: Ways, guide: Guide, view: View) -> list[SheetRow]:
    """The verdict, the way to take, and what texts differ about, with the sources of each."""
    rows: list[SheetRow] = []
    for sentence, items, service in _sentences(ways, guide, view):
        said = evidence_view(ways.ctx, items, ways.ctx.sources(ways.ctx.dataset.services[service].data))
        if said:
            rows.append({"head": {"text": sentence}, "links": _sources(ways, said)})
    return rows[:SENTENCES]


def _sentences(ways: Ways, guide: Guide, view: View) -> Iterator[tuple[Text, list[Evidence], str]]:
    verdict = in_both(lambda language: view["verdict"][language].replace("\n", " "))
    yield verdict, list(_about(guide["evidence"], "summary")), view["service"]
    way = next((one for one in view["channels"] if one["id"] == view["action"]["channel"]), None)
    if way:
        sentence = way["state"] or way["name"]
        yield sentence, ways.authored(way)["evidence"], way["service"]
    for item in guide["evidence"]:
        if item["stance"] == "contradicts" and "note" in item:
            same = [one for one in guide["evidence"] if set(one["about"]) & set(item["about"])]
            yield _differing(ways, item["note"]), same, view["service"]


def _differing(ways: Ways, note: Text) -> Text:
    """What one of them says is no sentence of ours."""
    differ = ways.words("grade.disputed")
    return in_both(lambda language: f"{differ[language]}: {note[language]}")


def _about(items: Iterable[Evidence], field: str) -> Iterator[Evidence]:
    return (item for item in items if any(path == field or path.startswith(f"{field}.") for path in item["about"]))


def _named(one: EvidenceView) -> Text:
    """Publisher and title; in English only where one publisher has many pages: whose article it is says enough."""
    title = {"ko": title_for(one, "ko"), "en": title_for(one, "en") if one["type"] in MANY_PAGES else None}
    return in_both(lambda language: f"{one['publisher'][language]}{_quoted(title[language])}")


def _quoted(title: str | None) -> str:
    return f" ‘{title}’" if title else ""


def _sources(ways: Ways, said: list[EvidenceView]) -> list[Go]:
    """The best, strongest first: links of those who may be looked up, words of the others."""
    words = ways.words
    out: list[Go] = []
    for one in said[:SOURCES]:
        day = one.get("published") or one.get("captured")
        text = words(
            "proof.source",
            grade=words(f"source.{one['type']}"),
            name=_named(one),
            day=words.day(day) if day else words("proof.undated"),
        )
        out.append({"text": text, "href": one.get("url")})
    return out
