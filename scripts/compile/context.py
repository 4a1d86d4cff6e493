"""What every part of the compiler needs, gathered once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property

from scripts.compile.calendar import Span, known
from scripts.compile.hours import hours_key, hours_table
from scripts.compile.phone import dial_link
from scripts.compile.words import Words
from scripts.facts.claims import about_number
from scripts.facts.paths import value_at
from scripts.facts.spans import kind_of
from scripts.facts.trust import Trust, field_trust, may_dial, trust
from scripts.validation.load import Dataset, Record


@dataclass
class Context:
    """The dataset, the day, the words, and the hours tables made so far."""

    dataset: Dataset
    as_of: str
    words: Words
    span: Span
    hours: dict[str, Record] = field(default_factory=dict)
    # Kept by the identity of authored entries, which all live as long as the dataset.
    trusts: dict[tuple[int, str], Trust] = field(default_factory=dict)
    phones: dict[int, Record | None] = field(default_factory=dict)

    @classmethod
    def of(cls, dataset: Dataset, as_of: str) -> Context:
        """A fresh context."""
        return cls(dataset, as_of, Words(dataset), Span.around(as_of))

    def sources(self, record: Record) -> Record:
        """Sources of a record together with the shared ones."""
        own: Record = record.get("sources", {})
        return self.dataset.shared_sources() | own

    @cached_property
    def latin(self) -> dict[str, str]:
        """English names of services and of publishers that are none."""
        services = (doc.data["name"] for doc in self.dataset.services.values())
        named: dict[str, str] = self.dataset.one("publisher-names")["names"]
        return {name["ko"]: name["en"] for name in services} | named

    def publisher(self, name: str) -> Record:
        """A publisher as readers of each language are told of it."""
        return {"ko": name, "en": self.latin.get(name, name)}

    def trust(self, entry: Record, name: str, sources: Record) -> Trust:
        """Confidence of one field of `entry`, which carries `evidence`. Every guide asks again, so it is kept."""
        key = (id(entry), name)
        if key not in self.trusts:
            value = value_at(entry, name) if name.partition(".")[0] in entry else None
            self.trusts[key] = field_trust(entry["evidence"], sources, name, value, self.as_of, entry)
        return self.trusts[key]

    def phone(self, entry: Record, sources: Record, country: str | None) -> Record | None:
        """Number for eyes, and a link when it may be dialled."""
        if id(entry) not in self.phones:
            self.phones[id(entry)] = self._phone(entry, sources, country)
        return self.phones[id(entry)]

    def _phone(self, entry: Record, sources: Record, country: str | None) -> Record | None:
        number = (entry.get("phone") or {}).get("number")
        if not number:
            return None
        evidence = about_number(entry)
        sure = self.number_trust(entry, sources)
        link = dial_link(number, country) if sure.sure and may_dial(evidence, sources) else None
        ends = [sure.old_at, day_after(entry["until"]) if entry.get("until") else None]
        return {
            "display": number,
            "tel": link,
            "ends": min((day for day in ends if day), default=None) if link else None,
        }

    def number_trust(self, entry: Record, sources: Record) -> Trust:
        """Confidence of the number alone, whatever else is said of the phone."""
        number = entry["phone"]["number"]
        return trust(about_number(entry), sources, kind_of("phone", number, entry), self.as_of)

    def hours_of(self, entry: Record, sources: Record, country: str | None) -> Record:
        """hours, hours_text and hours_trust for a channel or an authority."""
        text = entry.get("hours")
        if not text:
            return {"hours": None, "hours_text": None, "hours_trust": None}
        hours = self.trust(entry, "hours", sources)
        said = self.words.hours(text, bool(entry.get("hours_assumed")))
        if not hours.sure:
            said = self.words("hours.unsure", hours=said)
            return {"hours": None, "hours_text": said, "hours_trust": hours.served()}
        if hours.age(self.as_of) != "fresh":
            # Open or closed is stated from fresh hours only, and no day makes these fresh again.
            return {"hours": None, "hours_text": said, "hours_trust": hours.served()}
        if "PH" in text and not known(country):
            # Nobody knows which days are holidays there, so nothing is said about open or closed.
            return {"hours": None, "hours_text": said, "hours_trust": hours.served()}
        key = hours_key(text, entry["timezone"], country)
        if key not in self.hours:
            self.hours[key] = hours_table(text, entry["timezone"], country, Span.stated(self.as_of), self.one_off)
        return {"hours": key, "hours_text": said, "hours_trust": hours.served()}

    @property
    def one_off(self) -> list[Record]:
        """One-off holidays."""
        days: list[Record] = self.dataset.one("holidays")["holidays"]
        return days


def day_after(day: str) -> str:
    """The first day on which what lasts until `day` is over."""
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


def unnamed(lines: list[Record]) -> list[Record]:
    """Lines and steps as they are served: ids are for evidence, not for people."""
    return [{key: value for key, value in line.items() if key != "id"} for line in lines]


def shown_name(record: Record) -> Record:
    """The name of a service as it stands alone, which nobody reads as a word of daily life: 다음(Daum)."""
    name: Record = record["shown"] if "shown" in record else record["name"]
    return name
