"""A line of what people say has words beside names, and is as short as what people type.

Reason: dataset/README.md#what-people-say
"""

from scripts.meaning.names import names_of
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

LONGEST = 200


@rule("utterance-says", "a name alone means every problem, and a long text has a bit of each")
def check(dataset: Dataset) -> Findings:
    """Yield lines of which nothing is left without names and marks, and those with more letters than that."""
    names = names_of(dataset)
    for doc, pointer, line in dataset.lines():
        say = line["say"]
        if len(say) > LONGEST:
            message = f"“{say[:30]}…” has {len(say)} letters"
            yield at(doc.file, f"{pointer}/say", message, f"at most {LONGEST} letters: the sentence that matters")
        elif not names.cut(say):
            yield at(doc.file, f"{pointer}/say", f"“{say}” has no word that says what", "words, not a name")
