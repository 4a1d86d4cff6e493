"""English texts use the words that an English speaker writes.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.texts import better_words
from scripts.rules.rule import rule
from scripts.validation.finding import Findings
from scripts.validation.load import Dataset

# Between these stands what a screen or a source says; it is quoted as it is.
QUOTED = re.compile(r"‘[^’]*’|“[^”]*”")


@rule("english-words", "a phrase carried over from Korean says nothing, or something else")
def check(dataset: Dataset) -> Findings:
    """Yield English texts with a phrase of dataset/vocabulary/english-words.json, also as the beginning of a word."""
    return better_words(dataset, "en", dataset.one["english-words"]["words"], r"\b({})\w*", QUOTED)
