"""Duties for named companies name companies that are records, never others.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("duty-named", "a right people do not have must not be promised", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield duties without their list, with unknown services, or for services that no list names."""
    for i, duty in enumerate(dataset.one["duties"]["duties"]):
        here = f"/duties/{i}/services"
        if duty["named_only"] and not (duty.get("services") and duty.get("listed")):
            yield at(
                "dataset/duties.json",
                here,
                "a duty for named companies without the list or its date",
                '"services": ["kakaotalk"], "listed": "YYYY-MM-DD", the day of that list',
            )
        for service in duty.get("services", []):
            if service not in dataset.services:
                yield at("dataset/duties.json", here, f"there is no service “{service}”", "a service id")
