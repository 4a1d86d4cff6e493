"""Korean texts use the words that people use today.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

import re

from scripts.facts.texts import texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# Between these stands what a screen says; it is quoted as it is.
SCREEN = re.compile(r"‘[^’]*’")


@rule("korean-words", "purist, translated or double meanings make people read a sentence twice")
def check(dataset: Dataset) -> Findings:
    """Yield Korean texts with a word of dataset/vocabulary/korean-words.json; what is between ‘ ’ may have it."""
    better = {entry["word"]: entry["say"] for entry in dataset.one["korean-words"]["words"]}
    if not better:
        return
    # Only where a word begins: 방법 보기 has no 법 보기 in it.
    listed = re.compile(f"(?<![가-힣])({'|'.join(map(re.escape, better))})")
    for text in texts(dataset):
        if text.language == "ko":
            for word in listed.findall(SCREEN.sub("", text.text)):
                yield at(text.file, text.pointer, f"“{word}” in “{text.text}”", better[word])
