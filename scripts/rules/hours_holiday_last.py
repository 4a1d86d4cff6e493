"""PH stands only as the last clause: “PH off” or “PH HH:MM-HH:MM”.

Reason: dataset/README.md#hours
"""

import re

from scripts.rules.hours_parse import with_hours
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FORM = re.compile(r"(.*; )PH (off|([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d)")


@rule("hours-holiday-last", "holidays come from a calendar of their own, laid over the weekly hours")
def check(dataset: Dataset) -> Findings:
    """Yield hours with PH anywhere else, or in another form; SH is not used at all."""
    for file, pointer, text, _ in with_hours(dataset):
        if not understood(text):
            yield at(
                file,
                pointer,
                f"“{text}” names holidays in a way that is not understood",
                "one last clause “; PH off” or “; PH 10:00-17:00”",
            )


def understood(text: str) -> bool:
    """Does the text name holidays never, or once at its end in the one form we lay over the weekly hours?"""
    if "SH" in text or text.count("PH") > 1:
        return False
    found = FORM.fullmatch(text)
    if found is None:
        return "PH" not in text
    span = found.group(2)
    return span == "off" or span[:5] < span[6:]
