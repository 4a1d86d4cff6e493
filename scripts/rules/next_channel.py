"""A channel that ends names one that goes on.

Reason: dataset/README.md#channels-and-guides
"""

from dataset.schema.generated.authored import Channel, Service
from scripts.facts.ways import channel
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

PASSES = "the id of a channel that people can use afterwards, or service/channel"


@rule("next-channel", "on the day a number dies, people are sent to the next one", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield successors of channels that do not end, and successors that are missing, gone or the channel itself."""
    for doc, where, entry in dataset.channels():
        wrong = _wrong(dataset, doc.data, entry) if entry.get("next") else None
        if wrong:
            yield at(doc.file, f"{where}/next", *wrong)


def _wrong(dataset: Dataset, record: Service, entry: Channel) -> tuple[str, str] | None:
    """What is wrong and what would pass."""
    ref, until = entry["next"], entry.get("until")
    if not until:
        return "a successor of a channel that does not end", '"until": its last day, or no `next`'
    found = channel(dataset, record, ref)
    if found is entry:
        return "the channel follows itself", PASSES
    if not found:
        return f"there is no channel “{ref}”", PASSES
    if found.get("exists") is False:
        return f"the channel “{ref}” does not exist (exists: false)", PASSES
    if (found.get("until") or "9999-12-31") <= until:
        return f"“{ref}” ends {found['until']}, not later than this one", PASSES
    return None
