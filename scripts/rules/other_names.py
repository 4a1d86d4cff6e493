"""A company that is not ours has a name that none of ours has, and bodies that are there.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

import re

from dataset.schema.generated.authored import Authority, Service
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("other-names", "a name of ours among these would hide the company from search", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield unknown bodies, and names that a service or a body has, or that are there twice."""
    doc = dataset.single.get("other-names")
    if doc is None:
        return
    taken = {name: f"{record.file}" for record in dataset.records().values() for name in names_of(record.data)}
    for i, kind in enumerate(doc.data["kinds"]):
        for k, body in enumerate(kind["bodies"]):
            if body not in dataset.authorities:
                yield at(
                    doc.file,
                    f"/kinds/{i}/bodies/{k}",
                    f"there is no authority “{body}”",
                    "an id from dataset/authorities/",
                )
        for k, line in enumerate(kind["names"]):
            for name in line.split("|"):
                where = taken.setdefault(tight(name), f"/kinds/{i}/names/{k}")
                if where != f"/kinds/{i}/names/{k}":
                    yield at(
                        doc.file,
                        f"/kinds/{i}/names/{k}",
                        f"“{name}” is a name in {where} too",
                        "a name that nobody else has; a company of ours is none of these",
                    )


def names_of(record: Service | Authority) -> set[str]:
    """All names of a service or a body, as they are compared."""
    name = record["name"]
    words = (name["ko"], name["en"], *record.get("aliases", ()), *record.get("hints", ()))
    return {tight(word) for word in words}


def tight(name: str) -> str:
    """Lower case, letters, digits and + alone."""
    return re.sub(r"[^\w+]|_", "", name.lower())
