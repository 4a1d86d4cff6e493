"""Rungs and urgent actions name bodies that are in the dataset.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("authority-reference", "the next rung must be there when it is needed", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield escalations and urgent actions that lead to no authority (urgent: or channel)."""
    for doc, where, guide in dataset.guides():
        for k, rung in enumerate(guide.get("escalate", [])):
            if rung["to"] not in dataset.authorities:
                yield at(
                    doc.file,
                    f"{where}/escalate/{k}/to",
                    f"there is no authority “{rung['to']}”",
                    "an id from dataset/authorities/",
                )
        own = [channel["id"] for channel in doc.data["channels"]]
        urgent = guide.get("urgent")
        for k, action in enumerate(urgent.get("do", []) if urgent else []):
            if action["to"] not in dataset.authorities and action["to"] not in own:
                yield at(
                    doc.file,
                    f"{where}/urgent/do/{k}/to",
                    f"“{action['to']}” is neither an authority nor a channel here",
                    "an authority id or a channel id",
                )
