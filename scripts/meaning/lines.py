"""What is learnt from: lines of people, and the words that the records themselves give to problems."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from dataset.schema.enums import EMERGENCIES, ISSUES, NOTHING
from dataset.schema.generated.authored import Utterance
from scripts.meaning.names import names_of
from scripts.validation.load import Dataset

EMERGENCY = "emergency-"
APART = (*(EMERGENCY + name for name in EMERGENCIES), NOTHING)
KEPT_OUT = 5
# Whoever is in this emergency has this problem. The other way round it may be so, or is so always.
PROBLEM_OF = {
    "emergency-money-moving": "fraud-phishing",
    "emergency-bad-app": "fraud-phishing",
    "emergency-picture-threat": "picture-threat",
    "emergency-trade-fraud": "trade-fraud",
}
# Of people who write these, some are in that emergency: their lines teach nothing about it, but are no `nothing`.
MAY_BE = {
    "fraud-phishing": APART[:-1],
    "account-hacked": (EMERGENCY + "money-moving", EMERGENCY + "bad-app"),
}
ALWAYS = ("emergency-picture-threat", "emergency-trade-fraud")


@dataclass(frozen=True)
class Line:
    """A text without names, what it means, and which thread it comes from ("" for words of records).

    `also`: an emergency that it speaks of as much, or "".
    """

    text: str
    means: str
    thread: str = ""
    said: bool = True
    also: str = ""

    @property
    def is_held_out(self) -> bool:
        """Every fifth thread is asked instead of learnt."""
        return bool(self.thread) and self.share(KEPT_OUT) == 0

    def share(self, shares: int, salt: str = "") -> int:
        """In which of so many shares this line falls; lines of one thread fall into the same."""
        return zlib.crc32((salt + (self.thread or self.text)).encode()) % shares


def lines_of(dataset: Dataset) -> list[Line]:
    """All lines, each once, sorted by meaning and text."""
    cut = names_of(dataset).cut
    said = [
        Line(cut(line["say"]), doc.data["means"], unquote(line.get("thread", "")), also=_also(line))
        for doc in dataset.utterances.values()
        for line in doc.data["lines"]
    ]
    written = [Line(cut(text), means, said=False) for text, means in _written(dataset)]
    first: dict[tuple[str, str], Line] = {}
    for line in said + written:
        if line.text and line.means in (*ISSUES, *APART):
            first.setdefault((line.means, line.text), line)
    return [first[key] for key in sorted(first)]


def _also(line: Utterance) -> str:
    return EMERGENCY + line["also"] if "also" in line else ""


def _written(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Search words and titles of problems; notices and words of guides."""
    for means, issue in dataset.one["issues"]["issues"].items():
        for word in [*issue["search"], issue["title"]["ko"], issue["title"]["en"]]:
            yield word.replace("+", " "), means
    for doc in dataset.services.values():
        for guide in doc.data["guides"]:
            for word in [*guide.get("screen", []), *guide.get("words", [])]:
                yield word, guide["issue"]
