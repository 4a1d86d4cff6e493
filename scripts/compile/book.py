"""Who says so, kept once: sheets name a key, the dates that age are below it in `trust/<key>`."""

from dataset.schema.generated import drafts
from dataset.schema.generated.authored import Text
from dataset.schema.generated.drafts import Said, SaidForms, SheetTrust
from scripts.compile.nulls import without_nulls
from scripts.compile.words import Words
from scripts.facts.trust import Trust

CHANNEL, GUIDE, BODY = "channel", "guide", "body"


class Book:
    """The trust entries that the sheets of all languages name."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.entries: dict[str, SheetTrust] = {}

    def key(self, name: str, trust: Trust | drafts.Trust, until: str | None = None) -> str:
        """Note it down and return its key; the same name always carries the same trust."""
        served = trust if isinstance(trust, dict) else trust.served()
        entry: SheetTrust = {
            "word": served["word"],
            "undated": not served["dated"] or None,
            "until": until,
            "since": served.get("since"),
            "aging_at": served.get("aging_at"),
            "old_at": served.get("old_at"),
        }
        self.entries[f"trust/{name}"] = without_nulls(entry)
        return name

    def said(self, key: str, by: Text, untried: bool = False) -> Said:
        """Said: who says so, noted down before under this key."""
        return {"trust": key, "by": by, "untried": untried or None}

    def forms(self) -> SaidForms:
        """SaidForms in both languages."""

        def form(name: str) -> Text:
            return self._words(f"said.{name}", by="{by}", when="{when}")

        return {
            "fresh": form("fresh"),
            "aging": form("aging"),
            "old": form("old"),
            "undated": form("undated"),
            "old_undated": form("old_undated"),
            "untried": form("untried"),
        }
