"""PH stands only as the last clause: “PH off” or “PH HH:MM-HH:MM”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset
from scripts.rules.hours_parse import with_hours

FORM = re.compile(r"(.*; )PH (off|[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9])")


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield hours with PH anywhere else, or in another form; SH is not used at all."""
    for file, pointer, entry in with_hours(dataset):
        text = entry["hours"]
        if "SH" in text or text.count("PH") > 1 or ("PH" in text and FORM.fullmatch(text) is None):
            yield at(
                file,
                pointer,
                f"“{text}” names holidays in a way that is not understood",
                "one last clause “; PH off” or “; PH 10:00-17:00”",
            )


RULE = Rule("hours-holiday-last", "holidays come from a calendar of their own, laid over the weekly hours", check)
