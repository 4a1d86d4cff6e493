"""Duties for named companies name companies that are records, never others.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("duty-named", "a right people do not have must not be promised", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield duties without their list, with unknown services, or that leave out a service of a company they name."""
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
        for service in _left_out(dataset, set(duty.get("services", []))):
            yield at(
                "dataset/duties.json",
                here,
                f"the company of “{service}” is named, the service is not",
                "the service too, or a note beside its operator that says what is not sure",
            )


def _left_out(dataset: Dataset, named: set[str]) -> list[str]:
    """Services of the same companies: a law binds the company. Whose operator carries a note is not surely theirs."""
    operators = {id: doc.data["operator"] for id, doc in dataset.services.items()}
    companies = {operators[id]["name"]["ko"] for id in named if id in operators}
    return sorted(
        id
        for id, one in operators.items()
        if one["name"]["ko"] in companies and id not in named and not one.get("note")
    )
