"""No date of a look, a publication or an end lies in the future."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from scripts.asof import as_of
from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset

# Days that have already happened. `in_force` and holidays may lie ahead.
PAST = ("seen", "published", "retired", "listed", "since")


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield dates after tomorrow: a contributor in Korea is up to a day ahead of the machine that checks."""
    latest = _latest()
    for doc in dataset.docs():
        for pointer, node in doc.objects:
            for key in PAST:
                day = node.get(key)
                if isinstance(day, str) and day > latest:
                    yield at(doc.file, f"{pointer}/{key}", f"{day} has not happened yet", "a day up to today")


def _latest() -> str:
    """The clock is right here: a record that passes today passes on every later day.

    A clock that is behind the records' own day (a fresh machine) must not refuse them all.
    """
    tomorrow = (dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)).isoformat()
    try:
        return max(tomorrow, as_of())
    except SystemExit:
        return tomorrow


RULE = Rule("future-date", "a mistyped year would make an old fact look new for years", check)
