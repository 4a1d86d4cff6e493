"""In one file of utterances, a line without names and endings occurs at most three times.

Reason: dataset/README.md#what-people-say
"""

from collections import Counter

from scripts.meaning.names import names_of
from scripts.meaning.stems import stem
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

MOST = 3


@rule("utterance-stem", "one sentence with another company or ending teaches nothing new", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield the fourth line of a stem and those after it."""
    names = names_of(dataset)
    seen = Counter[tuple[str, str]]()
    for doc, pointer, line in dataset.lines():
        bare = stem(line["say"], names)
        seen[doc.file, bare] += 1
        others = seen[doc.file, bare] - 1
        if others >= MOST:
            message = f"“{line['say']}” says “{bare}” as {others} other lines do"
            yield at(doc.file, f"{pointer}/say", message, "the same trouble in words that are not here yet")
