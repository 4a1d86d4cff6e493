"""The first page and finding without typing: answers in rows, every guide two taps away, nothing to send."""

from __future__ import annotations

import re

from scripts.compile.home_page import origin
from scripts.validation.load import ROOT, load
from tests.scripts.site_pages import Site


def test_common_problems_stand_there_with_their_answer(site: Site) -> None:
    for base, language in (("", "ko"), ("en/", "en")):
        home = site.pages[f"{base}index.html"]
        texts, links = [text for _, text in home.texts], home.links()
        for place in site.entries[f"home/{language}"]["common"]:
            name = f"{place['service']}/{place['issue']}"
            rows = site.entries[f"rows/{language}/{place['service']}"]["rows"]
            row = next(one for one in rows if one["issue"] == place["issue"])
            assert row["note"] in texts, name
            assert f"/{base}s/{name}".removesuffix("/contact-general") in links, name
            if (row.get("go") or {}).get("href"):
                assert row["go"]["href"] in links, name
        more = 1  # emergencies besides those about money
        assert len(home.all("summary")) == len(site.entries[f"home/{language}"]["common"]) + more


def test_every_guide_is_two_taps_from_the_first_page(site: Site) -> None:
    for base in ("", "en/"):
        near = set(site.pages[f"{base}index.html"].links())
        second = {link for one in near if one.startswith("/") for link in site.pages[site.path_of(one)].links()}
        for key in site.entries:
            if key.startswith("view/"):
                path = f"/{base}s/{key.removeprefix('view/')}".removesuffix("/contact-general")
                assert path in near | second, path


def test_finding_needs_no_typing_and_sends_nothing(site: Site) -> None:
    for base in ("", "en/"):
        assert f"/{base}find" in site.pages[f"{base}index.html"].links()
        for name in ("index.html", "find/index.html"):
            page = site.pages[f"{base}{name}"]
            assert not [tag for tag, _ in page.elements if tag == "form"]
            # What needs a script is hidden until there is one.
            assert all("hidden" in attrs and attrs["type"] == "button" for attrs in page.all("button"))
            # The field is a script's: hidden until one is there, and without a name by which it could be sent.
            (field,) = [attrs for tag, attrs in page.elements if tag == "input"]
            assert "name" not in field
            assert [attrs for _, attrs in page.elements if "data-scripted" in attrs and "hidden" in attrs]
            assert [attrs for _, attrs in page.elements if "data-plain" in attrs]
        assert not [link for page in site.pages.values() for link in page.links() if re.match(r"/[^?]*\?", link)]


def test_every_page_says_what_the_server_learns(site: Site) -> None:
    words = load(ROOT).words
    for name, page in site.pages.items():
        said = words["en" if name.startswith("en/") else "ko"]["page.privacy"]
        assert said in [text for tag, text in page.texts if tag == "p"], name


def test_where_it_comes_from_is_counted() -> None:
    words = {"official": "{n} of {all}", "rest": "rest", "none": "nobody", "tried": "{n} tried"}

    def channel(word: str, *, exists: bool = True) -> dict[str, object]:
        return {"exists": exists, "trust": {"word": word}}

    entries = {f"channel/a/{at}": channel(word) for at, word in enumerate(("official", "official", "unverified"))}
    gone = {"channel/a/gone": channel("official", exists=False)}
    assert origin(entries | gone, words) == ["2 of 3", "rest", "nobody"]
    assert origin(entries | {"channel/b/c": channel("confirmed")}, words) == ["3 of 4", "rest", "1 tried"]


def test_it_says_how_recent_all_this_is(site: Site) -> None:
    said = (
        ("", r"20\d\d년 \d+월 \d+일 기준이에요"),
        ("en/", r"As of .*20\d\d\."),
    )
    for base, counted in said:
        home, page = site.pages[f"{base}index.html"], site.pages[f"{base}freshness/index.html"]
        assert f"/{base}freshness" in home.links()
        # Counts of a day name it: whoever reads them later must not take them for today's.
        assert any(re.search(counted, text) for _, text in page.texts)
        needed = [link for link in page.links() if link.startswith(f"/{base}s/")]
        assert needed and all(site.path_of(link) in site.pages for link in needed)
