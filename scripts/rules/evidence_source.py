"""Evidence points to a source that is written down.

Reason: dataset/README.md#evidence
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("evidence-source", "a claim is worth what its source is worth", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield evidence whose source key exists neither in the file nor in dataset/sources.json."""
    for doc, pointer, item, source in dataset.evidence():
        if source is None:
            yield at(
                doc.file,
                f"{pointer}/source",
                f"there is no source “{item['source']}”",
                "a key of `sources` in this file or in dataset/sources.json",
            )
