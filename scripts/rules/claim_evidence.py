"""Every claim has evidence.

Reason: dataset/README.md#evidence
"""

from collections.abc import Iterable

from scripts.facts.claims import Claim, claims, covers, empty
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("claim-evidence", "without a source we would be one more advert blog")
def check(dataset: Dataset) -> Findings:
    """Yield claim-bearing fields that no supporting evidence speaks of; numbers have a rule of their own."""
    for claim in claims(dataset):
        for pointer, name in _uncovered(claim):
            yield at(
                claim.file,
                pointer,
                f"no evidence supports “{name}”",
                f'an evidence entry with "about": ["{name}"], or remove the claim',
            )


def _uncovered(claim: Claim) -> Iterable[tuple[str, str]]:
    if claim.covered:
        return
    if claim.field != "phone" or not claim.value.get("number"):
        yield claim.pointer, claim.field
        return
    for key, value in claim.value.items():
        if key != "number" and not empty(value) and not covers(claim.supported, f"phone.{key}", value):
            yield f"{claim.pointer}/{key}", f"phone.{key}"
