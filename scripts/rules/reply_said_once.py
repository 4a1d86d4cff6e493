"""When an answer comes is said by the way alone: no line beside it says that nobody knows.

Reason: dataset/README.md#ways-and-buttons
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dataset.schema.generated.authored import Channel, Guide, GuideChannel, Service
from scripts.facts.ways import answers_of
from scripts.rules.rule import Rule
from scripts.validation.finding import Finding, at
from scripts.validation.load import Dataset

UNKNOWN = "답변 시기는 몰라요"


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield lines of guides, and states of their ways, that deny a reply window of one of the guide's ways."""
    for doc, where, guide in dataset.guides():
        ways = [(over, _channel(dataset, doc.data, over)) for over in _ways(guide)]
        if not any(_window(over) or _window(channel) for over, channel in ways):
            continue
        for j, line in enumerate(guide.get("after", [])):
            if line["ko"].startswith(UNKNOWN):
                yield _at(doc.file, f"{where}/after/{j}/ko", line["ko"])
        for over, channel in ways:
            state = channel["state"]["ko"] if channel and "state" in channel else ""
            if UNKNOWN in state and (_window(over) or _window(channel)):
                yield _at(doc.file, f"{where}/channels", state)


def _ways(guide: Guide) -> Iterator[GuideChannel]:
    yield from guide["channels"]
    for answer in answers_of(guide):
        yield from answer["channels"]


def _channel(dataset: Dataset, record: Service, over: GuideChannel) -> Channel | None:
    owner, _, name = over["channel"].rpartition("/")
    home = dataset.services[owner].data if owner in dataset.services else record
    return next((channel for channel in home["channels"] if channel["id"] == name), None)


def _window(entry: Channel | GuideChannel | None) -> bool:
    reply = entry.get("reply") if entry else None
    return bool(reply and (reply["promised"] or reply["reported"]))


def _at(file: str, pointer: str, text: str) -> Finding:
    return at(file, pointer, f"“{text}” beside a way whose reply window is known", "leave it out: the way says it")


RULE = Rule("reply-said-once", "a strip with days above a line that denies them is believed by nobody", check)
