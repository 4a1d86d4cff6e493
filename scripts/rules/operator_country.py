"""A service whose reply time counts business days has a country."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield business-day windows in records without a country."""
    for doc in dataset.services.values():
        if doc.data["operator"]["country"] is not None:
            continue
        for i, channel in enumerate(doc.data["channels"]):
            for name, window in (channel.get("reply") or {}).items():
                if window and window["unit"] == "business-day":
                    yield at(
                        doc.file,
                        f"/channels/{i}/reply/{name}",
                        "business days without a country",
                        "operator.country, or unit “day”",
                    )


RULE = Rule("operator-country", "business days differ by country", check)
