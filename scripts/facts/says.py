"""Every text that a person reads to an agent: that of a problem, and that of a guide in its place."""

from collections.abc import Iterator
from typing import NamedTuple

from dataset.schema.generated.authored import Text
from scripts.validation.load import Dataset


class Say(NamedTuple):
    """One `say`: its place, the problem it is about, and its words by language (`ko`, `en`)."""

    file: str
    pointer: str
    issue: str
    words: Text


def says(dataset: Dataset) -> Iterator[Say]:
    """Those of the problems, then those of the guides."""
    vocabulary = dataset.single.get("issues")
    if vocabulary:
        for issue, entry in vocabulary.data["issues"].items():
            for field in ("say", "say_money"):
                if field in entry:
                    yield Say(vocabulary.file, f"/issues/{issue}/{field}", issue, entry[field])
    for doc, where, guide in dataset.guides():
        if "say" in guide:
            yield Say(doc.file, f"{where}/say", guide["issue"], guide["say"])
