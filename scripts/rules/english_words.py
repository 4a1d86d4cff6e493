"""English texts use the words that an English speaker writes.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.texts import texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# Between these stands what a screen or a source says; it is quoted as it is.
QUOTED = re.compile(r"‘[^’]*’|“[^”]*”")


@rule("english-words", "a phrase carried over from Korean says nothing, or something else")
def check(dataset: Dataset) -> Findings:
    """Yield English texts with a phrase of dataset/vocabulary/english-words.json, also as the beginning of a word."""
    better = {entry["word"]: entry["say"] for entry in dataset.one["english-words"]["words"]}
    if not better:
        return
    listed = re.compile(rf"\b({'|'.join(map(re.escape, better))})\w*", re.IGNORECASE)
    for text in texts(dataset):
        if text.language == "en":
            for found in listed.finditer(QUOTED.sub("", text.text)):
                yield at(text.file, text.pointer, f"“{found.group()}” in “{text.text}”", better[found.group(1).lower()])
