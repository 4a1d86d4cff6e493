"""Every text of the dataset that a person reads, and the reasons for which some may stand against a rule."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from dataset.schema.generated import authored
from dataset.schema.generated.closed import Language
from scripts.facts.official import record_of
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

LANGUAGES: tuple[Language, ...] = ("ko", "en")
# Lists of single words and names, in whatever language.
NAMES = ("aliases", "screen", "words", "topic", "search")
ALLOWED = "dataset/vocabulary/allowed.json"


class Text(NamedTuple):
    """One text: the record it is in, its place, `ko`, `en` or "" for a name, and what it says."""

    record: str
    file: str
    pointer: str
    language: str
    text: str


def texts(dataset: Dataset) -> Iterator[Text]:
    """Sentences and names of all files, the words of the screens included."""
    for doc in dataset.docs():
        record = record_of(doc)
        for pointer, node in doc.objects:
            for language in LANGUAGES:
                if isinstance(node.get(language), str):
                    yield Text(record, doc.file, f"{pointer}/{language}", language, node[language])
            for name in NAMES:
                for i, word in enumerate(_list(node.get(name))):
                    yield Text(record, doc.file, f"{pointer}/{name}/{i}", "", word)
    for name, words in dataset.words.items():
        for key, text in words.items():
            yield Text("words", f"dataset/words/{name}.json", "/" + key.replace(".", "/"), name, text)


def better_words(
    dataset: Dataset,
    language: Language,
    words: Sequence[authored.KoreanWord | authored.EnglishWord],
    used: str,
    quoted: re.Pattern[str],
) -> Findings:
    """Texts of a language with one of these words, and what to say instead. `used`: how a use begins and ends, {} for the word.

    What is `quoted` may have them.
    """
    better = {entry["word"]: entry["say"] for entry in words}
    listed = re.compile(used.format("|".join(map(re.escape, better))), re.IGNORECASE)
    for text in texts(dataset) if better else ():
        if text.language == language:
            for found in listed.finditer(quoted.sub("", text.text)):
                yield at(text.file, text.pointer, f"“{found.group()}” in “{text.text}”", better[found[1].lower()])


def in_both(say: Callable[[Language], str]) -> authored.Text:
    """The same said in each language."""
    return {"ko": say("ko"), "en": say("en")}


def listed(summary: authored.Text, second: bool) -> authored.Text:
    """The line of a verdict that is in lists, in each language: its first, or its second where a guide says so."""
    return in_both(lambda language: summary[language].split("\n")[-1 if second else 0])


def _list(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


class Allowances:
    """Texts that stand for a reason, and which of the reasons nobody needs."""

    def __init__(self, dataset: Dataset, rule: str) -> None:
        self._entries = [
            (i, entry["record"], entry["text"])
            for i, entry in enumerate(dataset.one["allowed"]["texts"])
            if entry["rule"] == rule
        ]
        self._held = {(record, text) for _, record, text in self._entries}
        self._used: set[tuple[str, str]] = set()

    def allows(self, record: str, text: str) -> bool:
        """May this text be in this record? Remembers that it was asked for."""
        found = (record, text) in self._held
        if found:
            self._used.add((record, text))
        return found

    def unused(self) -> Findings:
        """Reasons for texts that are no longer there."""
        for i, record, text in self._entries:
            if (record, text) not in self._used:
                yield at(
                    ALLOWED, f"/texts/{i}", f"{record} has no such text, or it needs no reason", "remove the entry"
                )
