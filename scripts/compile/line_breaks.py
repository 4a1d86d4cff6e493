"""Where lines of pages may not end: within a number, before the dot that follows a word, and between a verb and its “수”."""

from __future__ import annotations

import re

TEXT = re.compile(r">([^<>]+)<")
# Browsers end a line behind a hyphen, and half a number is no number.
NUMBER = re.compile(r"\+?\d+(?:-\d+)+")
# “보낼 수 없어요”: what begins a line with 수 reads like a number.
ABLE = re.compile(r" 수(?= [있없])")


def unbroken(html: str) -> str:
    """The page, with its numbers in one piece and each “·” on the line of the word before it."""
    head, body, rest = html.partition("<body>")
    return head + body + TEXT.sub(_text, rest)


def _text(found: re.Match[str]) -> str:
    text = ABLE.sub("\u00a0수", found[1].replace(" · ", "\u00a0· "))
    # What is a number and nothing else stands in an element that says so.
    if not NUMBER.fullmatch(text.strip()):
        text = NUMBER.sub(r'<span class="n">\g<0></span>', text)
    return f">{text}<"
