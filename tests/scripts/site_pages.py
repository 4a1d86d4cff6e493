"""Written pages, as tests read them."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from scripts.compile.addresses import Addresses
from scripts.compile.site import NOWHERE, write_site
from scripts.validation.load import load
from tests.printers.page_words import as_read
from tests.scripts.whole import whole

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """What a test asks of a page: elements, texts, links, ids; fails on crossed tags."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(as_read(html))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1] if self.open else "", data.strip()))

    def title(self) -> str:
        return " ".join(text for tag, text in self.texts if tag == "title")

    def meta(self, name: str) -> str | None:
        """Content of the meta element of this name or property."""
        found = [one["content"] for one in self.all("meta") if name in (one.get("name"), one.get("property"))]
        return found[0] if found else None

    def links(self) -> list[str]:
        return [link["href"] or "" for link in self.all("a")]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


class Site:
    """The written pages by their file below the folder."""

    def __init__(self, folder: Path, count: int, entries: dict[str, Any]) -> None:
        self.folder, self.count, self.entries = folder, count, entries
        self.pages = {
            path.relative_to(folder).as_posix(): Page(path.read_text(encoding="utf-8"))
            for path in sorted(folder.rglob("*.html"))
        }

    def path_of(self, address: str) -> str:
        """The file behind an address of the site."""
        bare = address.split("#")[0].split("?")[0].strip("/")
        return bare if "." in bare.rsplit("/", 1)[-1] else f"{bare}/index.html".lstrip("/")


def built(root: Path, folder: Path, addresses: Addresses = NOWHERE) -> Site:
    """The pages of a tree, published nowhere or at these addresses."""
    dataset = load(root)
    entries = whole(dataset)
    return Site(folder, write_site(entries, folder, dataset, addresses=addresses), entries)
