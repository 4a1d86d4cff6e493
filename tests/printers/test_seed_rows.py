"""Nothing that the first posts taught is lost: what records hold of them is said by card, phone page or composer."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from scripts.commands.seed_claims import places
from scripts.compile.site import write_site
from scripts.compile.site_files import BASES
from scripts.compile.words import Words
from scripts.validation.load import Dataset, load
from tests.printers.page_words import PageWords, as_read
from tests.printers.seed_texts import Wanted, plain, wanted
from tests.printers.walk import Walk
from tests.scripts.conftest import whole

DATA = "2026-11-29"
GENERAL = "contact-general"


class Shown:
    """Everything that people can read in one language, as plain letters."""

    def __init__(self, dataset: Dataset, entries: dict[str, Any], site: Path, language: str) -> None:
        self.entries, self.language, self.site = entries, language, site / BASES[language].strip("/")
        month = lambda date: Words(dataset).month(date)[language]  # noqa: E731
        self.walk = Walk(entries, language, DATA, month)
        self._seen: dict[str, tuple[str, str]] = {}

    def card(self, name: str) -> str:
        """A sheet in reading order, with the addresses behind its words. tests/ui/card/card-order has the card say it."""
        return self._of(name)[0]

    def page(self, name: str) -> str:
        """The phone page of the same sheet, with its addresses."""
        return self._of(name)[1]

    def advice(self) -> tuple[str, str]:
        """What the composer offers while somebody writes, and the page about writing."""
        lines = self.entries["advice"]["lines"]
        html = (self.site / "write" / "index.html").read_text(encoding="utf-8")
        return plain("".join(line["text"][self.language] for line in lines)), plain(unescape(as_read(html)))

    def _of(self, name: str) -> tuple[str, str]:
        if name not in self._seen:
            sheet = self.entries[f"sheet/{self.language}/{name}"]
            path = self.site / "s" / name.removesuffix(f"/{GENERAL}") / "index.html"
            html = path.read_text(encoding="utf-8")
            page = plain("".join(PageWords(html).words) + "\n".join(addresses_of(html)))
            self._seen[name] = (plain("".join(self.walk.sheet(sheet)) + "\n".join(self._links(sheet))), page)
        return self._seen[name]

    def _links(self, node: Any) -> list[str]:
        if isinstance(node, list):
            return [link for inner in node for link in self._links(inner)]
        if not isinstance(node, dict):
            return []
        whole_way = (
            self.entries[f"way/{self.language}/{node['of']}"] | node if "of" in node and "/" in node["of"] else node
        )
        own = [whole_way["href"]] if "href" in whole_way else []
        return own + [link for inner in whole_way.values() for link in self._links(inner)]


def addresses_of(html: str) -> list[str]:
    """Where the links of a page lead."""
    return [unescape(piece.partition('"')[0]) for piece in html.split('href="')[1:]]


def missing(row: Wanted, shown: Shown) -> str | None:
    """What of it nobody can read: None where all of it stands together."""
    texts = [plain(text[shown.language]) for text in row.texts]
    if not texts:
        return "no text"
    if row.advice:
        return next((f"{text} (advice)" for text in texts if not all(text in said for said in shown.advice())), None)
    for name in row.sheets:
        if all(text in shown.card(name) and text in shown.page(name) for text in texts):
            return None
    return " + ".join(texts) + " on " + (", ".join(row.sheets[:3]) or "no sheet")


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load()


@pytest.fixture(scope="module")
def both(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    entries, site = whole(dataset, DATA), tmp_path_factory.mktemp("built") / "site"
    write_site(entries, site, dataset, DATA)
    return [Shown(dataset, entries, site, language) for language in BASES]


def test_every_row_in_a_record_is_read_by_people(dataset: Dataset, both: list[Shown]) -> None:
    rows = places(dataset)
    assert len(rows) > 120
    lost, found = [], set()
    for row, where in sorted(rows.items()):
        for place in where:
            for shown in both:
                sought = wanted(place, dataset, shown.entries)
                gone = missing(sought, shown) if sought else None
                if gone:
                    lost.append(f"{row} {place.file} {place.pointer} ({shown.language}): {gone}")
                elif sought:
                    found.add((row, shown.language))
    assert not lost, "\n".join(lost)
    assert found == {(row, language) for row in rows for language in BASES}


def test_a_text_that_no_sheet_says_is_missed(both: list[Shown]) -> None:
    said = {"ko": "없는 말", "en": "no such words"}
    for shown in both:
        assert missing(Wanted((said,), ("x/account-suspended",)), shown)
        assert missing(Wanted((said,), (), advice=True), shown)
        assert missing(Wanted((), ("x/account-suspended",)), shown)
