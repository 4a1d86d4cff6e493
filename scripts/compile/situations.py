"""Public bodies by situation, as people look for them."""

from dataset.schema.generated.authored import Situation
from dataset.schema.generated.closed import Language
from scripts.compile.view_types import Entries, WholeAuthority
from scripts.validation.load import Dataset


def bodies_by_situation(
    entries: Entries, dataset: Dataset, language: Language
) -> list[tuple[str, list[WholeAuthority]]]:
    """Label and bodies of each situation of dataset/vocabulary/situations.json that has any.

    A body stands once: where it is named, else where the first of its problems belongs, else in the last situation.
    Named ones stand in their order, the others by name behind them.
    """
    table = dataset.one["situations"]["situations"]
    named = [name for one in table for name in one.get("bodies", [])]
    found: dict[str, list[WholeAuthority]] = {one["id"]: [] for one in table}
    bodies: list[WholeAuthority] = [value for key, value in entries.items() if key.startswith("authority/")]
    for body in sorted(bodies, key=lambda one: one["name"][language]):
        found[_of(body, table)].append(body)
    for bodies in found.values():
        bodies.sort(key=lambda one: named.index(one["id"]) if one["id"] in named else len(named))
    return [(one["label"][language], found[one["id"]]) for one in table if found[one["id"]]]


def _of(body: WholeAuthority, table: list[Situation]) -> str:
    first = next(iter(body["issues"]), None)
    by_name = (one["id"] for one in table if body["id"] in one.get("bodies", []))
    by_issue = (one["id"] for one in table if first in one["issues"])
    return str(next(by_name, None) or next(by_issue, None) or table[-1]["id"])
