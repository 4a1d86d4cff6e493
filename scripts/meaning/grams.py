"""What the model sees of a text. extension/core/search/grams.ts sees the same; tests/fixtures/grams.json holds both together."""

from __future__ import annotations

import re
import unicodedata

SYLLABLES = (1, 2)
LETTERS = (3, 5)
OTHER = re.compile(r"[^0-9a-z가-힣]+")
KOREAN = re.compile("[가-힣]")
ANY = " "
"""Every text has it: what it weighs is how likely a meaning is before anything is said."""


def words(text: str) -> list[str]:
    """Runs of letters and digits, lower case. Loose letters (ㅠㅠ) say nothing: they are moods, or on the way to a word."""
    return OTHER.sub(" ", unicodedata.normalize("NFC", text).lower()).split()


def grams(text: str) -> set[str]:
    """Of Korean words all syllables and pairs of them, of others all runs of three to five; a space is a word's end.

    And every word whole, its first three letters, and where two words meet, the end of one with the beginning of the next:
    the same pair whether a space is typed there or not.
    """
    found: set[str] = set()
    before = ""
    for word in words(text):
        spelt = f" {word} "
        shortest, longest = SYLLABLES if KOREAN.search(word) else LETTERS
        for length in range(shortest, longest + 1):
            found.update(spelt[at : at + length] for at in range(len(spelt) - length + 1))
        found.update((spelt, spelt[:4]))
        if before:
            found.add(before[-1] + word[0])
        before = word
    return found | {ANY} if found else found
