"""Requires and parts use ids that have a label.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("vocabulary-reference", "people read the label, not the id", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield unknown `requires`, unknown `parts`, and kinds and issues without a label."""
    kinds, issues = dataset.one["kinds"]["labels"], dataset.one["issues"]["issues"]
    requires = dataset.one["requires"]["labels"]
    parts = {part["id"] for part in dataset.one["parts"]["parts"]}
    for doc, where, channel in dataset.channels():
        if channel["kind"] not in kinds:
            yield at(
                doc.file,
                f"{where}/kind",
                f"“{channel['kind']}” has no label",
                "a label in dataset/vocabulary/kinds.json",
            )
    for doc, where, guide in dataset.guides():
        if guide["issue"] not in issues:
            yield at(
                doc.file,
                f"{where}/issue",
                f"“{guide['issue']}” has no label",
                "an entry in dataset/vocabulary/issues.json",
            )
        for k, name in enumerate(guide.get("requires", [])):
            if name not in requires:
                yield at(
                    doc.file,
                    f"{where}/requires/{k}",
                    f"“{name}” has no label",
                    "an id from dataset/vocabulary/requires.json",
                )
        for k, name in enumerate(guide.get("parts", [])):
            if name not in parts:
                yield at(
                    doc.file,
                    f"{where}/parts/{k}",
                    f"there is no shared part “{name}”",
                    "an id from dataset/parts.json",
                )
