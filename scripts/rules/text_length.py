"""Texts are short enough to be read.

Reason: dataset/README.md#what-a-text-may-carry
"""

from scripts.facts.texts import texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

LONGEST = {"ko": 160, "en": 260, "": 160}


@rule("text-length", "nobody under stress reads a paragraph, and a long text hides what it asks for")
def check(dataset: Dataset) -> Findings:
    """Yield texts with more letters than that."""
    for text in texts(dataset):
        limit = LONGEST[text.language]
        if len(text.text) > limit:
            yield at(
                text.file,
                text.pointer,
                f"{len(text.text)} letters",
                f"at most {limit}: one thought a line, further ones in lines of their own",
            )
