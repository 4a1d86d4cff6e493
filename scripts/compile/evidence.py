"""Evidence for people: one line per source, strongest first."""

from collections.abc import Iterable, Mapping
from typing import Any

from dataset.schema.generated.authored import Evidence
from dataset.schema.generated.drafts import EvidenceView
from scripts.compile.context import Context
from scripts.compile.questions import HANGUL
from scripts.facts.trust import in_person
from scripts.validation.load import Sources

ORDER = {"official": 0, "official-copy": 0, "law": 1, "press": 2, "community": 3}


def evidence_view(ctx: Context, items: Iterable[Evidence], sources: Sources) -> list[EvidenceView]:
    """Served EvidenceView list. Only official, law and press sources become links.

    Whoever says one thing as we do and another differently is listed once, as one that differs.
    """
    seen: dict[str, EvidenceView] = {}
    for item in items:
        source = sources[item["source"]]
        line: EvidenceView = {
            "publisher": ctx.publisher(source["publisher"]),
            "title": source.get("title"),
            "type": source["type"],
            "url": None if source["type"] == "community" else source["url"],
            "published": source["published"],
            "captured": item.get("captured"),
            "seen": item["seen"],
            "tried": in_person(item, source),
            "stance": item["stance"],
            "note": item.get("note"),
        }
        if "title_en" in source:
            line["title_en"] = source["title_en"]
        before = seen.get(item["source"])
        if before is None or _tells(line) > _tells(before):
            seen[item["source"]] = line
    return sorted(
        seen.values(),
        key=lambda line: (
            ORDER[line["type"]],
            line["stance"],
            _newest_first(line.get("published")),
            line["publisher"]["ko"],
            line.get("title") or "",
        ),
    )


def title_for(line: Mapping[str, Any], language: str) -> str | None:
    """The title as readers of the language can read it: no Korean one for English readers."""
    title: str | None = line.get("title")
    if language == "ko":
        return title
    return line.get("title_en") or (None if HANGUL.search(title or "") else title)


def _tells(line: EvidenceView) -> tuple[bool, bool]:
    return line["stance"] == "contradicts", bool(line.get("note"))


def _newest_first(date: str | None) -> int:
    return -int(date.replace("-", "")) if date else 0
