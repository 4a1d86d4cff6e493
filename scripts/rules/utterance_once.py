"""What people say stands once, in one file.

Reason: dataset/README.md#what-people-say
"""

from scripts.meaning.grams import words
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("utterance-once", "a line with two meanings teaches none, and one that is doubled counts twice")
def check(dataset: Dataset) -> Findings:
    """Yield lines that stand somewhere already; marks, spaces and capitals make no other line."""
    first: dict[str, str] = {}
    for doc, pointer, line in dataset.lines():
        place = f"{doc.file} {pointer}"
        told = "".join(words(line["say"]))
        seen = first.setdefault(told, place)
        # Lines without a word are another rule's.
        if told and seen != place:
            yield at(doc.file, f"{pointer}/say", f"“{line['say']}” stands in {seen} already", "each line once")
