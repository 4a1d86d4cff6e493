"""Every button of an emergency leads to somebody.

Reason: dataset/README.md#emergencies
"""

from dataset.schema.enums import LOSS_LINES
from dataset.schema.generated.authored import Call, Channel, Service
from scripts.facts.claims import dialled
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/emergencies.json"


@rule("emergency-calls", "a dead button costs the minute that counts", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield calls to bodies that are not there, to numbers that may not be dialled, to no address, to an empty list."""
    for i, block in enumerate(dataset.one["emergencies"]["emergencies"]):
        for k, call in enumerate(block["call"]):
            wrong = _wrong(dataset, call)
            if wrong:
                yield at(FILE, f"/emergencies/{i}/call/{k}", *wrong)


def _wrong(dataset: Dataset, call: Call) -> tuple[str, str] | None:
    """What is wrong with a call, and what would pass."""
    by, to = call.get("by", "call"), call["to"]
    if (to == LOSS_LINES) != (by == "list"):
        return f"“{to}” by {by}", f'"{LOSS_LINES}" by list, a body by call, text or web'
    if to == LOSS_LINES:
        lines = any(
            dialled(dataset, doc.data, channel) for doc in dataset.services.values() for channel in loss(doc.data)
        )
        return (
            None
            if lines
            else ("the list of loss lines is empty", 'a channel with "purpose": "loss" that may be dialled')
        )
    if to not in dataset.authorities:
        return f"there is no authority “{to}”", "an id from dataset/authorities/"
    record = dataset.authorities[to].data
    if by == "web":
        return None if record["url"] else (f"“{to}” has no address", "a body with a url, or by call")
    if not dialled(dataset, record, record):
        return (
            f"the number of “{to}” may not be dialled",
            "a number with an official source or two independent witnesses",
        )
    return None


def loss(record: Service) -> list[Channel]:
    """The loss and theft lines of a service."""
    return [channel for channel in record["channels"] if channel.get("purpose") == "loss"]
