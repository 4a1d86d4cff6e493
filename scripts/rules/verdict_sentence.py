"""The second line of a verdict is a sentence: on a phone it stands alone.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

END = re.compile(r"요\.?$")


@rule("verdict-sentence", "a bare number below another sentence does not say what it is for")
def check(dataset: Dataset) -> Findings:
    """Yield Korean verdicts whose second line is a bare number or breaks off."""
    for doc, where, guide in dataset.guides():
        for line in guide["summary"]["ko"].split("\n")[1:]:
            if not END.search(line):
                yield at(
                    doc.file,
                    f"{where}/summary/ko",
                    f"“{line}” is no sentence",
                    "what the number is for: 해외는 +82-2-3015-9000이에요.",
                )
