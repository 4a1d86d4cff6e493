"""Names of companies are cut out of what people say: a problem is the same at every company.

The device does it with all it knows of names, half typed and mistyped ones too (extension/core/search/reading.ts); here it is
done for finished names. tests/fixtures/grams.json holds what both must agree on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dataset.schema.generated.authored import Service
from scripts.meaning.grams import words
from scripts.validation.load import Dataset

MOST_WORDS = 4
PARTICLE = re.compile(
    "(?:은|는|이|가|을|를|의|에|도|만|로|으로|에서|에서는|에서도|에는|에게|한테|한테서|께|이랑|랑|와|과|하고|이나|나|측|님|쪽|꺼|거"
    "|에다|부터|까지|이라고|라고|이라는|라는|이라서|라서|인데|이에요|예요|입니다|앱|어플|폰)+"
)
# "Next time" is no name.
OTHER_WORD = re.compile("다음(?:에|에는|에도|부터|까지)")
LATIN = re.compile("[a-z0-9]")
START = re.compile("[가-힣]{1,2}|[a-z]{1,4}")


def start(word: str) -> str:
    """What a word begins with: two syllables or four Latin letters; "" for other words."""
    found = START.match(word)
    return found.group() if found else ""


class Names:
    """What companies are called, and the words that keep their place inside a name ("카카오 비밀번호")."""

    def __init__(self, names: Iterable[str], problems: Iterable[str], lines: Iterable[str] = ()) -> None:
        """`lines`: what people say; whatever begins like one of their words is a word of everyday life."""
        self._names = {tight for name in names if (tight := "".join(words(name)))}
        self._longest = max((len(name) for name in self._names), default=0)
        tights = {"".join(words(word)) for word in problems}
        self._problems = sorted((word for word in tights if len(word) > 1), key=lambda word: (-len(word), word))
        self._everyday = {start(word) for line in lines for word in words(line)}

    def cut(self, text: str) -> str:
        """The words of a text that are no names; nothing where it is only names."""
        ahead, rest, at = words(text), [], 0
        while at < len(ahead):
            found = self._name_at(ahead, at)
            if not found:
                rest.append(ahead[at])
                at += 1
                continue
            name, last, tail = found
            rest.extend([word for word in self._problems if word in name][:1])
            at = last if tail else last + 1
            if tail:
                ahead[last] = tail
        return " ".join(rest)

    def _name_at(self, ahead: list[str], at: int) -> tuple[str, int, str] | None:
        """The longest name that begins with this word: the name, its last word, what is left of that word."""
        joined = "".join(ahead[at : at + MOST_WORDS])
        for length in range(min(len(joined), self._longest), 0, -1):
            name = joined[:length]
            if name not in self._names:
                continue
            last, end = at, len(ahead[at])
            while end < length:
                last += 1
                end += len(ahead[last])
            tail = joined[length:end]
            if self._fits(name, tail, several=last > at):
                return name, last, "" if PARTICLE.fullmatch(tail) else tail
        return None

    def _fits(self, name: str, tail: str, *, several: bool) -> bool:
        if not tail:
            return True
        latin = bool(LATIN.match(name[-1]))
        if latin and LATIN.match(tail):
            return False
        if PARTICLE.fullmatch(tail):
            return not OTHER_WORD.fullmatch(name + tail)
        if several:
            return False
        known = start(tail) in self._everyday or tail.startswith(tuple(self._problems))
        return known or latin or len(name) > 2 or self._name_at([tail], 0) is not None


def names_of(dataset: Dataset) -> Names:
    """The names of all services, and the words of all problems."""
    issues = dataset.one["issues"]["issues"].values()
    return Names(
        (name for doc in dataset.services.values() for name in called(doc.data)),
        (word for issue in issues for word in issue["search"] + issue["topic"] if "+" not in word),
        (line["say"] for doc in dataset.utterances.values() for line in doc.data["lines"]),
    )


def called(service: Service) -> list[str]:
    """All names of one service."""
    return [service["name"]["ko"], service["name"]["en"], service["id"], *service.get("aliases", [])]
