"""A phone number has evidence for the number itself.

Reason: docs/decisions/0001-links-for-numbers.md
"""

from scripts.facts.claims import claims
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("phone-evidence", "an invented number sends people to strangers")
def check(dataset: Dataset) -> Findings:
    """Yield numbers that no supporting evidence carries."""
    for claim in claims(dataset):
        if claim.field != "phone" or not claim.value.get("number"):
            continue
        abouts = {a for item in claim.evidence if item["stance"] == "supports" for a in item["about"]}
        if not abouts & {"phone", "phone.number"}:
            yield at(
                claim.file,
                f"{claim.pointer}/number",
                f"no evidence supports the number {claim.value['number']}",
                'evidence with "about": ["phone.number"], or null',
            )
