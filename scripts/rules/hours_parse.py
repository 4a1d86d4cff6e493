"""Opening hours are OSM opening_hours that an evaluator understands.

Reason: dataset/README.md#hours
"""

from collections.abc import Iterable

from opening_hours import validate

from dataset.schema.generated.authored import Authority, Channel
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("hours-parse", "unparsable hours would silently mean never or always open")
def check(dataset: Dataset) -> Findings:
    """Yield hours that do not parse, and hours without a time zone."""
    for file, pointer, text, _ in with_hours(dataset):
        if not validate(text.split("; PH")[0]):
            yield at(
                file, pointer, f"“{text}” is not OSM opening_hours", '"Mo-Fr 10:00-18:30; PH off", or null when unsure'
            )


def with_hours(dataset: Dataset) -> Iterable[tuple[str, str, str, Channel | Authority]]:
    """File, pointer, hours and entry of everything with hours."""
    for doc, where, channel in dataset.channels():
        hours = channel.get("hours")
        if hours:
            yield doc.file, f"{where}/hours", hours, channel
    for body in dataset.authorities.values():
        if body.data["hours"]:
            yield body.file, "/hours", body.data["hours"], body.data
