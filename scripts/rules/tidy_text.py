"""Texts have no stray spaces and no exclamation marks, and their apostrophes are curly.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

import re

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

STRAY = re.compile(r"^\s|\s$|  |\t|\u00a0|[!！]|(?<=\w)'")


@rule("tidy-text", "calm words; a stray space breaks search and layout, and one page has one kind of apostrophe")
def check(dataset: Dataset) -> Findings:
    """Yield ko/en texts with stray white space, exclamation marks or straight apostrophes."""
    for doc in dataset.docs():
        for pointer, node in doc.objects:
            for language in ("ko", "en"):
                text = node.get(language)
                found = STRAY.search(text) if isinstance(text, str) else None
                if found:
                    message = f"stray “{found.group()}” in “{text}”"
                    passes = "’ in its place" if found.group() == "'" else "the text without it"
                    yield at(doc.file, f"{pointer}/{language}", message, passes)
