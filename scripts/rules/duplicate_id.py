"""Ids are unique where they are looked up.

Reason: dataset/README.md#ids
"""

from __future__ import annotations

from collections.abc import Iterable

from scripts.validation.finding import Finding, Rule, at
from scripts.validation.load import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield repeated channel ids, guide issues and ids in list files."""
    for doc in dataset.services.values():
        yield from _repeated(doc.file, "/channels", [c["id"] for c in doc.data["channels"]])
        yield from _repeated(doc.file, "/guides", [g["issue"] for g in doc.data["guides"]])
    for name, key in (("duties", "duties"), ("impostors", "impostors"), ("parts", "parts"), ("composer", "advice")):
        entries = dataset.one(name)[key]
        yield from _repeated(f"dataset/{name}.json", f"/{key}", [entry["id"] for entry in entries])
    days = [f"{day['country']} {day['date']}" for day in dataset.one("holidays")["holidays"]]
    yield from _repeated("dataset/holidays.json", "/holidays", days)
    rows = [row["id"] for row in dataset.one("seeds-left-out")["rows"]]
    yield from _repeated("dataset/seeds-left-out.json", "/rows", rows)
    for stem in dataset.services.keys() & dataset.authorities.keys():
        yield at(dataset.authorities[stem].file, "/id", f"“{stem}” is also a service", "another id")


def _repeated(file: str, pointer: str, ids: list[str]) -> Iterable[Finding]:
    for i, value in enumerate(ids):
        if value in ids[:i]:
            yield at(file, f"{pointer}/{i}", f"“{value}” stands here a second time", "one entry for each id")


RULE = Rule("duplicate-id", "a second entry with the same id would hide the first", check)
