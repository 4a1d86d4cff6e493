"""Who says so, kept once: sheets name a key, the dates that age stand below it in `trust/<key>`."""

from __future__ import annotations

from scripts.compile.words import Words
from scripts.facts.trust import Trust
from scripts.validation.load import Record

CHANNEL, GUIDE, BODY = "channel", "guide", "body"
FORMS = ("fresh", "aging", "old", "undated", "old_undated", "untried")


class Book:
    """The trust entries that the sheets of all languages name."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.entries: dict[str, Record] = {}

    def key(self, name: str, trust: Trust | Record, until: str | None = None) -> str:
        """Note it down and return its key; the same name always carries the same trust."""
        served = trust if isinstance(trust, dict) else trust.served()
        entry = {"word": served["word"], "undated": not served["dated"] or None, "until": until}
        entry |= {day: served[day] for day in ("since", "aging_at", "old_at")}
        self.entries[f"trust/{name}"] = {field: value for field, value in entry.items() if value is not None}
        return name

    def said(self, key: str, by: Record, untried: bool = False) -> Record:
        """Said: who says so, noted down before under this key."""
        return {"trust": key, "by": by, "untried": untried or None}

    def forms(self) -> Record:
        """SaidForms in both languages."""
        return {form: self._words(f"said.{form}", by="{by}", when="{when}") for form in FORMS}
