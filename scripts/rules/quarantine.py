"""Values in quarantine are shown nowhere.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

from __future__ import annotations

from collections.abc import Iterable

from scripts.validation.finding import Finding, Rule, at
from scripts.validation.load import Dataset, Record


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield numbers, mailboxes and addresses from the quarantine list."""
    held = {entry["value"]: entry for entry in dataset.one("quarantine")["values"]}
    for stem, doc in (*dataset.services.items(), *dataset.authorities.items()):
        for pointer, value in _contacts(doc.data):
            entry = held.get(value)
            if entry and stem not in entry.get("allowed", []):
                message = f"{value} is in quarantine: {entry['why']}"
                yield at(doc.file, pointer, message, "the real contact, or null")


def _contacts(record: Record) -> Iterable[tuple[str, str]]:
    if "channels" not in record:
        yield "/phone/number", (record.get("phone") or {}).get("number") or ""
        return
    for i, channel in enumerate(record["channels"]):
        yield f"/channels/{i}/phone/number", (channel.get("phone") or {}).get("number") or ""
        yield f"/channels/{i}/email", channel.get("email") or ""
        yield f"/channels/{i}/url", channel.get("url") or ""


RULE = Rule("quarantine", "these numbers circulate and are wrong", check)
