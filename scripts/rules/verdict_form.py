"""A verdict that sends people to a form stands over a form.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.ways import channel
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

NAMED = "양식"
ABSENT = re.compile("양식(?:은|이|도)? 없")


@rule("verdict-form", "people look for a form that the sheet does not show", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield verdicts that name a form where the guide has none, or where an article is the first way."""
    for doc, where, guide in dataset.guides():
        verdict = guide["summary"]["ko"]
        if NAMED not in verdict or ABSENT.search(verdict):
            continue
        named = [channel(dataset, doc.data, way["channel"]) for way in guide["channels"]]
        kinds = [found["kind"] if found else "" for found in named]
        if "web-form" not in kinds or kinds[0] == "help":
            yield at(
                doc.file,
                f"{where}/summary/ko",
                f"the verdict names a form, the ways are {', '.join(kinds)}",
                "the form among the ways, before the help; or a verdict that says what the way is",
            )
