"""Ids are unique where they are looked up.

Reason: dataset/README.md#ids
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at, repeated
from scripts.validation.load import Dataset

PASSES = "one entry for each id"
# File → its list of entries with ids.
LISTS = {"duties": "duties", "impostors": "impostors", "parts": "parts", "composer": "advice", "seeds-left-out": "rows"}


@rule("duplicate-id", "a second entry with the same id would hide the first")
def check(dataset: Dataset) -> Findings:
    """Yield repeated channel ids, guide issues and ids in list files."""
    for doc in dataset.services.values():
        yield from repeated(doc.file, _placed("/channels", [c["id"] for c in doc.data["channels"]]), PASSES)
        yield from repeated(doc.file, _placed("/guides", [g["issue"] for g in doc.data["guides"]]), PASSES)
    for stem, name in LISTS.items():
        if stem in dataset.single:
            listed = dataset.single[stem]
            yield from repeated(listed.file, _placed(f"/{name}", [entry["id"] for entry in listed.data[name]]), PASSES)
    days = [f"{day['country']} {day['date']}" for day in dataset.one["holidays"]["holidays"]]
    yield from repeated("dataset/holidays.json", _placed("/holidays", days), PASSES)
    for stem in dataset.services.keys() & dataset.authorities.keys():
        yield at(dataset.authorities[stem].file, "/id", f"“{stem}” is also a service", "another id")


def _placed(pointer: str, ids: list[str]) -> list[tuple[str, str]]:
    return [(f"{pointer}/{i}", value) for i, value in enumerate(ids)]
