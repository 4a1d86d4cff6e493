"""Needles: short facts as a page prints them, found again however the page sets them.

Page and needle are brought into one form (`plain`): NFKC, one kind of dash, times as 09:00~18:00, 24 hours as 24h. White space
never counts, numbers go by their digits. What a needle says must stand in one place of the page (`find`).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

LONGEST, MOST = 40, 4
# Letters of the page between the needles of one field: a number and its hours are in one block.
NEAR = 240

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\u00ad]")
_WAVES = re.compile("[\u301c\u223c\u02dc\uff5e\u223e]")
_NO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff]")
_SPACE = re.compile(r"\s+")
_HALF = "오전|오후|am|pm|a\\.m\\.|p\\.m\\."
# 오전 9시 30분 · 9:30 am · 18시, but not 24시간.
_TIME = re.compile(
    rf"(?:({_HALF})\s*)?(?<![\d:])(\d{{1,2}})(?:\s*시(?!간)(?:\s*(\d{{1,2}})\s*분|(?!\s*\d+\s*분))|\s?:\s?(\d{{2}}))(?![\d:])(?:\s*({_HALF})(?![a-z]))?"
)
_BARE_FROM = re.compile(rf"(?:({_HALF})\s*)?(?<![\d:.-])(\d{{1,2}})(?=\s*~\s*\d\d:\d\d)")
_RANGE = re.compile(r"(\d\d:\d\d)\s*(?:[-~]|부터|to|until)\s*(\d\d:\d\d)(?:\s*까지)?")
_ALL_DAY = re.compile(r"24\s*(?:시간|hours?|hrs?|h)(?![a-z])")
# A number to call, as plain text has it.
_NUMBER = re.compile(
    r"(?<![\d:~.-])\+?\d{2,4}[-. ]{1,3}\d{3,4}(?:[-. ]\d{4})?(?![\d:~])|(?<![\d:~.-])\d{8,11}(?![\d:~])"
)
_TOKEN = re.compile(r"\d\d:\d\d|\+?\d[\d\-.\s()]*\d|\d|\S")


class Found(NamedTuple):
    """Where all needles of one field stand: offsets into the plain text of the page."""

    start: int
    end: int


def plain(text: str) -> str:
    """The one form of a text: lower case, single spaces, times as HH:MM and spans of time as HH:MM~HH:MM."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _NO_WIDTH.sub("", _WAVES.sub("~", _DASHES.sub("-", text)))
    text = _ALL_DAY.sub("24h", _SPACE.sub(" ", text))
    text = _TIME.sub(lambda m: _clock(m[1] or m[5], m[2], m[3] or m[4]) or m[0], text)
    text = _BARE_FROM.sub(lambda m: _clock(m[1], m[2], None) or m[0], text)
    return _RANGE.sub(r"\1~\2", text).strip()


def _clock(half: str | None, hour: str, minute: str | None) -> str | None:
    hours, minutes = int(hour), int(minute or 0)
    if (half and half[0] in "p후") or half == "오후":
        hours = hours if hours >= 12 else hours + 12
    elif half and hours == 12:
        hours = 0
    return f"{hours:02d}:{minutes:02d}" if hours <= 30 and minutes < 60 else None


@lru_cache(maxsize=8192)
def pattern(needle: str) -> re.Pattern[str]:
    """What a needle looks like in plain text. Its digits stand for themselves: no other digit may touch them."""
    out = []
    for token in _TOKEN.findall(plain(needle)):
        if ":" in token and len(token) == 5:
            out.append(rf"(?<!\d){token}(?!\d)")
        elif token[-1].isdigit():
            digits = [re.escape(ch) for ch in token if ch.isdigit() or ch == "+"]
            out.append(r"(?<![\d+])(?<!\d[-.])" + r"[-.\s()]{0,3}".join(digits) + r"(?![-.]?\d)")
        else:
            out.append(re.escape(token))
    return re.compile(r"\s*".join(out))


def find(page: str, needles: Sequence[str], near: int = NEAR) -> Found | None:
    """The tightest place of a plain text in which all needles stand, at most `near` letters between them; else None.

    Hours belong to the number beside them: where a number and something else are looked for, no other number is between.
    """
    mixed = len({is_number(needle) for needle in needles}) > 1
    places = sorted(
        (match.start(), match.end(), which)
        for which, needle in enumerate(needles)
        for match in pattern(needle).finditer(page)
    )
    best: Found | None = None
    last: dict[int, tuple[int, int]] = {}
    for start, end, which in places:
        last[which] = (start, end)
        if len(last) < len(needles):
            continue
        spot = Found(min(s for s, _ in last.values()), max(e for _, e in last.values()))
        apart = spot.end - spot.start - sum(e - s for s, e in last.values())
        shorter = best is None or spot.end - spot.start < best.end - best.start
        if apart <= near and shorter and not (mixed and _stranger(page, spot, last.values())):
            best = spot
    return best


def is_number(needle: str) -> bool:
    """Is it a number to call?"""
    return bool(_NUMBER.fullmatch(plain(needle)))


def _stranger(page: str, spot: Found, ours: Iterable[tuple[int, int]]) -> bool:
    """Is a number that is none of ours between?"""
    taken = list(ours)
    return any(
        all(match.end() <= start or match.start() >= end for start, end in taken)
        for match in _NUMBER.finditer(page, spot.start, spot.end)
    )


def missing(page: str, needles: Sequence[str]) -> list[str]:
    """The needles that are nowhere on the page."""
    return [needle for needle in needles if not pattern(needle).search(page)]
