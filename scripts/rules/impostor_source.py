"""Warnings about look-alikes rest on official, law or press sources, and name a living record.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("impostor-source", "a wrong warning harms an innocent shop", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield impostor entries without such a source, or for unknown services."""
    file = "dataset/impostors.json"
    data = dataset.one["impostors"]
    sources = dataset.sources_for(data)
    for i, entry in enumerate(data["impostors"]):
        types = {sources[e["source"]]["type"] for e in entry["evidence"] if e["source"] in sources}
        if not types & {"official", "official-copy", "law", "press"}:
            yield at(
                file, f"/impostors/{i}/evidence", "no official, police or press source", "such a source, or no entry"
            )
        if entry["service"] not in dataset.services:
            yield at(file, f"/impostors/{i}/service", f"there is no service “{entry['service']}”", "a service id")
