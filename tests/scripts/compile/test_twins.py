"""Markdown twins say what their pages say, and who says so, since when, and what is not known."""

from __future__ import annotations

import re

import pytest

from scripts.compile.twins import escape_markdown
from tests.scripts.site_pages import Site

LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def twins(site: Site) -> dict[str, str]:
    """File of the page → its twin."""
    found = {}
    for file in sorted(site.folder.rglob("*.md")):
        found[f"{file.relative_to(site.folder).with_suffix('').as_posix()}/index.html"] = file.read_text("utf-8")
    return found


def words(text: str) -> str:
    """Letters and digits alone: what is said, without how it is marked."""
    return re.sub(r"[\W_]+", "", text)


def test_every_guide_has_a_twin_and_its_page_names_it(site: Site, twins: dict[str, str]) -> None:
    guides = {key.removeprefix("view/").removesuffix("/contact-general") for key in site.entries if key[:5] == "view/"}
    assert set(twins) == {f"{base}s/{guide}/index.html" for guide in guides for base in ("", "en/")}
    for name, page in site.pages.items():
        named = [link["href"] for link in page.all("link") if link.get("type") == "text/markdown"]
        assert named == ([f"/{name.removesuffix('/index.html')}.md"] if name in twins else []), name


def test_a_twin_says_what_the_sheet_says(site: Site, twins: dict[str, str]) -> None:
    for key, sheet in site.entries.items():
        kind, _, rest = key.partition("/")
        if kind != "sheet" or "+" in rest:  # a question between problems has no page of its own
            continue
        language, _, guide = rest.partition("/")
        name = f"{'en/' if language == 'en' else ''}s/{guide.removesuffix('/contact-general')}/index.html"
        said = words(LINK.sub("", twins[name]))
        wanted = [*sheet["verdict"], sheet.get("say", ""), *(one["word"] for one in sheet["reach"])]
        wanted += [sheet["urgent"]["text"]] if "urgent" in sheet else []
        folds = [fold for fold in sheet["folds"] if fold["id"] != "proof"]
        wanted += [text for fold in folds for text in (fold["title"], *fold.get("lines", []))]
        for text in wanted:
            assert words(text) in said, (name, text)


def test_no_number_and_no_address_is_a_link_that_is_none_on_the_page(site: Site, twins: dict[str, str]) -> None:
    bodies = {value["url"] for key, value in site.entries.items() if key.startswith("authority/") and value["url"]}
    for name, text in twins.items():
        # Pages lead to their own page of a public body, twins to the body.
        there = {*site.pages[name].links(), *bodies}
        for link in LINK.findall(text):
            if not link.startswith("/"):
                assert link in there, (name, link)
                continue
            base = link.removesuffix(".md").lstrip("/")
            assert (site.folder / (link.lstrip("/") if link.endswith(".md") else f"{base}/index.html")).is_file(), link


def test_every_twin_has_source_date_and_what_is_not_known(site: Site, twins: dict[str, str]) -> None:
    for name, text in twins.items():
        english = name.startswith("en/")
        heads = re.findall(r"^#+ (.*)$", text, re.M)
        assert ("Sources" if english else "출처") in heads, name
        assert ("Facts as of" if english else "자료 기준일") in text, name
        rest = name.removeprefix("en/s/").removeprefix("s/").removesuffix("/index.html")
        view = site.entries.get(f"view/{rest}") or site.entries[f"view/{rest}/contact-general"]
        undated = [one for one in view["evidence"] if not (one["published"] or one["captured"])]
        assert (f"{len(undated)} of the sources" in text or f"출처 {len(undated)}건은 날짜를" in text) == bool(undated)
        assert text.count("\n\n\n") == 0
        assert len(text.encode()) < 20_000, name


def test_llms_lists_the_services_in_both_languages(site: Site) -> None:
    text = (site.folder / "llms.txt").read_text("utf-8")
    assert text.startswith("# ")
    listed = LINK.findall(text)
    services = [key.removeprefix("service/") for key in site.entries if key.startswith("service/")]
    assert set(listed) == {f"{base}/s/{service}.md" for service in services for base in ("", "/en")}
    for path in listed:
        assert (site.folder / path.lstrip("/")).is_file(), path


def test_words_that_markdown_would_take_are_left_as_words() -> None:
    assert escape_markdown("a *b* [c](d) <e> `f` #g\n|h_") == r"a \*b\* \[c\](d) \<e\> \`f\` \#g \|h\_"
