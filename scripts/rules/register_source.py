"""A list that is kept up to date is kept by the state, at an address.

Reason: dataset/README.md#who-may-be-called-official
"""

from scripts.facts.official import GOVERNMENT, LAW, Official
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule(
    "register-source",
    "what stands on a register stays fresh for years, so a stranger's list must not be one",
    across=True,
)
def check(dataset: Dataset) -> Findings:
    """Yield `register` on sources that are no page of a public body."""
    official = Official(dataset)
    bodies = {doc.file for doc in dataset.authorities.values()}
    for doc, key, source in dataset.sources():
        if not source.get("register"):
            continue
        kind = official.kind(doc, source["url"] or "")
        public = kind in (GOVERNMENT, LAW) or (kind is not None and doc.file in bodies)
        if source["type"] not in ("official", "official-copy", "law") or not public:
            yield at(
                doc.file,
                f"/sources/{key}/register",
                "a list that holds until it is seen changed, but no public body keeps it",
                "an official source on a public body's page, or without register",
            )
