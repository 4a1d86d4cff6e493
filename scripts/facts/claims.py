"""Which fields make claims, and which evidence speaks of them.

One table for the rule that asks for evidence, for confidence, and for the reports.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dataset.schema.generated.authored import Authority, Channel, Evidence, Service
from scripts.facts.paths import parts
from scripts.facts.trust import Trust, field_trust, may_dial
from scripts.validation.load import Dataset, Doc, Sources

CHANNEL = ("exists", "state", "url", "email", "phone", "human", "hours", "languages", "steps", "reply")
GUIDE = (
    "summary",
    "screen",
    "urgent",
    "ask",
    "causes",
    "before",
    "requires",
    "channels",
    "avoid",
    "human_can_fix",
    "write",
    "after",
    "escalate",
)
AUTHORITY = ("handles", "refuses", "phone", "hours", "url", "cost", "bring", "clocks", "effect", "steps", "notes")
OPERATOR = ("name", "country")
DUTY = ("text", "law", "in_force", "within", "services", "caveat")
OTHER = {
    "impostors": ("value", "text"),
    "holidays": ("date", "name"),
    "parts": ("lines", "url"),
    "advice": ("text",),
    "duties": DUTY,
    "emergencies": ("text", "call", "do", "dont", "lines"),
}
# A single entry of a file, not one of a list: its key, and the fields that make claims.
SINGLE_ENTRY = {"warning": ("text",)}


@dataclass(frozen=True)
class Claim:
    """One claim-bearing field with the evidence that is beside it."""

    file: str
    pointer: str
    owner: str
    kind: str
    field: str
    value: Any
    evidence: tuple[Evidence, ...]
    sources: Sources
    entry: Mapping[str, object]

    @property
    def covered(self) -> bool:
        """Does supporting evidence speak of the whole value?"""
        return covers(self.supported, self.field, self.value)

    @property
    def supported(self) -> set[str]:
        """Fields that supporting evidence speaks of. What is only contradicted is carried by nothing."""
        return {about for item in self.evidence if item["stance"] == "supports" for about in item["about"]}

    def trust(self, as_of: str) -> Trust:
        """Who says so and when it was last seen, weighed on a day."""
        return field_trust(self.evidence, self.sources, self.field, self.value, as_of, self.entry)


def covers(abouts: set[str], path: str, value: Any) -> bool:
    """Is `path` covered as a whole, or each of its non-null parts?"""
    if path in abouts:
        return True
    if isinstance(value, dict):
        filled = [(key, inner) for key, inner in value.items() if not empty(inner)]
        return bool(filled) and all(covers(abouts, f"{path}.{key}", inner) for key, inner in filled)
    if isinstance(value, list):
        return bool(value) and all(
            inner_path and covers(abouts, inner_path, inner) for inner_path, inner in parts(path, value)
        )
    return False


def empty(value: Any) -> bool:
    """Null, and lists or objects with nothing in them, claim nothing."""
    return value is None or value == [] or value == {}


def _of(
    file: str, pointer: str, owner: str, kind: str, record: Mapping[str, Any], names: tuple[str, ...], sources: Sources
) -> Iterator[Claim]:
    for name in names:
        value = record.get(name)
        if empty(value) or (name == "exists" and value is True):
            continue
        if name == "phone" and value and value.get("number") is None and value.get("line") is None:
            continue
        if name == "reply" and value and not any(value.values()):
            continue
        yield Claim(file, f"{pointer}/{name}", owner, kind, name, value, tuple(record["evidence"]), sources, record)


def claims(dataset: Dataset) -> Iterator[Claim]:
    """Every claim of the dataset."""
    for service_id, doc in dataset.services.items():
        yield from service_claims(service_id, doc, dataset.sources_for(doc.data))
    for authority_id, body in dataset.authorities.items():
        sources = dataset.sources_for(body.data)
        yield from _of(body.file, "", authority_id, "authority", body.data, AUTHORITY, sources)
    yield from _single_claims(dataset)
    for stem, tomb in dataset.retired.items():
        yield from _of(tomb.file, "", stem, "retired", tomb.data, ("retired",), dataset.sources_for(tomb.data))


def _single_claims(dataset: Dataset) -> Iterator[Claim]:
    for stem, doc in dataset.single.items():
        sources = dataset.sources_for(doc.data)
        for key, names in OTHER.items():
            for i, record in enumerate(doc.data.get(key, []) if isinstance(doc.data.get(key), list) else []):
                owner = record.get("id", stem)
                yield from _of(doc.file, f"/{key}/{i}", owner, key, record, names, sources)
        for key, names in SINGLE_ENTRY.items():
            if doc.data.get(key):
                yield from _of(doc.file, f"/{key}", stem, key, doc.data[key], names, sources)


def service_claims(service_id: str, doc: Doc[Service], sources: Sources) -> Iterator[Claim]:
    """The claims of one service record."""
    record = doc.data
    yield from _of(doc.file, "/operator", service_id, "operator", record["operator"], OPERATOR, sources)
    for i, channel in enumerate(record["channels"]):
        owner = f"{service_id}/{channel['id']}"
        yield from _of(doc.file, f"/channels/{i}", owner, "channel", channel, CHANNEL, sources)
    for i, guide in enumerate(record["guides"]):
        owner = f"{service_id}/{guide['issue']}"
        yield from _of(doc.file, f"/guides/{i}", owner, "guide", guide, GUIDE, sources)


def about_number(entry: Channel | Authority) -> list[Evidence]:
    """Evidence that speaks of the phone number itself."""
    return [item for item in entry["evidence"] if {"phone", "phone.number"} & set(item["about"])]


def dialled(dataset: Dataset, record: Service | Authority, entry: Channel | Authority) -> bool:
    """Has `entry` of `record` a number, and may it be a link?"""
    sources = dataset.sources_for(record)
    # A source that is not there is another rule's finding.
    evidence = [item for item in about_number(entry) if item["source"] in sources]
    return bool(entry.get("phone", {}).get("number")) and may_dial(evidence, sources)
