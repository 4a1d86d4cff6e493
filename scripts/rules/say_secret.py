"""Nobody is made to say a password, a code, or the number of a card or person.

Reason: dataset/README.md#say-this
"""

import re

from scripts.facts.says import says
from scripts.facts.texts import LANGUAGES
from scripts.rules.rule import rule
from scripts.rules.secret_asked import OBJECT_EN, OBJECT_KO
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# Agents who need these ask for them in their own way; a text that has them is read to whoever calls.
NUMBERS = re.compile(
    r"(?:(?<!프트)(?<!프트 )카드|주민(?:등록)?|외국인\s*등록|여권|면허(?:증)?)\s*(?:등록\s*)?번호|CVC"
    r"|\b(?:(?<!gift )card|(?:resident )?registration|resident|passport|licen[cs]e)\s+numbers?\b",
    re.IGNORECASE,
)
# These may be spoken of (비밀번호를 바꿔도 …), but never be filled in.
SECRETS = re.compile(
    rf"{OBJECT_KO}(?:는|은|이|가|를|을|도)?\W{{0,3}}○|\b{OBJECT_EN}(?: is| are| was)?[^\w]{{0,3}}___", re.IGNORECASE
)


@rule("say-secret", "what is read aloud is heard by whoever pretends to be the company")
def check(dataset: Dataset) -> Findings:
    """Yield texts to say that name such a number, or have a place for a password or a code."""
    for say in says(dataset):
        for language in LANGUAGES:
            text = say.words[language]
            found = NUMBERS.search(text) or SECRETS.search(text)
            if found:
                yield at(
                    say.file,
                    f"{say.pointer}/{language}",
                    f"makes a person say “{found.group()}”",
                    "a name, an order, a date or the words of the screen",
                )
