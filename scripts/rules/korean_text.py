"""Korean texts are Korean, English texts are not.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

import re

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

HANGUL = re.compile(r"[가-힣]")
LETTER = re.compile(r"[A-Za-z]{4}")
QUOTED = re.compile(r"[‘“'\"(\[][^’”'\")\]]*[’”'\")\]]")


@rule("korean-text", "a swapped or copied text is easily overlooked")
def check(dataset: Dataset) -> Findings:
    """Yield English sentences that are mostly Hangul outside quotes, and Korean sentences without any Hangul."""
    for doc in dataset.docs():
        for pointer, node in doc.objects:
            korean, english = node.get("ko"), node.get("en")
            if isinstance(korean, str) and isinstance(english, str):
                yield from _judge(doc.file, pointer, korean, english)


def _judge(file: str, pointer: str, korean: str, english: str) -> Findings:
    if korean != english and " " in korean and not HANGUL.search(korean):
        yield at(file, f"{pointer}/ko", f"no Korean in “{korean}”", "a Korean sentence")
    if not HANGUL.search(english):
        return
    spoken = QUOTED.sub("", english)
    hangul = len(HANGUL.findall(spoken))
    if hangul > 4 and hangul > len(LETTER.findall(spoken)) * 4:
        yield at(file, f"{pointer}/en", f"Korean in “{english}”", "an English sentence; screen labels in brackets")
