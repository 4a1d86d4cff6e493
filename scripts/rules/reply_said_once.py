"""When an answer comes is said by the way alone: no line beside it says that nobody knows.

Reason: dataset/README.md#ways-and-buttons
"""

from dataset.schema.generated.authored import Channel, GuideChannel
from scripts.facts.ways import channel, ways
from scripts.rules.rule import rule
from scripts.validation.finding import Finding, Findings, at
from scripts.validation.load import Dataset

UNKNOWN = "답변 시기는 몰라요"


@rule("reply-said-once", "a strip with days above a line that denies them is believed by nobody")
def check(dataset: Dataset) -> Findings:
    """Yield lines of guides, and states of their ways, that deny a reply window of one of the guide's ways."""
    for doc, where, guide in dataset.guides():
        named = [(over, channel(dataset, doc.data, over["channel"])) for _, over in ways(guide)]
        if not any(_window(over) or _window(found) for over, found in named):
            continue
        for j, line in enumerate(guide.get("after", [])):
            if line["ko"].startswith(UNKNOWN):
                yield _at(doc.file, f"{where}/after/{j}/ko", line["ko"])
        for over, found in named:
            state = found["state"]["ko"] if found and "state" in found else ""
            if UNKNOWN in state and (_window(over) or _window(found)):
                yield _at(doc.file, f"{where}/channels", state)


def _window(entry: Channel | GuideChannel | None) -> bool:
    reply = entry.get("reply") if entry else None
    return bool(reply and (reply["promised"] or reply["reported"]))


def _at(file: str, pointer: str, text: str) -> Finding:
    return at(file, pointer, f"“{text}” beside a way whose reply window is known", "leave it out: the way says it")
