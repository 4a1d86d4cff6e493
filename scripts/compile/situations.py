"""Public bodies by situation, as people look for them."""

from __future__ import annotations

from scripts.validation.load import Dataset, Record


def bodies_by_situation(entries: dict[str, Record], dataset: Dataset, language: str) -> list[tuple[str, list[Record]]]:
    """Label and ServedAuthorities of each situation of dataset/vocabulary/situations.json that has any.

    A body stands once: where it is named, else where the first of its problems belongs, else in the last situation.
    Named ones stand in their order, the others by name behind them.
    """
    table = dataset.one("situations")["situations"]
    named = [name for one in table for name in one.get("bodies", [])]
    found: dict[str, list[Record]] = {one["id"]: [] for one in table}
    bodies = [value for key, value in entries.items() if key.startswith("authority/")]
    for body in sorted(bodies, key=lambda one: one["name"][language]):
        found[_of(body, table)].append(body)
    for bodies in found.values():
        bodies.sort(key=lambda one: named.index(one["id"]) if one["id"] in named else len(named))
    return [(one["label"][language], found[one["id"]]) for one in table if found[one["id"]]]


def _of(body: Record, table: list[Record]) -> str:
    first = next(iter(body["issues"]), None)
    by_name = (one["id"] for one in table if body["id"] in one.get("bodies", []))
    by_issue = (one["id"] for one in table if first in one["issues"])
    return str(next(by_name, None) or next(by_issue, None) or table[-1]["id"])
