"""The line of a verdict that is in lists helps to choose.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.texts import LANGUAGES, listed
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# What there is not, or nobody does: true, and no help to somebody who looks for a way.
DENIES = re.compile(r"(?:없어요|않아요|못해요|아니에요|(?<![가-힣])[못안] [가-힣]{1,5}(?: [가-힣]{1,3})?요)\.$")
ENDS = (".", "?")


@rule("list-line", "whoever looks through a list wants to know where it leads")
def check(dataset: Dataset) -> Findings:
    """Yield guides whose line in lists only denies something, or is no whole sentence."""
    for doc, where, guide in dataset.guides():
        line = listed(guide["summary"], guide.get("list_second", False))
        cut = [line[language] for language in LANGUAGES if not line[language].endswith(ENDS)]
        if cut or DENIES.search(line["ko"]):
            yield at(
                doc.file,
                f"{where}/summary",
                f"lists show “{cut[0] if cut else line['ko']}”",
                "a whole sentence with the way or the number; `list_second` where the second line has it",
            )
