"""Evidence for people: one line per source, strongest first."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.compile.context import Context
from scripts.facts.trust import in_person
from scripts.validation.load import Record

ORDER = {"official": 0, "official-copy": 0, "law": 1, "press": 2, "community": 3}


def evidence_view(ctx: Context, items: Iterable[Record], sources: Record) -> list[Record]:
    """Served EvidenceView list. Only official, law and press sources become links."""
    seen: dict[tuple[str, str], Record] = {}
    for item in items:
        source = sources[item["source"]]
        key = (item["source"], item["stance"])
        line = {
            "publisher": ctx.publisher(source["publisher"]),
            "title": source.get("title"),
            "type": source["type"],
            "url": source["url"] if source["type"] != "community" and _https(source["url"]) else None,
            "published": source["published"],
            "captured": item.get("captured"),
            "seen": item["seen"],
            "tried": in_person(item, source),
            "stance": item["stance"],
            "note": item.get("note"),
        }
        if key not in seen or (line["note"] and not seen[key]["note"]):
            seen[key] = line
    return sorted(
        seen.values(),
        key=lambda line: (
            ORDER[line["type"]],
            line["stance"],
            _newest_first(line["published"]),
            line["publisher"]["ko"],
            line["title"] or "",
        ),
    )


def _https(url: str | None) -> bool:
    return bool(url) and str(url).startswith(("https://", "http://"))


def _newest_first(date: str | None) -> int:
    return -int(date.replace("-", "")) if date else 0
