"""Whoever prints a sheet says the same words in the same order: here the phone pages, on five days."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from scripts.compile.site import write_site
from scripts.compile.site_files import BASES
from scripts.compile.words import Words
from scripts.validation.load import Dataset, load
from tests.printers.page_words import PageWords
from tests.printers.walk import Walk
from tests.scripts.conftest import whole

DATA = "2026-11-29"
GENERAL = "contact-general"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load()


@pytest.fixture(scope="module")
def entries(dataset: Dataset) -> dict[str, Any]:
    return whole(dataset, DATA)


def days(entries: dict[str, Any]) -> list[str]:
    """The day of the data, 90 and 400 days on, when a contact has ended, and a clock that is a year behind."""
    day = dt.date.fromisoformat(DATA)
    ended = max(trust["until"] for key, trust in entries.items() if key.startswith("trust/") and "until" in trust)
    return [DATA, *((day + dt.timedelta(days=n)).isoformat() for n in (90, 400)), ended, "2025-11-29"]


def printed(entries: dict[str, Any], dataset: Dataset, day: str, folder: Path) -> dict[str, str]:
    """Key of each sheet of a guide → its page."""
    write_site(entries, folder, dataset, day)
    pages = {}
    for key in entries:
        kind, _, rest = key.partition("/")
        if kind == "view":
            for language, base in BASES.items():
                path = folder / base.strip("/") / "s" / rest.removesuffix(f"/{GENERAL}") / "index.html"
                pages[f"sheet/{language}/{rest}"] = path.read_text(encoding="utf-8")
    return pages


def words_of(texts: Any) -> list[str]:
    return [word for text in texts for word in text.split()]


def test_a_page_says_what_the_sheet_says_in_its_order(
    entries: dict[str, Any], dataset: Dataset, tmp_path: Path
) -> None:
    seen: dict[str, list[str]] = {}
    compared = 0
    for day in dict.fromkeys(days(entries)):
        for key, html in printed(entries, dataset, day, tmp_path / day).items():
            language = key.split("/")[1]
            month = lambda date, language=language: Words(dataset).month(date)[language]  # noqa: E731
            walk = Walk(entries, language, day, month)
            # The page of a service lists all its problems where a card has room for three.
            wanted = words_of(walk.sheet(entries[key], ["problems"]))
            # What letters are drawn around (key caps, links) breaks no word.
            if html not in seen:
                seen[html] = PageWords(html).words
            compared += 1
            assert "".join(seen[html]) == "".join(wanted), (key, day)
    # Links end and sources grow old between these days, so some pages change; most say what is true on all of them.
    assert compared / 5 < len(seen) < compared / 2


def test_a_service_page_lists_every_problem_with_its_row(
    entries: dict[str, Any], dataset: Dataset, tmp_path: Path
) -> None:
    pages = printed(entries, dataset, DATA, tmp_path / "site")
    for key, html in pages.items():
        _, language, service, issue = key.split("/")
        if issue != GENERAL:
            continue
        for row in entries[f"rows/{language}/{service}"]["rows"]:
            address = f'href="{BASES[language]}/s/{service}/{row["issue"]}"'
            assert (address in html) == (row["issue"] != GENERAL), (key, row["issue"])
