"""Who wants to cancel is not led to a page for refunds.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.facts.ways import channel, ways
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

REFUND_PAGES = ("https://reportaproblem.apple.com/", "https://support.google.com/googleplay/answer/2479637")


@rule("cancel-no-refund", "money comes back, and the charge goes on next month", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield ways of guides about cancelling that open a store's refund page, or whose button asks for money back."""
    for doc, where, guide in dataset.guides():
        if guide["issue"] != "subscription-cancel":
            continue
        for pointer, entry in ways(guide):
            way = channel(dataset, doc.data, entry["channel"])
            url = entry.get("url") or (way and way.get("url")) or ""
            words = entry.get("label") or (way and way.get("label"))
            label = words["ko"] if words else ""
            if "환불" in label or url.startswith(REFUND_PAGES):
                yield at(
                    doc.file,
                    f"{where}{pointer}/channel",
                    f"“{entry['channel']}” is a way to a refund (“{label}”, {url})",
                    "the way to cancel: apple/subscriptions, google-play/subscriptions, or one whose steps end with cancelling",
                )
