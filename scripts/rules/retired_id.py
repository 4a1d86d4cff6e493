"""A retired id is never used again.

Reason: dataset/README.md#ids
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("retired-id", "old links and old clients would show the wrong service", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield living records that use a tombstone's id, and tombstones that point nowhere."""
    for stem, doc in dataset.records().items():
        if stem in dataset.retired:
            yield at(doc.file, "/id", f"“{stem}” was retired on {dataset.retired[stem].data['retired']}", "a new id")
    for tomb in dataset.retired.values():
        see = tomb.data.get("see")
        if see and see not in dataset.services:
            yield at(tomb.file, "/see", f"there is no service “{see}”", "the id of a service, or null")
