"""Korean texts use the words that people use today.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

import re

from scripts.facts.texts import better_words
from scripts.rules.rule import rule
from scripts.validation.finding import Findings
from scripts.validation.load import Dataset

# Between these stands what a screen says, and an address is an address; both stay as they are.
KEPT = re.compile(r"‘[^’]*’|[\w.@-]+\.[a-z]{2,}")
# Only where a word begins: 방법 보기 has no 법 보기 in it.
USED = "(?<![가-힣])({})"


@rule("korean-words", "purist, translated or double meanings make people read a sentence twice")
def check(dataset: Dataset) -> Findings:
    """Yield Korean texts with a word of dataset/vocabulary/korean-words.json; what is between ‘ ’, and an address, may have it."""
    return better_words(dataset, "ko", dataset.one["korean-words"]["words"], USED, KEPT)
