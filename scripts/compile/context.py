"""What every part of the compiler needs, gathered once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypedDict

from dataset.schema.generated.authored import (
    Authority,
    Channel,
    Evidence,
    Holiday,
    Line,
    Service,
    Source,
    Step,
    StepLine,
    Text,
)
from dataset.schema.generated.drafts import HoursTable, ViewPhone
from scripts.compile.calendar import Period, knows_country
from scripts.compile.hours import hours_key, hours_table
from scripts.compile.phone import dial_link
from scripts.compile.view_types import StatedHours
from scripts.compile.words import Words
from scripts.facts.claims import about_number
from scripts.facts.numbers import charge_of
from scripts.facts.paths import value_at
from scripts.facts.spans import kind_of
from scripts.facts.trust import Trust, field_trust, may_dial, trust
from scripts.validation.load import Dataset, Sources


class WithSources(TypedDict):
    """A record that has sources."""

    sources: dict[str, Source]


class WithEvidence(TypedDict):
    """An entry that has evidence."""

    evidence: list[Evidence]


@dataclass
class Context:
    """The dataset, the day, the words, and the hours tables made so far."""

    dataset: Dataset
    as_of: str
    words: Words
    span: Period
    hours: dict[str, HoursTable] = field(default_factory=dict)
    # Kept by the identity of authored entries, which all live as long as the dataset.
    trusts: dict[tuple[int, str], Trust] = field(default_factory=dict)
    phones: dict[int, ViewPhone | None] = field(default_factory=dict)

    @classmethod
    def of(cls, dataset: Dataset, as_of: str) -> Context:
        """A fresh context."""
        return cls(dataset, as_of, Words(dataset), Period.of_calendar(as_of))

    def sources(self, record: WithSources) -> Sources:
        """Sources of a record together with the shared ones."""
        return self.dataset.sources_for(record)

    @cached_property
    def latin(self) -> dict[str, str]:
        """English names of services and of publishers that are none."""
        services = (doc.data["name"] for doc in self.dataset.services.values())
        return {name["ko"]: name["en"] for name in services} | self.dataset.one["publisher-names"]["names"]

    def publisher(self, name: str) -> Text:
        """A publisher as readers of each language are told of it."""
        return {"ko": name, "en": self.latin.get(name, name)}

    def trust(self, entry: WithEvidence, name: str, sources: Sources) -> Trust:
        """Confidence of one field of `entry`, which carries `evidence`. Every guide asks again, so it is kept."""
        key = (id(entry), name)
        if key not in self.trusts:
            value = value_at(entry, name) if name.partition(".")[0] in entry else None
            self.trusts[key] = field_trust(entry["evidence"], sources, name, value, self.as_of, entry)
        return self.trusts[key]

    def phone(self, entry: Channel | Authority, sources: Sources, country: str | None) -> ViewPhone | None:
        """Number for eyes, and a link when it may be dialled."""
        if id(entry) not in self.phones:
            self.phones[id(entry)] = self._phone(entry, sources, country)
        return self.phones[id(entry)]

    def tel(self, entry: Channel | Authority, sources: Sources, country: str | None) -> str | None:
        """The dial link, where the number may be dialled."""
        phone = self.phone(entry, sources, country)
        return phone.get("tel") if phone else None

    def _phone(self, entry: Channel | Authority, sources: Sources, country: str | None) -> ViewPhone | None:
        number = entry.get("phone", {}).get("number")
        if not number:
            return None
        evidence = about_number(entry)
        sure = self.number_trust(entry, sources)
        link = dial_link(number, country) if sure.sure and may_dial(evidence, sources) else None
        ends = [sure.old_at, end_of(entry)]
        return {
            "display": number,
            "tel": link,
            "ends": min((day for day in ends if day), default=None) if link else None,
        }

    def who_pays(self, entry: Channel | Authority) -> Text | None:
        """Who pays for the call, where the number or a source says so."""
        phone = entry.get("phone")
        charge = phone and charge_of(phone)
        return self.words(f"way.{charge}") if charge else None

    def number_trust(self, entry: Channel | Authority, sources: Sources) -> Trust:
        """Confidence of the number alone, whatever else is said of the phone."""
        number = entry["phone"]["number"]
        return trust(about_number(entry), sources, kind_of("phone", number, entry), self.as_of)

    def hours_of(self, entry: Channel | Authority, sources: Sources, country: str | None) -> StatedHours:
        """StatedHours of a channel or an authority."""
        text = entry.get("hours")
        if not text:
            return {"hours": None, "table": None, "hours_text": None, "hours_trust": None}
        hours = self.trust(entry, "hours", sources)
        said = self.words.hours(text, bool(entry.get("hours_assumed")), hours.sure)
        if not hours.sure:
            return {"hours": None, "table": None, "hours_text": said, "hours_trust": hours.served()}
        if "PH" in text and not knows_country(country):
            # Nobody knows which days are holidays there, so nothing is said about open or closed.
            return {"hours": None, "table": None, "hours_text": said, "hours_trust": hours.served()}
        key = hours_key(text, entry["timezone"], country)
        if key not in self.hours:
            self.hours[key] = hours_table(text, entry["timezone"], country, Period.of_hours(self.as_of), self.one_off)
        # Open or closed is stated from fresh hours only.
        fresh = hours.age(self.as_of) == "fresh"
        return {"hours": key if fresh else None, "table": key, "hours_text": said, "hours_trust": hours.served()}

    @property
    def one_off(self) -> list[Holiday]:
        """One-off holidays."""
        return self.dataset.one["holidays"]["holidays"]


def end_of(entry: Channel | Authority) -> str | None:
    """The first day on which a channel is over, where its last day is known."""
    until = entry.get("until")
    return (dt.date.fromisoformat(until) + dt.timedelta(days=1)).isoformat() if isinstance(until, str) else None


def unnamed(lines: Iterable[Line]) -> list[Text]:
    """Lines as they are served: ids are for evidence, not for people."""
    return [{"ko": line["ko"], "en": line["en"]} for line in lines]


def unnamed_steps(steps: Iterable[StepLine]) -> list[Step]:
    """The same for steps."""
    return [{"on": step["on"], "ko": step["ko"], "en": step["en"]} for step in steps]


def shown_name(record: Service) -> Text:
    """The name of a service as it stands alone, which nobody reads as a word of daily life: 다음(Daum)."""
    return record["shown"] if "shown" in record else record["name"]
