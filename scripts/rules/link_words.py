"""Words for people are in both languages under the same keys.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

import re

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("link-words", "a missing key shows as a hole on the screen", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield keys of dataset/words that are in one language only, and placeholders that differ."""
    words = dataset.words
    korean, english = set(words.get("ko", {})), set(words.get("en", {}))
    for key in sorted(korean ^ english):
        missing = "en" if key in korean else "ko"
        yield at(
            f"dataset/words/{missing}.json",
            "/" + key.replace(".", "/"),
            "the key stands in one language only",
            "the same key in both",
        )
    for key in sorted(korean & english):
        if _holes(words["ko"][key]) != _holes(words["en"][key]):
            yield at(
                "dataset/words/en.json",
                "/" + key.replace(".", "/"),
                "placeholders differ between the languages",
                "the same {names} in both",
            )


def _holes(text: str) -> set[str]:
    return set(re.findall(r"\{([a-z_]+)\}", text))
