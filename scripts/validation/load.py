"""Read dataset/ into memory. Broken JSON and duplicate keys become findings, never tracebacks."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from marshmallow import Schema

from dataset.schema.files import FOLDERS, SINGLE, VOCABULARY
from dataset.schema.generated.authored import (
    Authority,
    Channel,
    Evidence,
    Guide,
    Retired,
    Service,
    Single,
    Source,
    Utterance,
    Utterances,
)
from scripts.validation.finding import Finding
from scripts.validation.shape import misfits, parse

# Another tree can be checked and compiled: a test's, a fork's.
ROOT = Path(os.environ.get("MUNUIGIL_ROOT") or Path(__file__).parents[2]).resolve()
Record = dict[str, Any]
Shape = TypeVar("Shape")
# Sources by their id.
Sources = dict[str, Source]


@dataclass
class Doc(Generic[Shape]):
    """One file: its path for messages, its content (a TypedDict of `shape`), and the shape it has."""

    file: str
    data: Shape
    shape: type[Schema]

    @cached_property
    def objects(self) -> list[tuple[str, Record]]:
        """JSON pointer and content of every object in the file. Walked once; many rules look at all of them."""
        out: list[tuple[str, Record]] = []
        ahead: list[tuple[str, Any]] = [("", self.data)]
        while ahead:
            pointer, node = ahead.pop()
            inner: Iterable[tuple[Any, Any]] = enumerate(node)
            if type(node) is dict:
                out.append((pointer, node))
                inner = node.items()
            ahead.extend((f"{pointer}/{key}", value) for key, value in inner if type(value) in (dict, list))
        return out

    @cached_property
    def evidence(self) -> list[tuple[str, Evidence]]:
        """JSON pointer and content of every piece of evidence in the file."""
        return [
            (f"{pointer}/evidence/{i}", item)
            for pointer, node in self.objects
            for i, item in enumerate(node.get("evidence", ()))
        ]


@dataclass
class Dataset:
    """Everything in dataset/, plus what could not be read."""

    services: dict[str, Doc[Service]] = field(default_factory=dict)
    authorities: dict[str, Doc[Authority]] = field(default_factory=dict)
    retired: dict[str, Doc[Retired]] = field(default_factory=dict)
    single: dict[str, Doc[Any]] = field(default_factory=dict)
    utterances: dict[str, Doc[Utterances]] = field(default_factory=dict)
    # What is in each of `single` by its stem; empty where a file is missing.
    one: Single = field(default_factory=lambda: _EMPTY.copy())
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def shared_sources(self) -> Sources:
        """dataset/sources.json: id → source."""
        return self.one["sources"]["sources"]

    def sources_for(self, record: Mapping[str, object]) -> Sources:
        """Sources that evidence in a record may name: the shared ones and the record's own."""
        return self.shared_sources() | cast(Sources, record.get("sources", {}))

    def sources(self) -> Iterator[tuple[Doc[Any], str, Source]]:
        """Every source: its file, its key there, and what it says."""
        return ((doc, key, one) for doc in self.docs() for key, one in doc.data.get("sources", {}).items())

    def evidence(self) -> Iterator[tuple[Doc[Any], str, Evidence, Source | None]]:
        """Every piece of evidence: its file, its JSON pointer, what it says, and its source; None where nobody has that one."""
        for doc in self.docs():
            sources = self.sources_for(doc.data)
            yield from ((doc, pointer, item, sources.get(item["source"])) for pointer, item in doc.evidence)

    def records(self) -> dict[str, Doc[Service] | Doc[Authority]]:
        """Services and bodies by their id."""
        return {**self.services, **self.authorities}

    def channels(self) -> Iterator[tuple[Doc[Service], str, Channel]]:
        """Every channel of the services: its file, its JSON pointer, and what it says."""
        return (
            (doc, f"/channels/{i}", one) for doc in self.services.values() for i, one in enumerate(doc.data["channels"])
        )

    def guides(self) -> Iterator[tuple[Doc[Service], str, Guide]]:
        """Every guide of the services: its file, its JSON pointer, and what it says."""
        return (
            (doc, f"/guides/{i}", one) for doc in self.services.values() for i, one in enumerate(doc.data["guides"])
        )

    def phone_entries(self) -> Iterator[tuple[Service | Authority, Channel | Authority]]:
        """Whatever may have a number: each channel with its service, each body with itself."""
        yield from ((doc.data, channel) for doc, _, channel in self.channels())
        yield from ((doc.data, doc.data) for doc in self.authorities.values())

    def lines(self) -> Iterator[tuple[Doc[Utterances], str, Utterance]]:
        """Every line of what people say: its file, its JSON pointer, and the line."""
        return (
            (doc, f"/lines/{i}", one) for doc in self.utterances.values() for i, one in enumerate(doc.data["lines"])
        )

    def docs(self) -> Iterator[Doc[Any]]:
        """Every readable file."""
        yield from self.services.values()
        yield from self.authorities.values()
        yield from self.retired.values()
        yield from self.single.values()
        yield from self.utterances.values()


