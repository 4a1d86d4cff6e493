"""How fresh the records are on a day: claims by age, hosts that refuse, what needs a look most, how much was tried."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from scripts.facts.anchors import TYPES, anchors
from scripts.facts.claims import about_number, claims
from scripts.facts.ledger import Look
from scripts.facts.queue import Item, queue
from scripts.facts.trust import in_person
from scripts.validation.load import Dataset

AGES = ("fresh", "aging", "old")
NEEDED = 10


@dataclass(frozen=True)
class Freshness:
    """`ages`: claims by age. `never`: claims whose page nobody has opened since it was read in a stored copy.

    `hosts`: host → why it gave nothing, how many looks. `called` of `numbers` were tried by a person.
    """

    ages: Counter[str]
    never: int
    hosts: dict[str, tuple[str, int]]
    needed: list[Item]
    called: int
    numbers: int

    @property
    def all(self) -> int:
        """How many claims there are."""
        return sum(self.ages.values())


def freshness(dataset: Dataset, looks: Mapping[str, Look], day: str) -> Freshness:
    """As of a day; `dataset` with its renewed days."""
    ages: Counter[str] = Counter()
    never = 0
    seen = _seen(dataset, looks)
    for claim in claims(dataset):
        ages[claim.trust(day).age(day)] += 1
        tried = any(in_person(item, claim.sources[item["source"]]) for item in claim.evidence)
        never += not tried and (claim.file, claim.pointer.rpartition("/")[0]) not in seen
    hosts: dict[str, Counter[str]] = {}
    for anchor in anchors(dataset):
        look = looks.get(anchor.id)
        if look and look["result"] == "blocked":
            hosts.setdefault(anchor.host, Counter())[look.get("why", "")] += 1
    refused = {host: (why.most_common(1)[0][0], why.total()) for host, why in sorted(hosts.items())}
    return Freshness(ages, never, refused, queue(dataset, day, looks)[:NEEDED], *called(dataset))


class Reach(NamedTuple):
    """Official claims with an address, by what a look finds there: needles of the text, the entry's number or mailbox, or just a page."""

    needles: int
    number: int
    address: int


def reach(dataset: Dataset) -> Reach:
    """How many claims `make facts` can renew, and how many it can only knock for."""
    implied: dict[tuple[str, str], list[str]] = defaultdict(list)
    for anchor in anchors(dataset):
        if anchor.implied:
            implied[anchor.file, anchor.entry] += anchor.fields
    found = Counter[str]()
    for claim in claims(dataset):
        speaks = [
            item
            for item in claim.evidence
            if item["stance"] == "supports"
            and (source := claim.sources.get(item["source"]))
            and source["type"] in TYPES
            and (source["url"] or item.get("anchor", {}).get("url"))
            and any(_same_field(about, claim.field) for about in item["about"])
        ]
        made = implied[claim.file, claim.pointer.rpartition("/")[0]]
        if any(_same_field(field, claim.field) for item in speaks for field in item.get("anchor", {}).get("has", ())):
            found["needles"] += 1
        elif any(_same_field(field, claim.field) for field in made):
            found["number"] += bool(speaks)
        else:
            found["address"] += bool(speaks)
    return Reach(found["needles"], found["number"], found["address"])


def _same_field(one: str, other: str) -> bool:
    """Is one the other, or a part of it?"""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _seen(dataset: Dataset, looks: Mapping[str, Look]) -> set[tuple[str, str]]:
    """File and pointer of entries that a look has renewed."""
    return {
        (anchor.file, anchor.entry)
        for anchor in anchors(dataset)
        if anchor.fields and (look := looks.get(anchor.id)) and "held" in look
    }


def called(dataset: Dataset) -> tuple[int, int]:
    """How many numbers a person has called, of how many."""
    numbers = [(record, entry) for record, entry in dataset.phone_entries() if entry.get("phone", {}).get("number")]
    tried = [
        entry
        for record, entry in numbers
        if any(
            item["method"] in ("called", "used") and item["source"] in dataset.sources_for(record)
            for item in about_number(entry)
        )
    ]
    return len(tried), len(numbers)
