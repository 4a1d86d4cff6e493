"""A limited human says for which problems.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("human-topics", "“sometimes a person” helps nobody")
def check(dataset: Dataset) -> Findings:
    """Yield `limited` without topics, and topics without `limited`."""
    for doc, where, channel in dataset.channels():
        human = channel.get("human")
        if not human:
            continue
        limited = human["level"] == "limited"
        if limited != bool(human.get("only_for")):
            yield at(
                doc.file,
                f"{where}/human",
                "level “limited” and “only_for” go together",
                '{"level": "limited", "only_for": ["rights-infringement"]}',
            )
