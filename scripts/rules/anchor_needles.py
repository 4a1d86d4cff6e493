"""An anchor looks on the official page for short facts of its own evidence.

Reason: docs/decisions/0019-a-ledger-of-looks.md
"""

from typing import Any

from dataset.schema.generated.authored import Evidence, Source
from scripts.facts.anchors import TYPES
from scripts.facts.needles import LONGEST, MOST, pattern, plain
from scripts.facts.official import Official
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset, Doc

# An answer “yes, people answer” may be renewed only by words that say so.
PEOPLE = ("상담원", "상담사", "상담직원", "직원", "agent", "representative")


@rule("anchor-needles", "a look that finds something else would renew what nobody saw")
def check(dataset: Dataset) -> Findings:
    """Yield anchors that look elsewhere, for too much, or for something else than their evidence says."""
    official = Official(dataset)
    for doc in dataset.docs():
        sources = dataset.sources_for(doc.data)
        for place, entry in doc.objects:
            for i, item in enumerate(entry.get("evidence", ())):
                if "anchor" in item:
                    here = f"{place}/evidence/{i}"
                    yield from _place(doc, here, item, sources.get(item["source"]), official)
                    yield from _needles(doc.file, f"{here}/anchor/has", entry, item)


def _place(doc: Doc[Any], here: str, item: Evidence, source: Source | None, official: Official) -> Findings:
    if source is None:
        return
    url = item["anchor"].get("url") or source["url"]
    if source["type"] not in TYPES or item["stance"] != "supports":
        yield at(doc.file, f"{here}/anchor", "looks again at what is no official support", "remove the anchor")
    elif not url:
        yield at(doc.file, f"{here}/anchor", "has no page to look at", '"url": "https://…"')
    elif "url" in item["anchor"] and not official.kind(doc, url):
        yield at(doc.file, f"{here}/anchor/url", f"is a foreign host: {url}", "a page on the record's own domains")


def _needles(file: str, here: str, entry: dict[str, Any], item: Evidence) -> Findings:
    for field, needles in item["anchor"]["has"].items():
        where = f"{here}/{field}"
        if not any(field == about or field.startswith(about + ".") for about in item["about"]):
            yield at(file, where, f"the evidence does not speak of {field}", f"one of {', '.join(item['about'])}")
        if len(needles) > MOST:
            yield at(file, where, f"{len(needles)} needles", f"at most {MOST}")
        for needle in needles:
            if len(needle) > LONGEST:
                yield at(file, where, f"“{needle}” has {len(needle)} letters", f"a fact of at most {LONGEST}")
        wanted = _wanted(field, entry)
        if wanted and not any(pattern(wanted).search(plain(needle)) for needle in needles):
            yield at(file, where, f"looks for {', '.join(needles)}, the record says {wanted}", f'["{wanted}"]')
        if field.startswith("human") and not any(word in plain(needle) for needle in needles for word in PEOPLE):
            yield at(file, where, "no needle says that people answer", f"words of the page such as {PEOPLE[0]}")


def _wanted(field: str, entry: dict[str, Any]) -> str | None:
    """What a needle of this field has to hold: the number or the mailbox of the entry."""
    if field in ("phone", "phone.number"):
        return (entry.get("phone") or {}).get("number")
    return entry.get("email") if field == "email" else None
