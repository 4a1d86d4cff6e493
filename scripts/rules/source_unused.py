"""Every source is used.

Reason: dataset/README.md#evidence
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("source-unused", "an unused source is a forgotten claim or a leftover", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield sources of a file that no evidence in it uses (shared sources: in no file at all)."""
    everywhere: set[str] = set()
    for doc in dataset.docs():
        used = {item["source"] for _, item in doc.evidence}
        everywhere |= used
        if doc.file == "dataset/sources.json":
            continue
        for key in doc.data.get("sources", {}):
            if key not in used:
                yield at(
                    doc.file,
                    f"/sources/{key}",
                    f"nothing uses the source “{key}”",
                    "remove it, or the evidence that is missing",
                )
    for key in dataset.shared_sources():
        if key not in everywhere:
            yield at("dataset/sources.json", f"/sources/{key}", f"nothing uses the source “{key}”", "remove it")
