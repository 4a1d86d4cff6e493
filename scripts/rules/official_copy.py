"""A copy of an official page names the page, the copy and the day it was made.

Reason: docs/decisions/0005-official-by-address.md
"""

from scripts.facts.hosts import host_of
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

COPY = "official-copy"


@rule("official-copy", "a copy is worth what can be compared with it: which page, which place, which day")
def check(dataset: Dataset) -> Findings:
    """Yield copies without page, place or day, and places of copies where nothing was copied."""
    for doc, key, source in dataset.sources():
        here, copy = f"/sources/{key}", source.get("copy")
        if source["type"] == COPY:
            if not source["url"]:
                yield at(doc.file, f"{here}/url", "a copy of which page?", "the address of the official page")
            if not copy:
                yield at(doc.file, here, "a copy kept where?", '"copy": "https://…", or another type')
            elif host_of(copy) == host_of(source["url"] or ""):
                yield at(doc.file, f"{here}/copy", "the copy lies on the page's own host", '"type": "official"')
        elif copy and source["type"] != "law":
            yield at(doc.file, f"{here}/copy", f"a copy, but the type is “{source['type']}”", f'"type": "{COPY}"')
    for doc, pointer, item, used in dataset.evidence():
        if used and used["type"] == COPY and not item.get("captured"):
            yield at(
                doc.file,
                pointer,
                "rests on a copy, but does not say on which day that was made",
                '"captured": "YYYY-MM-DD", the day that the copy names as its own (not the day on which you read it)',
            )
