"""“tested” is only for forms whose real fields are known, and never for report forms.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("fill-tested", "filling the wrong field, or helping mass reports, does harm")
def check(dataset: Dataset) -> Findings:
    """Yield `fill: tested` on channels that are no web form, or that serve report guides."""
    for doc, where, channel in dataset.channels():
        if channel.get("fill") != "tested":
            continue
        reports = [c["channel"] for g in doc.data["guides"] if g["issue"] == "report-abuse" for c in g["channels"]]
        if channel["kind"] != "web-form" or channel["id"] in reports:
            yield at(
                doc.file,
                f"{where}/fill",
                "“tested” on something that is never filled in for people",
                '"fill": "copy" or "none"',
            )
