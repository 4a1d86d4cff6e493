"""Buttons promise no more than happens, and a block says nothing of another's remedy.

Reason: dataset/README.md#emergencies
"""

import json

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/emergencies.json"
STOP = ("지급정지", "payment stop")


@rule("emergency-words", "112 connects, a bank stops; a false promise costs the minute that counts")
def check(dataset: Dataset) -> Findings:
    """Yield buttons of the police that promise a payment stop, and any word of one where pictures are the threat."""
    for i, block in enumerate(dataset.one["emergencies"]["emergencies"]):
        for k, call in enumerate(block["call"]):
            if says_stop(call["label"]):
                yield at(
                    FILE,
                    f"/emergencies/{i}/call/{k}/label",
                    f"“{call['label']['ko']}” promises what only a bank can do",
                    "what happens there: 신고와 은행 연결",
                )
        texts = [block["title"], block["text"], block["do"], block["dont"], block.get("lines", [])]
        if block["id"] == "picture-threat" and says_stop(texts):
            yield at(FILE, f"/emergencies/{i}", "a payment stop where nothing was paid", "the words without 지급정지")


def says_stop(value: object) -> bool:
    """Is a payment stop spoken of anywhere in this value?"""
    text = json.dumps(value, ensure_ascii=False)
    return any(word in text for word in STOP)
