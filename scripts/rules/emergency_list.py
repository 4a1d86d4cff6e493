"""Each emergency stands once, life is calm, and what somebody near may not see is private.

Reason: dataset/README.md#emergencies
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/emergencies.json"
# What was once found to be so stays so, whoever changes the file; of a new block nothing is known here.
CALM = ("life",)
PRIVATE = ("life", "picture-threat", "violence", "rescue")


@rule("emergency-list", "somebody in danger finds each thing in one place, and may not be alone at the screen")
def check(dataset: Dataset) -> Findings:
    """Yield blocks that stand twice, life in the colour of danger, and blocks that would leave a trace."""
    seen: set[str] = set()
    for i, block in enumerate(dataset.one["emergencies"]["emergencies"]):
        where, name = f"/emergencies/{i}", block["id"]
        if name in seen:
            yield at(FILE, f"{where}/id", f"“{name}” stands twice", "one block, with the buttons of both")
        seen.add(name)
        if name in CALM and block["tone"] != "calm":
            yield at(FILE, f"{where}/tone", f"“{name}” is {block['tone']}", '"calm"')
        if name in PRIVATE and not block["private"]:
            yield at(FILE, f"{where}/private", f"“{name}” is not private; its words may not be kept in lists", "true")
