"""What a person reads is what is there: no hidden, turning, stacked or borrowed letters.

Reason: dataset/README.md#what-a-text-may-carry
"""

import re
import unicodedata
from collections.abc import Iterator

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# Everything else is looked at letter by letter.
PLAIN = re.compile(r"[ -~가-힣ㄱ-ㅣ‘’“”·…→↔]*")
# Letters and marks that print nothing although Unicode counts them among the visible.
BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
HALF_SYLLABLES = re.compile("[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]")
SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Thai and Hindi stack two marks on a letter; nobody stacks three.
STACK = 2
LOOK_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU")
WORD = re.compile(r"[^\W\d_]+")


@rule("plain-letters", "a name with a hidden or turned letter looks like another one")
def check(dataset: Dataset) -> Findings:
    """Yield every text and value of every file with such letters."""
    for file, pointer, text in _strings(dataset):
        if not PLAIN.fullmatch(text):
            wrong = _wrong(text, line=pointer.endswith(("/ko", "/en", "/text")) or "/words/" in file)
            if wrong:
                yield at(file, pointer, wrong, "the text without it")


def _strings(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    for doc in dataset.docs():
        for pointer, node in doc.objects:
            for name, value in node.items():
                if isinstance(value, str):
                    yield doc.file, f"{pointer}/{name}", value
                elif isinstance(value, list):
                    yield from (
                        (doc.file, f"{pointer}/{name}/{i}", item)
                        for i, item in enumerate(value)
                        if isinstance(item, str)
                    )
    for language, words in dataset.words.items():
        for key, text in words.items():
            yield f"dataset/words/{language}.json", "/" + key.replace(".", "/"), text


def _wrong(text: str, *, line: bool) -> str | None:
    """What a person would not see; `line` = the text may have several lines."""
    stacked = 0
    for letter in text:
        category = unicodedata.category(letter)
        stacked = stacked + 1 if category.startswith("M") else 0
        if letter == " " or (letter == "\n" and line):
            continue
        if category[0] in "CZ" or letter in BLANK or SELECTORS.match(letter):
            return f"the hidden letter U+{ord(letter):04X} ({unicodedata.name(letter, 'control')})"
        if stacked > STACK or category == "Me":
            return f"marks stacked upon one letter, U+{ord(letter):04X} among them"
    if HALF_SYLLABLES.search(text) or unicodedata.normalize("NFC", text) != text:
        return "letters taken apart (not NFC); searches would not find them"
    for word in WORD.findall(text):
        alphabets = {unicodedata.name(letter, "?").split()[0] for letter in word}
        if "LATIN" in alphabets and alphabets & set(LOOK_ALIKE):
            return f"“{word}” mixes Latin letters with look-alikes of another alphabet"
    return None
