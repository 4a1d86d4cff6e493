"""What a person reads aloud is one or two short sentences.

Reason: dataset/README.md#say-this
"""

import re

from dataset.schema.generated.closed import Language
from scripts.facts.says import says
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

LONGEST: dict[Language, int] = {"ko": 120, "en": 200}
SENTENCES = 2
END = re.compile(r"[.?!](?=\s|$)|\n")


@rule("say-short", "a frightened voice gets through two sentences, and a chat reads no more")
def check(dataset: Dataset) -> Findings:
    """Yield texts to say with more letters or sentences than that."""
    for say in says(dataset):
        for language, limit in LONGEST.items():
            text = say.words[language]
            sentences = sum(bool(part.strip()) for part in END.split(text))
            if len(text) > limit or sentences > SENTENCES:
                yield at(
                    say.file,
                    f"{say.pointer}/{language}",
                    f"{len(text)} letters in {sentences} sentences",
                    f"at most {limit} letters in {SENTENCES} sentences of one line",
                )
