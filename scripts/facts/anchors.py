"""What of the records can be looked at again on an official page, and by what it is found there.

An anchor of a record has needles, copied from captured text. Where a record has none, the address itself is one, together
with the number or mailbox of the entry (`implied`): it renews only what it finds, and never says that something changed
before it was found once.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urldefrag

from dataset.schema.generated.authored import Evidence, Source
from scripts.facts.hosts import host_of
from scripts.facts.needles import NEAR
from scripts.facts.spans import kind_of
from scripts.validation.load import Dataset, Doc

TYPES = ("official", "official-copy", "law")
# What people act on within the hour is looked at weekly, all else monthly.
WEEKLY, MONTHLY = 7, 30
QUICK = ("hours", "human", "crisis")
# Digits of a number that any text may hold by accident.
SHORT = 3


@dataclass(frozen=True)
class Anchor:
    """One look: the page, and for each field the needles that must be there.

    `place` is the JSON pointer of its evidence (of the entry, for a channel's own address), `names` are words of the page's
    frame, `every` days between two looks. `implied`: computed, nobody copied its needles.
    """

    id: str
    file: str
    place: str
    record: str
    owner: str
    source: str
    url: str
    has: tuple[tuple[str, tuple[str, ...]], ...]
    near: int
    lacks: tuple[str, ...]
    names: tuple[str, ...]
    every: int
    implied: bool
    browser: bool = False

    @property
    def page(self) -> str:
        """The address as a server is asked for it."""
        return urldefrag(self.url).url

    @property
    def entry(self) -> str:
        """JSON pointer of the entry that the evidence is of."""
        return self.place.partition("/evidence/")[0]

    @property
    def host(self) -> str:
        """Whose turn it takes."""
        return host_of(self.url)

    @property
    def fields(self) -> tuple[str, ...]:
        """What a look renews."""
        return tuple(field for field, _ in self.has)

    @property
    def needles(self) -> tuple[str, ...]:
        """Every needle once."""
        return tuple(dict.fromkeys(needle for _, needles in self.has for needle in needles))


def anchors(dataset: Dataset) -> Iterator[Anchor]:
    """Every look of the dataset, authored and implied, each id once."""
    seen: set[str] = set()
    for doc in dataset.docs():
        sources = dataset.sources_for(doc.data)
        for place, entry in doc.objects:
            for one in _of(doc, place, entry, sources):
                if one.id not in seen:
                    seen.add(one.id)
                    yield one


def _of(doc: Doc[Any], place: str, entry: dict[str, Any], sources: dict[str, Source]) -> Iterator[Anchor]:
    for i, item in enumerate(entry.get("evidence", ())):
        source = sources.get(item["source"])
        if source is None or source["type"] not in TYPES or item["stance"] != "supports":
            continue
        where = f"{place}/evidence/{i}"
        if item.get("anchor"):
            yield _authored(doc, where, entry, item, source)
        given = item["anchor"]["has"] if "anchor" in item else {}
        implied = [(field, needles) for field, needles in _implied(entry, item) if field not in given]
        if source["url"] and (implied or not given):
            yield _made(doc, where, entry, item["source"], source, source["url"], implied)
        if entry.get("kind") and str(entry.get("url") or "").startswith("https://") and "url" in item["about"]:
            yield _made(doc, place, entry, item["source"], source, entry["url"], [("url", ())])


def _authored(doc: Doc[Any], place: str, entry: dict[str, Any], item: Evidence, source: Source) -> Anchor:
    given = item["anchor"]
    has = [(field, tuple(needles)) for field, needles in given["has"].items()]
    made = _made(doc, place, entry, item["source"], source, given.get("url") or source["url"] or "", has)
    return replace(
        made,
        id=_id(made, json.dumps([made.url, has, given.get("near"), given.get("lacks")], ensure_ascii=False)),
        near=given.get("near", NEAR),
        lacks=tuple(given.get("lacks", ())),
        browser=given.get("browser", False),
        names=(given["canary"],) if "canary" in given else made.names,
        implied=False,
    )


def _implied(entry: dict[str, Any], item: Evidence) -> list[tuple[str, tuple[str, ...]]]:
    out: list[tuple[str, tuple[str, ...]]] = []
    number = (entry.get("phone") or {}).get("number")
    # 110 is in any text: alone it says nothing.
    if number and len(number) > SHORT and {"phone", "phone.number"} & set(item["about"]):
        out.append(("phone.number", (number,)))
    if entry.get("email") and "email" in item["about"]:
        out.append(("email", (entry["email"],)))
    return out


def _made(
    doc: Doc[Any],
    place: str,
    entry: dict[str, Any],
    key: str,
    source: Source,
    url: str,
    has: list[tuple[str, tuple[str, ...]]],
) -> Anchor:
    """An implied anchor; an authored one says more."""
    kinds = {kind_of(field, None, entry) for field, _ in has}
    made = Anchor(
        id="",
        file=doc.file,
        place=place,
        record=doc.file.rpartition("/")[2].removesuffix(".json"),
        owner=str(entry.get("id") or entry.get("issue") or place.split("/")[1]),
        source=key,
        url=url,
        has=tuple(has),
        near=NEAR,
        lacks=(),
        names=tuple(names_of(doc.data, source)),
        every=WEEKLY if kinds & set(QUICK) else MONTHLY,
        implied=True,
    )
    return replace(made, id=_id(made, json.dumps([url, has], ensure_ascii=False)))


def _id(anchor: Anchor, sign: str) -> str:
    """Readable, and another one as soon as page or needles are others: an old look renews no new fact."""
    digest = hashlib.sha256(sign.encode()).hexdigest()[:8]
    return f"{anchor.record}/{anchor.owner}/{anchor.source}~{digest}"


def names_of(record: dict[str, Any], source: Source) -> list[str]:
    """What a page of this record calls itself: its names and aliases, and those of whoever published the page."""
    name = record.get("name") or {}
    operator = (record.get("operator") or {}).get("name") or {}
    publisher = [part.strip() for part in re.split(r"[()]", source["publisher"])]
    found = [*name.values(), *operator.values(), *record.get("aliases", []), *publisher]
    return [one for one in dict.fromkeys(found) if len(one) > 1]
