"""Which numbers a text may carry where nobody sees what is beside them: in titles, previews and search results.

Only those that are a dial link on the page. The others stand on pages with the reason why they are none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

DIGITS = re.compile(r"(?<![\d-])\d[\d-]*\d(?![\d-])")
# 142-235 is the shortest with a dash; 10-18 is none.
SHORTEST = 6
SIGN = "-"


class Numbers:
    """Every number of these entries: of channels, public bodies, emergencies and banks."""

    def __init__(self, entries: Mapping[str, Any]) -> None:
        self.known = frozenset(_all(entries.values()))

    def numbers_in(self, text: str) -> set[str]:
        """The phone numbers in a text: short ones where we know them, longer ones by their dashes."""
        found = DIGITS.findall(text)
        return {one for one in found if one in self.known or (SIGN in one and sum(map(str.isdigit, one)) >= SHORTEST)}

    def keep_linked(self, lines: Iterable[str], linked: set[str]) -> list[str]:
        """Those lines that name no number but linked ones."""
        return [line for line in lines if self.numbers_in(line) <= linked]


def linked_numbers(printed: Any) -> set[str]:
    """The numbers in the words of dial links, wherever they are in something printed."""
    return {number for text in _dials(printed) for number in DIGITS.findall(text)}


def _dials(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if str(value.get("href") or "").startswith("tel:"):
            yield f"{value.get('number') or ''} {value['text']}"
        for inner in value.values():
            yield from _dials(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _dials(inner)


def _all(entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry.get("phone"), dict) and entry["phone"].get("display"):
            yield entry["phone"]["display"]
        for button in [*entry.get("buttons", []), *entry.get("lines", [])]:
            if isinstance(button, dict) and button.get("number"):
                yield button["number"]
