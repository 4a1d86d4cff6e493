"""Every claim has evidence."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.claims import claims
from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield claim-bearing fields that no evidence speaks of; numbers have a rule of their own."""
    for claim in claims(dataset):
        if not claim.covered and not (claim.field == "phone" and claim.value.get("number")):
            yield at(
                claim.file,
                claim.pointer,
                f"no evidence speaks of “{claim.field}”",
                f'an evidence entry with "about": ["{claim.field}"], or remove the claim',
            )


RULE = Rule("claim-evidence", "without a source we would be one more advert blog", check)
