"""`captured` is the day of an official page, so there must be one.

Reason: docs/decisions/0004-who-says-so-and-when.md
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

PAGES = ("official", "official-copy", "law")


@rule("captured-page", "a day of capture dates the official page; a blog that was read that day gains nothing")
def check(dataset: Dataset) -> Findings:
    """Yield evidence with a day of capture whose source is no official page with an address."""
    for doc, pointer, item, source in dataset.evidence():
        if not item.get("captured") or source is None:
            continue
        if source["type"] not in PAGES or (source["type"] == "official" and not source["url"]):
            what = "has no address" if source["type"] in PAGES else f"is “{source['type']}”"
            yield at(
                doc.file,
                f"{pointer}/captured",
                f"captured which official page? “{item['source']}” {what}",
                "remove it, or the source with the address of the page",
            )
