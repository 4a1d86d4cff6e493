"""What the model sees of a text: runs of letters."""

from __future__ import annotations

import re
import unicodedata

SHORTEST, LONGEST = 2, 5
OTHER = re.compile(r"[^0-9a-z가-힣ㄱ-ㅎㅏ-ㅣ]+")


def words(text: str) -> list[str]:
    """Runs of letters and digits, lower case."""
    return OTHER.sub(" ", unicodedata.normalize("NFKC", text).lower()).split()


def spread(text: str) -> str:
    """These words with one space between them and at both ends; "" for none.

    Syllables are taken apart (NFD), so that 정지 and 정ㅈ share letters and every slip costs little.
    """
    plain = " ".join(words(text))
    return unicodedata.normalize("NFD", f" {plain} ") if plain else ""


def grams(text: str) -> set[str]:
    """All runs of two to five letters."""
    spelt = spread(text)
    return {spelt[at : at + length] for length in range(SHORTEST, LONGEST + 1) for at in range(len(spelt) - length + 1)}
