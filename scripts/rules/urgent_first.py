"""Guides about hacked accounts say first what cannot wait.

Reason: dataset/README.md#emergencies
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("urgent-first", "money leaves faster than a form is answered")
def check(dataset: Dataset) -> Findings:
    """Yield hacked-account guides without `urgent`."""
    for doc, where, guide in dataset.guides():
        if guide["issue"] == "account-hacked" and not guide.get("urgent"):
            yield at(
                doc.file,
                f"{where}/urgent",
                "a guide about a hacked account without “urgent”",
                '{"ko": "돈이 빠져나가고 있나요? …", "en": "…", "emergency": "money-moving"}',
            )
