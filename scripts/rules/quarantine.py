"""Values in quarantine are shown nowhere.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

from collections.abc import Iterable

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("quarantine", "these numbers circulate and are wrong")
def check(dataset: Dataset) -> Findings:
    """Yield numbers, mailboxes and addresses from the quarantine list."""
    held = {entry["value"]: entry for entry in dataset.one["quarantine"]["values"]}
    for stem, doc in dataset.records().items():
        for pointer, value in _contacts(dataset, stem):
            entry = held.get(value)
            if entry and stem not in entry.get("allowed", []):
                message = f"{value} is in quarantine: {entry['why']}"
                yield at(doc.file, pointer, message, "the real contact, or null")


def _contacts(dataset: Dataset, stem: str) -> Iterable[tuple[str, str]]:
    if stem in dataset.authorities:
        yield "/phone/number", dataset.authorities[stem].data.get("phone", {}).get("number") or ""
        return
    for i, channel in enumerate(dataset.services[stem].data["channels"]):
        yield f"/channels/{i}/phone/number", channel.get("phone", {}).get("number") or ""
        yield f"/channels/{i}/email", channel.get("email") or ""
        yield f"/channels/{i}/url", channel.get("url") or ""
