"""Opening hours are OSM opening_hours that an evaluator understands.

Reason: dataset/README.md#hours
"""

from __future__ import annotations

from collections.abc import Iterable

from opening_hours import validate

from scripts.validation.finding import Finding, Rule, at
from scripts.validation.load import Dataset, Record


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield hours that do not parse, and hours without a time zone."""
    for file, pointer, entry in with_hours(dataset):
        text = entry["hours"]
        if not validate(text.split("; PH")[0]):
            yield at(
                file, pointer, f"“{text}” is not OSM opening_hours", '"Mo-Fr 10:00-18:30; PH off", or null when unsure'
            )


def with_hours(dataset: Dataset) -> Iterable[tuple[str, str, Record]]:
    """File, pointer and entry of everything with hours."""
    for doc in dataset.services.values():
        for i, channel in enumerate(doc.data["channels"]):
            if channel.get("hours"):
                yield doc.file, f"/channels/{i}/hours", channel
    for doc in dataset.authorities.values():
        if doc.data.get("hours"):
            yield doc.file, "/hours", doc.data


RULE = Rule("hours-parse", "unparsable hours would silently mean never or always open", check)
