"""Read dataset/ into memory. Broken JSON and duplicate keys become findings, never tracebacks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError

from dataset.schema import shared, vocabulary
from dataset.schema.service import Service
from scripts.findings import Finding

ROOT = Path(__file__).resolve().parent.parent
Record = dict[str, Any]


class DuplicateKeyError(ValueError):
    """The same key stands twice in one JSON object; the first value would be lost silently."""


def _no_duplicates(pairs: list[tuple[str, Any]]) -> Record:
    out: Record = {}
    for key, value in pairs:
        if key in out:
            raise DuplicateKeyError(key)
        out[key] = value
    return out


@dataclass
class Doc:
    """One file: its path for messages and its content."""

    file: str
    data: Record


@dataclass
class Dataset:
    """Everything in dataset/, plus what could not be read."""

    services: dict[str, Doc] = field(default_factory=dict)
    authorities: dict[str, Doc] = field(default_factory=dict)
    retired: dict[str, Doc] = field(default_factory=dict)
    single: dict[str, Doc] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def shared_sources(self) -> Record:
        """dataset/sources.json: id → source."""
        return self.one("sources")["sources"]  # type: ignore[no-any-return]

    def one(self, name: str) -> Record:
        """A single file by its stem, e.g. `duties`; empty when missing."""
        doc = self.single.get(name)
        return doc.data if doc else _EMPTY[name]

    def docs(self) -> Iterator[Doc]:
        """Every readable file."""
        for group in (self.services, self.authorities, self.retired, self.single):
            yield from group.values()


SINGLE: dict[str, type[Schema]] = {
    "sources": shared.SharedSources,
    "duties": shared.Duties,
    "impostors": shared.Impostors,
    "holidays": shared.Holidays,
    "parts": shared.Parts,
    "composer": shared.Composer,
    "seeds-left-out": shared.SeedsLeftOut,
}
VOCABULARY: dict[str, type[Schema]] = {
    "issues": vocabulary.Issues,
    "kinds": vocabulary.LabelList,
    "requires": vocabulary.LabelList,
    "grades": vocabulary.Grades,
    "quarantine": vocabulary.Quarantine,
}
_EMPTY: dict[str, Record] = {
    "sources": {"sources": {}},
    "duties": {"sources": {}, "duties": []},
    "impostors": {"sources": {}, "impostors": []},
    "holidays": {"sources": {}, "holidays": []},
    "parts": {"sources": {}, "parts": []},
    "composer": {"sources": {}, "advice": []},
    "seeds-left-out": {"rows": []},
    "issues": {"issues": {}},
    "kinds": {"labels": {}},
    "requires": {"labels": {}},
    "grades": {"grades": {}},
    "quarantine": {"values": []},
}


def load(root: Path = ROOT) -> Dataset:
    """Read every file below `root`/dataset. Problems are collected in `findings`."""
    base = root / "dataset"
    dataset = Dataset()
    folders: tuple[tuple[str, dict[str, Doc], type[Schema]], ...] = (
        ("services", dataset.services, Service),
        ("authorities", dataset.authorities, shared.Authority),
        ("retired", dataset.retired, shared.Retired),
    )
    for folder, group, schema in folders:
        for path in sorted((base / folder).glob("*.json")):
            doc = _read(path, root, schema, dataset.findings)
            if doc:
                group[path.stem] = doc
    for stem, single in SINGLE.items():
        _single(base / f"{stem}.json", root, single, dataset)
    for stem, single in VOCABULARY.items():
        _single(base / "vocabulary" / f"{stem}.json", root, single, dataset)
    for language in ("ko", "en"):
        path = base / "words" / f"{language}.json"
        if path.exists():
            dataset.words[language] = dict(_flat(_parse(path, root, dataset.findings) or {}))
    return dataset


def _flat(node: Record, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Dotted key → text."""
    for key, value in node.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _single(path: Path, root: Path, schema: type[Schema], dataset: Dataset) -> None:
    if path.exists():
        doc = _read(path, root, schema, dataset.findings)
        if doc:
            dataset.single[path.stem] = doc


def _parse(path: Path, root: Path, findings: list[Finding]) -> Record | None:
    """The object in a file, or None; every reason lands in `findings`."""
    file = path.relative_to(root).as_posix()
    try:
        data = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_no_duplicates)
    except DuplicateKeyError as error:
        message = f"the key “{error}” stands twice in one object; the first value would be lost"
        findings.append(Finding(file, "/", "duplicate-key", message, "each key once"))
        return None
    except json.JSONDecodeError as error:
        message = f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        findings.append(Finding(file, "/", "json", message, "valid JSON; `make fix` formats it"))
        return None
    except UnicodeDecodeError as error:
        findings.append(Finding(file, "/", "json", f"not UTF-8 at byte {error.start}", "UTF-8 text"))
        return None
    if not isinstance(data, dict):
        findings.append(Finding(file, "/", "json", "the file must hold one object", "{ … }"))
        return None
    return data


def _read(path: Path, root: Path, schema: type[Schema], findings: list[Finding]) -> Doc | None:
    """One file of a known shape, or None when it cannot be used."""
    data = _parse(path, root, findings)
    if data is None:
        return None
    file = path.relative_to(root).as_posix()
    data.pop("$schema", None)
    try:
        schema().load(data)
    except ValidationError as error:
        findings.extend(_shape(file, error.messages))
        return None
    return Doc(file, data)


def _shape(file: str, messages: Any, pointer: str = "") -> Iterator[Finding]:
    """Turn marshmallow's nested messages into findings with JSON pointers."""
    if isinstance(messages, dict):
        for key, inner in messages.items():
            # Dict fields report under "key" and "value"; those are not places in the file.
            step = (
                ""
                if key in ("value", "key", "_schema") and isinstance(inner, (dict, list)) and "." not in pointer
                else f"/{key}"
            )
            yield from _shape(file, inner, pointer + step)
        return
    for message in messages if isinstance(messages, list) else [messages]:
        yield Finding(file, pointer or "/", *_classify(str(message), pointer))


def _classify(message: str, pointer: str) -> tuple[str, str, str]:
    """Rule id, message and what would pass, for one marshmallow message."""
    leaf = pointer.rsplit("/", 1)[-1]
    if message == "Unknown field.":
        return "unknown-field", f"“{leaf}” is not a field here", "remove it, or see dataset/README.md for the fields"
    if message == "Missing data for required field.":
        if leaf in ("ko", "en"):
            language = "Korean" if leaf == "ko" else "English"
            return "both-languages", f"the {language} text is missing", f'"{leaf}": "…"'
        return "missing-field", f"“{leaf}” is missing", "add it; null where no source knows"
    for sign, rule in (
        ("is not an https://", "https-only"),
        ("is not an id", "id-form"),
        ("is not in the closed list", "closed-list"),
        ("is not a date", "date-form"),
        ("is not a real date", "date-form"),
    ):
        if sign in message:
            return rule, message, "see the message"
    return "shape", message, "see the field's description in dataset/schema"
