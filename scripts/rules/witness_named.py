"""Whoever called or used something says who they are.

Reason: docs/decisions/0001-links-for-numbers.md
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("witness-named", "a call nobody answers for could make a stranger's number dialable")
def check(dataset: Dataset) -> Findings:
    """Yield evidence of calls and uses without initials or a handle in `by`."""
    for doc, pointer, item, _ in dataset.evidence():
        if item["method"] in ("called", "used") and not item.get("by"):
            yield at(doc.file, pointer, f"somebody {item['method']} it, but nobody signs", '"by": ["mk"]')
