"""Where a store can be the biller, the guide asks first.

Reason: dataset/README.md#channels-and-guides
"""

from __future__ import annotations

from collections.abc import Iterable

from scripts.rules.rule import Rule
from scripts.validation.finding import Finding, at
from scripts.validation.load import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield payment guides that lead to a store channel without asking who charged."""
    for doc in dataset.services.values():
        kinds = {channel["id"]: channel["kind"] for channel in doc.data["channels"]}
        for i, guide in enumerate(doc.data["guides"]):
            if guide["issue"] not in ("payment-refund", "subscription-cancel") or guide.get("ask"):
                continue
            if any(kinds.get(channel["channel"]) == "store" for channel in guide["channels"]):
                yield at(
                    doc.file,
                    f"/guides/{i}/ask",
                    "a store may be the biller, but nobody asks",
                    'ask: {"question": {"ko": "누가 결제했나요?", …}, …}',
                )


RULE = Rule("ask-who-billed", "the wrong biller refunds nobody", check)
