"""Korean words in an English text have their meaning beside them.

Reason: dataset/README.md#channels-and-guides
"""

import re

from scripts.facts.texts import texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# “Settings (설정)”, or where the word itself is typed “상담원 연결 (“agent”)”.
GLOSSED = re.compile(r"\([^()]*[가-힣][^()]*\)|[‘“]?[가-힣][가-힣\s/·&:0-9]*[’”]? \([^()가-힣]*\)")
HANGUL = re.compile(r"[가-힣]+(?: [가-힣]+)*")
LATIN = re.compile(r"[A-Za-z]{2}")
# Notes on sources quote what they print.
QUOTES = ("/evidence/", "/sources/")


@rule("english-gloss", "who does not read Korean cannot follow the sentence")
def check(dataset: Dataset) -> Findings:
    """Yield English texts of services with Korean words that have no English beside them."""
    for text in texts(dataset):
        if text.language != "en" or not text.file.startswith("dataset/services/"):
            continue
        if any(part in text.pointer for part in QUOTES):
            continue
        found = HANGUL.search(GLOSSED.sub("", text.text))
        # A text without English is another rule's.
        if found and LATIN.search(text.text):
            yield at(
                text.file,
                text.pointer,
                f"“{found.group()}” in “{text.text}”",
                "Settings (설정); where it is typed: 상담원 연결 (“agent”)",
            )
