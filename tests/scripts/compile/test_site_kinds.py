"""What every page of a kind does alike: the first minute, rows that lead on, problems, bodies, doubts."""

from __future__ import annotations

import re

import pytest

from scripts.compile.rows import WAITS, at_length, list_rows
from tests.scripts.site_pages import Site

FIRST_MINUTE = ("index.html", "404.html", "offline.html")


@pytest.mark.parametrize("base", ["", "en/"])
def test_112_and_119_are_in_sight_where_nobody_knows_where_to_go(site: Site, base: str) -> None:
    # The small tree knows no 119.
    rescued = "authority/fire-119" in site.entries
    for name in FIRST_MINUTE:
        links = site.pages[f"{base}{name}"].links()
        assert ("tel:119" in links) == rescued, name
        assert not rescued or links.index("tel:119") == links.index("tel:112") + 1, name
    for name, page in site.pages.items():
        assert f"/{'en/' if name.startswith('en/') else ''}#urgent" in page.links(), name
    assert any(attrs.get("id") == "urgent" for attrs in site.pages[f"{base}index.html"].all("section"))


def test_lines_of_banks_that_answer_at_any_hour_come_first_below_112(site: Site) -> None:
    lines = {line["tel"]: line.get("always", False) for line in site.entries["loss-lines"]["lines"]}
    for base in ("", "en/"):
        links = [link for link in site.pages[f"{base}e/loss-lines/index.html"].links() if link.startswith("tel:")]
        assert links[0] == "tel:112"
        always = [bool(lines[link]) for link in links[1:]]
        assert always == sorted(always, reverse=True)


def test_problems_in_need_of_haste_lie_open_before_refunds(site: Site) -> None:
    def row(issue: str, *, common: bool = False) -> dict[str, object]:
        return {"issue": issue, "title": issue, "note": ""} | ({"common": True} if common else {})

    rows = [row("contact-general"), row("payment-refund", common=True), row("mail", common=True), row("cafe-blog")]
    ordered = [one["issue"] for one in list_rows(None, [*rows, row("report-abuse"), row("account-hacked")])]  # type: ignore[arg-type, list-item]
    assert ordered == ["mail", "account-hacked", "report-abuse", "payment-refund", "cafe-blog"]
    short = 0
    for key, entry in site.entries.items():
        if not key.startswith("rows/ko/"):
            continue
        service = entry["service"]
        others = {f"/s/{service}/{one['issue']}" for one in entry["rows"]} - {f"/s/{service}/contact-general"}
        page = site.pages[f"s/{service}/index.html"]
        # None is left out, and none lies in a fold, which would be a tap more.
        assert others <= set(page.links()), service
        short += at_length(len(others)) < len(others)
        assert "더 보기" not in " ".join(text for tag, text in page.texts if tag == "summary"), service
    assert short or len(site.entries) < 500
    assert set(WAITS) == {"payment-refund", "subscription-cancel"}


def test_a_body_without_a_number_to_dial_says_what_it_has(site: Site) -> None:
    page = site.pages["a/index.html"]
    sites = [link for link in page.all("a") if link.get("class") == "call site"]
    for key, body in site.entries.items():
        if key.startswith("authority/") and not (body["phone"] and body["phone"].get("tel")):
            assert (body["url"] in {one["href"] for one in sites}) == bool(body["url"]), key
            if body["phone"]:
                assert f"{body['phone']['display']} · 공식 번호인지 몰라요" in [text for _, text in page.texts], key


def test_whether_something_is_wrong_is_asked_once_in_a_part(site: Site) -> None:
    asked = 0
    for name in site.pages:
        html = (site.folder / name).read_text(encoding="utf-8")
        for part in re.split(r'<summary>|<h2|<p class="sure', html):
            found = part.count("data-wrong=")
            assert found < 2, (name, part[:200])
            asked += found
    assert asked > 20


def test_who_is_in_danger_reads_of_112_at_once(site: Site) -> None:
    if "authority/online-damage-365" not in site.entries:
        pytest.skip("the small tree has no such lines")
    page = site.pages["a/fraud-1394/index.html"]
    links = [link for link in page.links() if link.startswith("tel:")]
    assert links[:2] == ["tel:1394", "tel:112"] and "tel:1332" in links
    texts = [text for _, text in page.texts]
    assert texts.index("지금 돈이 빠져나가고 있다면") < texts.index("맡는 일")
    # “109건” is a count and 1566-1188 no number of a body that is here.
    assert "tel:109" not in site.pages["a/online-damage-365/index.html"].links()
    assert "tel:109" not in site.pages["en/a/online-damage-365/index.html"].links()
    assert not [link for link in page.links() if "1188" in link]
