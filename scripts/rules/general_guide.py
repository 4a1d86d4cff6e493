"""Every service has a guide for contact-general.

Reason: dataset/README.md#channels-and-guides
"""

from dataset.schema.enums import GENERAL
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("general-guide", "it is what people see where a page does not name the problem")
def check(dataset: Dataset) -> Findings:
    """Yield services without it, and common problems without a guide."""
    for doc in dataset.services.values():
        issues = {guide["issue"] for guide in doc.data["guides"]}
        if GENERAL not in issues:
            yield at(
                doc.file,
                "/guides",
                "the guide for contact-general is missing",
                'a guide with "issue": "contact-general"',
            )
        for i, issue in enumerate(doc.data.get("common", [])):
            if issue not in issues:
                yield at(doc.file, f"/common/{i}", f"there is no guide for “{issue}”", "an issue with a guide")
