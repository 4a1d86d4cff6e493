"""What has happened did not happen in the future.

Reason: dataset/README.md#evidence
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from marshmallow import Schema, fields

from dataset.schema.evidence import Source
from scripts.command import Refusal
from scripts.facts.asof import as_of
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("future-date", "a mistyped year would make an old fact look new for years")
def check(dataset: Dataset) -> Findings:
    """Yield days after tomorrow that the shape does not let lie ahead.

    A contributor in Korea is up to a day ahead of the machine that checks.
    """
    until = latest()
    for doc in dataset.docs():
        found = list(_past(doc.shape, doc.data, ""))
        for key, source in doc.data.get("sources", {}).items():
            found.extend(_past(Source, source, f"/sources/{key}"))
        for pointer, day in found:
            if day > until:
                yield at(doc.file, pointer, f"{day} has not happened yet", "a day up to today")


def _past(shape: type[Schema], node: Mapping[str, Any], pointer: str) -> Iterator[tuple[str, str]]:
    """JSON pointer and value of every date that must have happened."""
    for name, inner in _plan(shape):
        for step, item in _items(node.get(name)):
            here = f"{pointer}/{name}{step}"
            if inner is None:
                yield here, item
            else:
                yield from _past(inner, item, here)


def _items(value: Any) -> Iterable[tuple[str, Any]]:
    """The value itself, or the entries of a list, with the step that leads there."""
    if isinstance(value, list):
        return ((f"/{i}", item) for i, item in enumerate(value))
    return () if value is None else (("", value),)


@cache
def _plan(shape: type[Schema]) -> tuple[tuple[str, type[Schema] | None], ...]:
    """The fields of a shape that are such dates (None) or hold some: name and shape below."""
    out: list[tuple[str, type[Schema] | None]] = []
    for name, field in shape().fields.items():
        inner = field.inner if isinstance(field, fields.List) else field
        if isinstance(inner, fields.Date) and not inner.metadata.get("ahead"):
            out.append((name, None))
        elif isinstance(inner, fields.Nested) and _plan(type(inner.schema)):
            out.append((name, type(inner.schema)))
    return tuple(out)


def latest() -> str:
    """The last day that can have happened. The clock is right here: a record that passes today passes on every later day.

    A clock that is behind the records' own day (a fresh machine) must not refuse them all.
    """
    tomorrow = (dt.datetime.now(dt.UTC).date() + dt.timedelta(days=1)).isoformat()
    try:
        return max(tomorrow, as_of())
    except Refusal:
        return tomorrow