_EMPTY: Single = {
    "sources": {"sources": {}},
    "duties": {"sources": {}, "duties": []},
    "impostors": {"sources": {}, "impostors": []},
    "holidays": {"sources": {}, "holidays": []},
    "parts": {"sources": {}, "parts": []},
    "composer": {"sources": {}, "advice": []},
    "seeds-left-out": {"rows": []},
    "issues": {"issues": {}},
    "other-names": {"kinds": []},
    "home": {"common": []},
    "kinds": {"labels": {}, "writes": []},
    "requires": {"labels": {}},
    "questions": {"questions": [], "files": []},
    "grades": {"grades": {}},
    "situations": {"situations": []},
    "publisher-names": {"names": {}},
    "verdict-words": {"topics": {}, "others": [], "never": []},
    "notice-words": {"ko": [], "en": []},
    "korean-words": {"words": []},
    "english-words": {"words": []},
    "holiday-names": {"names": {}, "substitute": {"ko": "{name}", "en": "{name}"}},
    "quarantine": {"values": []},
    "user-content": {"hosts": [], "parts": []},
    "emergencies": {
        "sources": {},
        "warning": {"text": {"ko": "", "en": ""}, "evidence": []},
        "emergencies": [],
    },
    "publishers": {"publishers": []},
    "allowed": {"texts": []},
}


def load(root: Path = ROOT) -> Dataset:
    """Read every file below `root`/dataset. Problems are collected in `findings`."""
    base = root / "dataset"
    dataset = Dataset()
    groups: dict[str, dict[str, Doc[Any]]] = {folder: vars(dataset)[folder] for folder in FOLDERS}
    for folder, group in groups.items():
        for path in sorted((base / folder).glob("*.json")):
            doc = _read(path, root, FOLDERS[folder], dataset.findings)
            if doc:
                group[path.stem] = doc
    for stem, shape in (SINGLE | VOCABULARY).items():
        path = base / ("vocabulary" if stem in VOCABULARY else "") / f"{stem}.json"
        single = _read(path, root, shape, dataset.findings) if path.exists() else None
        if single:
            dataset.single[stem] = single
            dataset.one |= cast(Single, {stem: single.data})
    for language in ("ko", "en"):
        path = base / "words" / f"{language}.json"
        if path.exists():
            words = dict(_flat(parse(path, root, dataset.findings) or {}))
            dataset.words[language] = {key: text for key, text in words.items() if isinstance(text, str)}
            for key in words.keys() - dataset.words[language].keys():
                where = "/" + key.replace(".", "/")
                message = f"{type(words[key]).__name__} instead of a text"
                dataset.findings.append(Finding(path.relative_to(root).as_posix(), where, "shape", message, '"…"'))
    return dataset


def _flat(node: Record, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted key → text."""
    for key, value in node.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def _read(path: Path, root: Path, schema: type[Schema], findings: list[Finding]) -> Doc[Any] | None:
    """One file of a known shape, or None when it cannot be used."""
    data = parse(path, root, findings)
    if data is None:
        return None
    file = path.relative_to(root).as_posix()
    data.pop("$schema", None)
    wrong = misfits(file, data, _instance(schema))
    findings.extend(wrong)
    return None if wrong else Doc(file, data, schema)


@lru_cache(maxsize=64)
def _instance(schema: type[Schema]) -> Schema:
    return schema()
