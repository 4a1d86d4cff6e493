"""When somebody is there is said by the way alone: the printer knows it from `hours`.

Reason: dataset/README.md#ways-and-buttons
"""

import re

from dataset.schema.generated.authored import Channel, Text
from dataset.schema.generated.closed import Language
from scripts.facts.ways import channel, ways
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# “9시”, “10:00~18:30”, “점심에는 쉬어요”. A bot beside agents may be there day and night, so “24시간” is another matter.
CLOCK: dict[Language, re.Pattern[str]] = {
    "ko": re.compile(r"\d{1,2}(?:시(?!간)|:\d\d)|점심"),
    "en": re.compile(r"\b\d{1,2}:\d\d\b|\blunch\b"),
}
ALWAYS: dict[Language, re.Pattern[str]] = {
    "ko": re.compile("24시간"),
    "en": re.compile(r"\bday and night\b|\b24 hours\b"),
}


@rule(
    "hours-said-once", "whoever corrects the hours must not leave the old ones in the sentence beside them", across=True
)
def check(dataset: Dataset) -> Findings:
    """Yield states of channels, and reasons to take them, that say the hours again."""
    for doc, where, entry in dataset.channels():
        yield from _said(doc.file, f"{where}/state", entry.get("state"), entry)
    for doc, where, guide in dataset.guides():
        for path, over in ways(guide):
            found = channel(dataset, doc.data, over["channel"])
            if found:
                yield from _said(doc.file, f"{where}{path}/why", over.get("why"), found)


def _said(file: str, pointer: str, text: Text | None, of: Channel) -> Findings:
    hours = of.get("hours")
    if not hours or not text:
        return
    always = hours.startswith("24/7")
    for language, words in (ALWAYS if always else CLOCK).items():
        if words.search(text[language]):
            yield at(
                file,
                f"{pointer}/{language}",
                f"“{text[language]}” beside hours {hours}",
                "leave it out: the way says it",
            )
