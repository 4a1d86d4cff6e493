"""What is in an urgent box has numbers to press.

Reason: dataset/README.md#emergencies
"""

from scripts.facts.claims import dialled
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("urgent-reach", "dead text among buttons costs the minute that counts", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield boxes of an emergency that has no block, bodies without a button's words, and ways that cannot be pressed."""
    blocks = {block["id"]: block for block in dataset.one["emergencies"]["emergencies"]}
    worded = {call["to"] for block in blocks.values() for call in block["call"]}
    for doc, where, guide in dataset.guides():
        own = {channel["id"]: channel for channel in doc.data["channels"]}
        urgent, pointer = guide.get("urgent"), f"{where}/urgent"
        if urgent is None:
            continue
        if urgent["emergency"] not in blocks:
            yield at(
                doc.file,
                f"{pointer}/emergency",
                f"there is no block “{urgent['emergency']}”",
                "an id from dataset/vocabulary/emergencies.json",
            )
        for k, action in enumerate(urgent.get("do", [])):
            to = action["to"]
            if to in dataset.authorities and to not in worded:
                yield at(
                    doc.file,
                    f"{pointer}/do/{k}/to",
                    f"no emergency has words for “{to}”",
                    "a body that some block of dataset/vocabulary/emergencies.json calls",
                )
            channel = own.get(to)
            if channel and not channel.get("url") and not dialled(dataset, doc.data, channel):
                yield at(
                    doc.file,
                    f"{pointer}/do/{k}/to",
                    f"“{to}” has neither an address nor a number that may be dialled",
                    "a way that can be pressed, or none",
                )
