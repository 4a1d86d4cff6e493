"""Words of the screen inside a sentence: in ‘…’, and laid out as key caps."""

import re

WORD = re.compile(r"‘(.+?)’")


def parted(sentence: str) -> list[str]:
    """Plain words and words of the screen in turn: "Tap ‘Help’." → ["Tap ", "Help", "."]."""
    return WORD.split(sentence)


def marked_alike(korean: str, english: str) -> str:
    """The English with the marks of the Korean: a screen does not change its language with its reader.

    ("‘신고’를 눌러요", "Tap Report (신고)") → "Tap Report (‘신고’)".
    """
    for word in WORD.findall(korean):
        if f"‘{word}" not in english:
            english = re.sub(rf"(?<![‘\w]){re.escape(word)}(?![\w’])", f"‘{word}’", english, count=1)
    return english
