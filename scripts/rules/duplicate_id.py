"""Ids are unique where they are looked up.

Reason: dataset/README.md#ids
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("duplicate-id", "a second entry with the same id would hide the first")
def check(dataset: Dataset) -> Findings:
    """Yield repeated channel ids, guide issues and ids in list files."""
    for doc in dataset.services.values():
        yield from _repeated(doc.file, "/channels", [c["id"] for c in doc.data["channels"]])
        yield from _repeated(doc.file, "/guides", [g["issue"] for g in doc.data["guides"]])
    one = dataset.one
    yield from _repeated("dataset/duties.json", "/duties", [duty["id"] for duty in one["duties"]["duties"]])
    yield from _repeated("dataset/impostors.json", "/impostors", [fake["id"] for fake in one["impostors"]["impostors"]])
    yield from _repeated("dataset/parts.json", "/parts", [part["id"] for part in one["parts"]["parts"]])
    yield from _repeated("dataset/composer.json", "/advice", [line["id"] for line in one["composer"]["advice"]])
    days = [f"{day['country']} {day['date']}" for day in one["holidays"]["holidays"]]
    yield from _repeated("dataset/holidays.json", "/holidays", days)
    rows = [row["id"] for row in one["seeds-left-out"]["rows"]]
    yield from _repeated("dataset/seeds-left-out.json", "/rows", rows)
    for stem in dataset.services.keys() & dataset.authorities.keys():
        yield at(dataset.authorities[stem].file, "/id", f"“{stem}” is also a service", "another id")


def _repeated(file: str, pointer: str, ids: list[str]) -> Findings:
    for i, value in enumerate(ids):
        if value in ids[:i]:
            yield at(file, f"{pointer}/{i}", f"“{value}” stands here a second time", "one entry for each id")
