"""Each block begins with the call that helps first.

Reason: dataset/README.md#emergencies
"""

from dataset.schema.enums import LOSS_LINES
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/emergencies.json"
# What is first and what follows; more may come after. Money: only the bank itself stops it at once. Goods: no bank
# stops it, the police take it. Pictures: the fraud line only where money went, so never before these two.
# Missing: 182 is not for what is urgent. Of a block that is not named here nothing has been agreed.
ORDER = {
    "money-moving": (LOSS_LINES, "police-112", "fraud-1394"),
    "bad-app": ("police-112", LOSS_LINES, "kisa-118"),
    "picture-threat": ("police-112", "digital-sex-crime-1366"),
    "trade-fraud": ("ecrm", "police-182"),
    "violence": ("police-112", "digital-sex-crime-1366"),
    "rescue": ("fire-119",),
    "missing": ("police-112", "police-182"),
    "life": ("suicide-109",),
}


@rule("emergency-first", "in the first minute people press the first button")
def check(dataset: Dataset) -> Findings:
    """Yield blocks whose first calls are others."""
    for i, block in enumerate(dataset.one["emergencies"]["emergencies"]):
        wanted = ORDER.get(block["id"], ())
        found = tuple(call["to"] for call in block["call"][: len(wanted)])
        if found != wanted:
            yield at(
                FILE,
                f"/emergencies/{i}/call",
                f"“{block['id']}” begins with {', '.join(found)}",
                ", ".join(wanted),
            )
