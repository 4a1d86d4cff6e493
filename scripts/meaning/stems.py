"""What is left of a line without names and endings. Lines with one stem are one sentence in other clothes."""

from __future__ import annotations

import re

from scripts.meaning.grams import words
from scripts.meaning.names import Names

SHORTEST = 2
_BEFORE = "했|됐|었|았|였|겠|셨|렸|졌|갔|왔|났"
_VERB = (
    "어요|아요|여요|에요|예요|이에요|습니다|네요|는데요|는데|은데|나요|까요|가요|는지|죠|지요|대요|래요|어서|아서|해서|돼서|다고|라고"
    "|다는데|음|다|네|요|고|면|게|지"
)
_NOUN = "에서|에게|한테|께서|께|으로|로|부터|까지|처럼|이랑|랑|하고|은|는|이|가|을|를|에|도|만|의|와|과"
ENDING = re.compile(f"(?:(?:{_BEFORE})?(?:{_VERB})|하는|되는|하기|해요|했어|됐어|돼요|함|됨|임|중|{_NOUN})$")
SMALL = frozenset(
    [
        "좀",
        "왜",
        "어떻게",
        "어떡해",
        "어떡하죠",
        "어떡하나요",
        "제발",
        "지금",
        "방금",
        "방법",
        "하는",
        "법",
        "어디",
        "어디서",
        "뭐",
        "뭔가요",
        "그냥",
        "자꾸",
        "계속",
        "갑자기",
        "제",
        "내",
        "저",
        "나",
        "안",
        "못",
        "how",
        "to",
        "my",
        "the",
        "a",
        "an",
        "i",
        "is",
        "it",
        "in",
        "on",
        "of",
        "for",
        "and",
        "can",
        "do",
        "does",
        "what",
    ]
)


def stem(text: str, names: Names) -> str:
    """The words that carry the meaning, without endings, in alphabetical order."""
    return " ".join(sorted(bare for word in words(names.cut(text)) if (bare := _bare(word)) not in SMALL))


def _bare(word: str) -> str:
    while word not in SMALL and len(shorter := ENDING.sub("", word)) >= SHORTEST and shorter != word:
        word = shorter
    return word
