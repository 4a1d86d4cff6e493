"""Nothing was published after somebody saw it."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield evidence seen before its source was published."""
    shared = dataset.shared_sources()
    for doc in dataset.docs():
        sources = shared | doc.data.get("sources", {})
        for pointer, item in doc.evidence:
            source = sources.get(item["source"])
            if source and source["published"] and source["published"] > item["seen"]:
                yield at(
                    doc.file,
                    f"{pointer}/seen",
                    f"seen {item['seen']}, but published {source['published']}",
                    "a day on or after publication",
                )


RULE = Rule("source-dates", "a date in the future is a typing error that would make old facts look new", check)
