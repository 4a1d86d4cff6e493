"""Where lines of pages may not end: within a number, and before the dot that follows a word."""

from __future__ import annotations

import re

TEXT = re.compile(r">([^<>]+)<")
# Browsers end a line behind a hyphen, and half a number is no number.
NUMBER = re.compile(r"\+?\d+(?:-\d+)+")


def unbroken(html: str) -> str:
    """The page, with its numbers in one piece and each “·” on the line of the word before it."""
    head, body, rest = html.partition("<body>")
    return head + body + TEXT.sub(_text, rest)


def _text(found: re.Match[str]) -> str:
    text = found[1].replace(" · ", "\u00a0· ")
    # What is a number and nothing else stands in an element that says so.
    if not NUMBER.fullmatch(text.strip()):
        text = NUMBER.sub(r'<span class="n">\g<0></span>', text)
    return f">{text}<"
