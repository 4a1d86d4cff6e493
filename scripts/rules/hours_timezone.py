"""Hours have a time zone that exists.

Reason: dataset/README.md#hours
"""

from zoneinfo import available_timezones

from scripts.rules.hours_parse import with_hours
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

ZONES = available_timezones()


@rule("hours-timezone", "10:00 means nothing without a place")
def check(dataset: Dataset) -> Findings:
    """Yield hours without a zone, or with an unknown one."""
    for file, pointer, _, entry in with_hours(dataset):
        zone = entry.get("timezone")
        if zone not in ZONES:
            yield at(file, pointer, f"time zone “{zone}” is missing or unknown", '"timezone": "Asia/Seoul"')
