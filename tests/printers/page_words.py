"""The words of a sheet as a phone page shows them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = {"meta", "link", "br"}


# scripts/compile/line_breaks.py keeps numbers and dots on their line; that changes no word.
NUMBER = re.compile(r'<span class="n">([^<]*)</span>')


def as_read(html: str) -> str:
    """The page without what only says where its lines may not end."""
    return NUMBER.sub(r"\1", html).replace("\u00a0", " ").replace("\u2060", "")


class PageWords(HTMLParser):
    """Texts inside of what is of class `sheet`, but for what the page says on its own (class `own`) and for signs."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.within: list[str] = []
        self.words: list[str] = []
        self.feed(as_read(html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        own = "own" in classes or given.get("aria-hidden") == "true"
        self.within.append("own" if own else "sheet" if "sheet" in classes else "")

    def handle_endtag(self, tag: str) -> None:
        self.within.pop()

    def handle_data(self, data: str) -> None:
        if "sheet" in self.within and "own" not in self.within:
            self.words.extend(data.split())
