"""Hours in the words of a channel are the hours of the channel.

Reason: dataset/README.md#channels-and-guides
"""

import re

from dataset.schema.generated.closed import Language
from scripts.facts.hours_text import parse
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# “9시”, “17시 30분”, “10:00~18:30”, “9~18시”, “9:00–18:00”; not “24시간”.
KOREAN = re.compile(r"(\d{1,2})(?:시(?!간)(?: (\d{1,2})분)?|:(\d\d)|(?=[~–-]\d{1,2}시))")
ENGLISH = re.compile(r"\b(\d{1,2})():(\d\d)\b")
CLOCKS: dict[Language, re.Pattern[str]] = {"ko": KOREAN, "en": ENGLISH}


@rule("state-hours", "whoever corrects the hours must not leave the old ones in the sentence beside them")
def check(dataset: Dataset) -> Findings:
    """Yield times of day in `state` at which `hours` neither begin nor end; around the clock, they speak of something else."""
    for doc, where, channel in dataset.channels():
        hours, state = channel.get("hours"), channel.get("state")
        if not hours or not state or hours.startswith("24/7"):
            continue
        edges = {edge for clause in parse(hours) or [] for span in clause.spans for edge in span.split("-")}
        for language, clock in CLOCKS.items():
            for hour, *minutes in clock.findall(state[language]):
                said = f"{int(hour):02}:{int(''.join(minutes) or 0):02}"
                if said not in edges:
                    yield at(
                        doc.file,
                        f"{where}/state/{language}",
                        f"“{state[language]}” says {said}, and hours are {hours}",
                        "the same times in both, or the words without times",
                    )
