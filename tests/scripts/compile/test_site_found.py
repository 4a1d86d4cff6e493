"""What search engines, previews and phones read of the pages: answers, only numbers that dial, and addresses as set."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import brotli
import pytest
from PIL import Image
from pyld import jsonld

from scripts.command import Refusal
from scripts.compile.addresses import Addresses, from_environment
from tests.scripts import trees
from tests.scripts.compile.test_exports import SCHEMA, check_terms
from tests.scripts.site_pages import Page, Site, built

HERE = Addresses("https://munuigil.example", "mailto:security@munuigil.example")
MOST = 50 * 1024


def data(page: Page) -> list[dict[str, Any]]:
    return [json.loads(text) for tag, text in page.texts if tag == "script" and text.startswith("{")]


def told(page: Page) -> str:
    """Everything that is read where nobody sees the page; addresses are nothing to call."""
    kept = ("description", "og:title", "og:description", "og:image:alt")
    texts = [page.title(), *(page.meta(name) or "" for name in kept), json.dumps(data(page), ensure_ascii=False)]
    return re.sub(r"https?://[^\s\"]+", "", "\n".join(texts))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("published")
    return built(trees.compilable(folder / "tree"), folder / "site", HERE)


def test_titles_answer(site: Site) -> None:
    if "service/coupang" not in site.entries:
        pytest.skip("real records")
    title = {name: page.title() for name, page in site.pages.items()}
    assert title["s/coupang/index.html"] == "쿠팡 고객센터 1577-7011 · 24시간 · 문의길"
    assert title["en/s/coupang/index.html"] == "Coupang customer support 1577-7011 · 24 hours · Munuigil"
    assert title["s/x/index.html"] == "X(트위터) 고객센터 – 문의는 문제별 양식으로만 받아요 · 문의길"
    assert (
        title["s/x/account-suspended/index.html"] == "X(트위터) 계정 정지 – 이의신청 양식을 한 번만 보내세요 · 문의길"
    )
    # Its main way is the chat.
    assert title["s/kakaotalk/index.html"] == "카카오톡 고객센터 – 카톡 채팅에 상담원이 있어요 · 문의길"
    assert (
        title["a/1372/index.html"].startswith("1372 소비자상담센터") and title["a/1372/index.html"].count("1372") == 1
    )
    assert title["find/daum/index.html"] == "다음 고객센터 – 다음, 티스토리 · 문의길"
    texts = site.pages["s/coupang/index.html"].meta("description") or ""
    assert texts.startswith("1577-7011에 24시간 걸 수 있어요. 캡처는 앱 채팅으로 보내요.")


def test_titles_tell_pages_apart(site: Site) -> None:
    private = {
        f"s/{key.removeprefix('view/')}/index.html"
        for key, one in site.entries.items()
        if key.startswith("view/") and one["private"]
    }
    seen: dict[str, str] = {}
    for name, page in site.pages.items():
        bare = name.removeprefix("en/")
        if bare.startswith("s/") and bare not in private and "/contact-general/" not in bare:
            assert page.title() not in seen, (name, seen.get(page.title()))
            seen[page.title()] = name


def test_only_numbers_that_dial_are_told_where_nobody_sees_the_page(site: Site) -> None:
    """Whatever has dashes like a number, and every short number that the records know."""
    shown = [value.get("phone") for key, value in site.entries.items() if key.startswith(("channel/", "authority/"))]
    known = {phone["display"] for phone in shown if phone}
    count, wrong = 0, []
    for name, page in site.pages.items():
        dialled = {re.sub(r"\D", "", link.replace("+82", "0")) for link in page.links() if link.startswith("tel:")}
        for number in re.findall(r"(?<![\d-])\d[\d-]*\d(?![\d-])", told(page)):
            if number in known or re.fullmatch(r"0\d{1,2}-\d{3,4}-\d{4}|\d{4}-\d{4}|\d{3}-\d{3}", number):
                count += 1
                if re.sub(r"\D", "", number) not in dialled:
                    wrong.append((name, number))
    assert wrong == []
    assert count > 1


def test_data_is_of_the_company_and_in_the_vocabulary(site: Site) -> None:
    count = 0
    for name, page in site.pages.items():
        for one in data(page):
            count += 1
            expanded = jsonld.expand(one)
            assert expanded[0]["@type"] == [SCHEMA + "Organization"], name
            check_terms(expanded)
            language = "en" if name.startswith("en/") else "ko"
            folder, of = name.removeprefix("en/").split("/")[:2]
            kind = {"s": "service", "a": "authority"}[folder]
            assert one["name"] == site.entries[f"{kind}/{of}"]["name"][language]
            for point in one["contactPoint"]:
                assert point.get("identifier", f"{of}/").startswith(f"{of}/"), name
                if "telephone" in point:
                    assert f"tel:{point['telephone']}" in page.links(), name
    assert count > 3


def test_data_has_hours_only_where_they_are_known(site: Site) -> None:
    if "service/coupang" not in site.entries:
        pytest.skip("real records")
    [company] = data(site.pages["s/coupang/index.html"])
    [phone] = [point for point in company["contactPoint"] if point.get("telephone") == "15777011"]
    assert {(one["opens"], one["closes"]) for one in phone["hoursAvailable"]} == {("00:00", "23:59")}
    # What a blog says of hours is no fact to hand on.
    [body] = data(site.pages["a/comwel/index.html"])
    assert {one["opens"] for one in body["contactPoint"][0]["hoursAvailable"]} >= {"09:00"}
    [company] = data(site.pages["s/11st/index.html"])
    assert not [point for point in company["contactPoint"] if "hoursAvailable" in point]


def test_no_text_of_a_record_ends_the_data(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    trees.apply(root, {"file": trees.SERVICE, "set": {"/name/ko": "</script><b>하늘"}})
    page = built(root, tmp_path / "site").pages["s/haneul/index.html"]
    assert [one["name"] for one in data(page)] == ["</script><b>하늘"]


def test_without_an_address_nothing_is_made_up(site: Site) -> None:
    for name, page in site.pages.items():
        rels = [link for link in page.all("link") if link.get("rel") in ("canonical", "alternate")]
        assert not [link for link in rels if (link["href"] or "").startswith("http")], name
        # The twin for assistants lies beside the page, wherever that is.
        rels = [link for link in rels if link.get("type") != "text/markdown"]
        assert not rels or "/contact-general/" in name
        assert page.meta("og:url") is None and page.meta("og:image") is None
        assert page.meta("og:title") == page.title()
    assert not (site.folder / "sitemap.xml").exists()
    assert not (site.folder / ".well-known").exists()
    assert (site.folder / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"


def test_addresses_and_their_twins(published: Site) -> None:
    for name, page in published.pages.items():
        rels = {(link.get("rel"), link.get("hreflang")): link["href"] for link in page.all("link")}
        if name.endswith(("404.html", "offline.html")) or "/contact-general/" in name:
            assert ("alternate", "ko") not in rels
            continue
        bare = name.removeprefix("en/").removesuffix("index.html").rstrip("/")
        korean, english = f"{HERE.site}/{bare}", f"{HERE.site}/en/{bare}"
        assert rels["canonical", None] == (english if name.startswith("en/") else korean)
        assert (rels["alternate", "ko"], rels["alternate", "en"]) == (korean, english)
        assert rels["alternate", "x-default"] == korean
        assert page.meta("og:url") == rels["canonical", None]
        assert page.meta("og:image") == f"{HERE.site}/icons/house.png"


def test_the_sitemap_names_every_page_once(published: Site) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = [one.text or "" for one in ET.parse(published.folder / "sitemap.xml").findall(".//s:loc", space)]
    wanted = {
        link["href"] for page in published.pages.values() for link in page.all("link") if link.get("rel") == "canonical"
    }
    assert sorted(found) == sorted(url for url in wanted if url and url.startswith("https:"))
    robots = (published.folder / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {HERE.site}/sitemap.xml" in robots


def test_who_hears_of_a_hole(published: Site) -> None:
    lines = (published.folder / ".well-known" / "security.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "Contact: mailto:security@munuigil.example",
        "Expires: 2027-11-17T00:00:00Z",
        "Preferred-Languages: ko, en",
        "Canonical: https://munuigil.example/.well-known/security.txt",
    ]


def test_a_phone_can_keep_the_site_beside_its_apps(site: Site) -> None:
    for base, language in (("", "ko"), ("en/", "en")):
        page = site.pages[f"{base}index.html"]
        [link] = [one["href"] for one in page.all("link") if one.get("rel") == "manifest"]
        assert link == f"/{base}app.webmanifest"
        manifest = json.loads((site.folder / link.strip("/")).read_text(encoding="utf-8"))
        assert (manifest["lang"], manifest["start_url"]) == (language, f"/{base}")
        # Sent as a form, so that no word of it stands in an address; without files.
        assert manifest["share_target"] == {
            "action": f"/{base}share",
            "method": "POST",
            "enctype": "application/x-www-form-urlencoded",
            "params": {"title": "title", "text": "text", "url": "url"},
        }
        assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
        for icon in manifest["icons"]:
            with Image.open(site.folder / icon["src"].strip("/")) as picture:
                assert icon["sizes"] == "{}x{}".format(*picture.size)
    with Image.open(site.folder / "favicon.ico") as picture:
        assert picture.info["sizes"] == {(16, 16), (32, 32)}
    with Image.open(site.folder / "icons" / "house.png") as picture:
        assert picture.size == (1200, 630)


def test_a_first_view_is_small_on_the_wire(site: Site) -> None:
    def packed(path: Path) -> int:
        return len(brotli.compress(path.read_bytes(), quality=5))

    shared = packed(site.folder / "style.css") + packed(site.folder / "assets" / "page.js")
    sizes = {name: shared + packed(site.folder / name) for name in site.pages}
    assert max(sizes.values()) <= MOST, max(sizes.items(), key=lambda one: one[1])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MUNUIGIL_SITE_URL", "http://munuigil.example"),
        ("MUNUIGIL_SITE_URL", "https://munuigil.example/pages"),
        ("MUNUIGIL_SECURITY_CONTACT", "security@munuigil.example"),
    ],
)
def test_what_is_no_address_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Refusal, match=re.escape(f"{name}={value} is")):
        from_environment()


def test_addresses_as_they_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUNUIGIL_SITE_URL", "https://munuigil.example/")
    monkeypatch.setenv("MUNUIGIL_SECURITY_CONTACT", "")
    assert from_environment() == Addresses("https://munuigil.example", None)
