"""No address carries a free search text.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.rules.rule import rule
from scripts.rules.url_on_domains import addresses
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FREE = re.compile(r"[?&](query|q|qna|keyword|search)=", re.IGNORECASE)


@rule("no-free-query", "spam hides in search addresses of help centres")
def check(dataset: Dataset) -> Findings:
    """Yield addresses and sources with a free text parameter."""
    for doc in dataset.services.values():
        for pointer, url, _ in addresses(doc.data):
            if FREE.search(url):
                yield at(doc.file, pointer, "the address carries a free search text", "the address without it")
    for file, key, source in dataset.sources():
        if source["url"] and FREE.search(source["url"]):
            yield at(
                file.file, f"/sources/{key}/url", "the address carries a free search text", "the address without it"
            )
