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
    for doc in dataset.utterances.values():
        for i, line in enumerate(doc.data["lines"]):
            place = f"{doc.file} /lines/{i}"
            told = "".join(words(line["say"]))
            seen = first.setdefault(told, place)
            # Lines without a word are another rule's.
            if told and seen != place:
                yield at(doc.file, f"/lines/{i}/say", f"“{line['say']}” stands in {seen} already", "each line once")
