"""Hours use the small part of OSM opening_hours that can be said in words.

Reason: dataset/README.md#hours
"""

from opening_hours import validate

from scripts.facts.hours_text import parse
from scripts.rules.hours_holiday_last import understood
from scripts.rules.hours_parse import with_hours
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("hours-form", "people read the sentence, not the formula")
def check(dataset: Dataset) -> Findings:
    """Yield hours that are valid OSM, yet no sentence can be made of them; other rules name the rest."""
    for file, pointer, text, _ in with_hours(dataset):
        if validate(text.split("; PH")[0]) and understood(text) and parse(text) is None:
            yield at(
                file,
                pointer,
                f"“{text}” cannot be said in plain words",
                "[months] [days] times, clauses split by “; ”: “Mar-Oct Mo-Fr 09:00-12:00,13:00-18:00; Sa off; PH off”",
            )
