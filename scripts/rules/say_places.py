"""Places to fill in are marked in one way, equally many in both languages.

Reason: dataset/README.md#say-this
"""

import re

from scripts.facts.says import says
from scripts.facts.texts import LANGUAGES
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# A date is one place, whether or not the hour belongs to it.
PLACE = {"ko": re.compile(r"○월 ○일(?: ○시)?|○○(?!○)"), "en": re.compile(r"(?<!_)___(?!_)")}
# What else people leave to be filled in.
OTHER = re.compile(r"[○●◯_]|…|\.{3}|\bX{2,}\b|\bOO|\[|\]|\{|\}")
# 을 or 를 is chosen by the word before it, which nobody knows yet.
PARTICLE = re.compile(r"○○’?(?:[은는이가을를와과로]|으로)(?=[\s.,])|○○’?예요")
WANTED = "○○, ○월 ○일 or ○월 ○일 ○시; in English ___ for each; ‘○○’라고, ○○원, (주소 ○○)"


@rule("say-places", "a place that looks like none is read aloud as it stands")
def check(dataset: Dataset) -> Findings:
    """Yield texts to say without a place, with one marked otherwise, or with fewer than in the other language."""
    for say in says(dataset):
        wrong = {language: _wrong(say.words[language], language) for language in LANGUAGES}
        korean, english = (len(PLACE[language].findall(say.words[language])) for language in LANGUAGES)
        if not any(wrong.values()) and korean != english:
            wrong["en"] = f"{english} places to fill in, {korean} in Korean"
        for language, message in wrong.items():
            if message:
                yield at(say.file, f"{say.pointer}/{language}", message, WANTED)


def _wrong(text: str, language: str) -> str | None:
    stray = OTHER.search(PLACE[language].sub(" ", text))
    if stray:
        return f"“{stray.group()}” in “{text}” marks no place"
    bound = PARTICLE.search(text)
    if bound:
        return f"“{bound.group()}” fits only some words"
    return None if PLACE[language].search(text) else f"“{text}” says nothing of this person: no place to fill in"
