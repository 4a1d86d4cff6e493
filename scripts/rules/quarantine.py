"""Values in quarantine are shown nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset, Record


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield numbers, mailboxes and addresses from the quarantine list."""
    for entry in dataset.one("quarantine")["values"]:
        for stem, doc in {**dataset.services, **dataset.authorities}.items():
            if stem in entry.get("allowed", []):
                continue
            for pointer, value in _contacts(doc.data):
                if value == entry["value"]:
                    yield at(
                        doc.file, pointer, f"{value} is in quarantine: {entry['why']}", "the real contact, or null"
                    )


def _contacts(record: Record) -> Iterable[tuple[str, str]]:
    if "channels" not in record:
        yield "/phone/number", (record.get("phone") or {}).get("number") or ""
        return
    for i, channel in enumerate(record["channels"]):
        yield f"/channels/{i}/phone/number", (channel.get("phone") or {}).get("number") or ""
        yield f"/channels/{i}/email", channel.get("email") or ""


RULE = Rule("quarantine", "these numbers circulate and are wrong", check)
