"""When to use a way is not said in the words that say what happens there.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.ways import channel, ways
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

END = re.compile(r"(?<=\.) ")


@rule("why-repeats", "the same sentence twice in one block looks like a slip", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield `why` of a guide's ways with a sentence that the channel's `state` prints in the same block."""
    for doc, where, guide in dataset.guides():
        for pointer, way in ways(guide):
            found = channel(dataset, doc.data, way["channel"])
            state = found["state"]["ko"] if found and "state" in found else ""
            for twice in sorted(_sentences(way.get("why", {}).get("ko", "")) & _sentences(state)):
                yield at(
                    doc.file,
                    f"{where}{pointer}/why/ko",
                    f"“{twice}” stands in the channel's state, too",
                    "what this way is good for in this guide, or no `why`",
                )


def _sentences(text: str) -> set[str]:
    return {part.strip(" .") for part in END.split(text)} - {""}
