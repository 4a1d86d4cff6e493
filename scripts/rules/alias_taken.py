"""A name that another record goes by is not an alias.

Reason: dataset/README.md#what-a-text-may-carry
"""

import re
import unicodedata

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("alias-taken", "who looks for one company would be sent to another", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield aliases that are the id or the name of another record, however they are spaced or written."""
    records = dataset.records()
    owners = {
        plain(name): stem
        for stem, doc in records.items()
        for name in (doc.data["name"]["ko"], doc.data["name"]["en"], stem)
    }
    for stem, doc in records.items():
        for i, alias in enumerate(doc.data.get("aliases", [])):
            owner = owners.get(plain(alias), stem)
            if owner != stem:
                yield at(
                    doc.file, f"/aliases/{i}", f"“{alias}” is the name of {owner}", "a name that only this one goes by"
                )


def plain(name: str) -> str:
    """A name without spaces, dashes, dots, width and capitals. `GOOGLE*` on a bill is another name than Google."""
    return re.sub(r"[\s._·-]", "", unicodedata.normalize("NFKC", name).casefold())
