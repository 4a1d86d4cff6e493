"""The six emergencies are all there, in order, in their tone, and private where they must be.

Reason: dataset/README.md#emergencies
"""

from dataset.schema.enums import EMERGENCIES
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/emergencies.json"
CALM = ("life",)
PRIVATE = ("life", "picture-threat", "violence")


@rule("emergency-list", "somebody in danger looks for one of six things, and may not be alone at the screen")
def check(dataset: Dataset) -> Findings:
    """Yield missing, repeated and misplaced blocks, wrong tones, and blocks that would leave a trace."""
    blocks = dataset.one["emergencies"]["emergencies"]
    if not blocks:
        return
    found = [block["id"] for block in blocks]
    if found != list(EMERGENCIES):
        yield at(FILE, "/emergencies", f"the blocks are {', '.join(found)}", ", ".join(EMERGENCIES))
    for i, block in enumerate(blocks):
        tone = "calm" if block["id"] in CALM else "red"
        if block["tone"] != tone:
            yield at(FILE, f"/emergencies/{i}/tone", f"“{block['id']}” is {block['tone']}", f'"{tone}"')
        if block["private"] != (block["id"] in PRIVATE):
            kept = "may not be" if block["id"] in PRIVATE else "need not be"
            yield at(
                FILE,
                f"/emergencies/{i}/private",
                f"“{block['id']}” {'is' if block['private'] else 'is not'} private; its words {kept} kept from lists",
                "true" if block["id"] in PRIVATE else "false",
            )
