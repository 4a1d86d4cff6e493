"""Where a store can be the biller, the guide asks first.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("ask-who-billed", "the wrong biller refunds nobody")
def check(dataset: Dataset) -> Findings:
    """Yield payment guides that lead to a store channel without asking who charged."""
    for doc, where, guide in dataset.guides():
        if guide["issue"] not in ("payment-refund", "subscription-cancel") or guide.get("ask"):
            continue
        stores = [one["id"] for one in doc.data["channels"] if one["kind"] == "store"]
        if any(way["channel"] in stores for way in guide["channels"]):
            yield at(
                doc.file,
                f"{where}/ask",
                "a store may be the biller, but nobody asks",
                'ask: {"question": {"ko": "어디를 통해 결제했나요?", …}, …}',
            )
