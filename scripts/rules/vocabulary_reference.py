"""Requires and parts use ids that have a label."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield unknown `requires`, unknown `parts`, and kinds without a label."""
    requires = dataset.one("requires")["labels"]
    parts = {part["id"] for part in dataset.one("parts")["parts"]}
    for doc in dataset.services.values():
        for i, guide in enumerate(doc.data["guides"]):
            for k, name in enumerate(guide.get("requires", [])):
                if name not in requires:
                    yield at(
                        doc.file,
                        f"/guides/{i}/requires/{k}",
                        f"“{name}” has no label",
                        "an id from dataset/vocabulary/requires.json",
                    )
            for k, name in enumerate(guide.get("parts", [])):
                if name not in parts:
                    yield at(
                        doc.file,
                        f"/guides/{i}/parts/{k}",
                        f"there is no shared part “{name}”",
                        "an id from dataset/parts.json",
                    )


RULE = Rule("vocabulary-reference", "people read the label, not the id", check)
