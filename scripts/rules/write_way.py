"""Whoever is told to write has somewhere to write to.

Reason: dataset/README.md#ways-and-buttons
"""

from scripts.facts.ways import channel
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("write-way", "a letter that nobody takes costs a person the day", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield guides that ask for a letter which nobody takes, or which nobody can act on."""
    writes = dataset.one["kinds"]["writes"]
    for doc, where, guide in dataset.guides():
        write, here = guide.get("write"), f"{where}/write"
        # A name without a channel is the matter of another rule.
        named = [channel(dataset, doc.data, way["channel"]) for way in guide["channels"]]
        if write == "inquiry" and guide.get("human_can_fix") is False:
            yield at(doc.file, here, "an inquiry although no person can fix it", '"none", or "appeal" for one appeal')
        elif write in ("inquiry", "appeal") and not any(
            one["kind"] in writes for one in named if one and one.get("exists", True)
        ):
            yield at(
                doc.file,
                here,
                f"“{write}”, but no channel of the guide takes writing",
                f'a channel of kind {", ".join(writes)} in “channels”, or "none"',
            )
