"""Pages for phones: whole, in both languages, without scripts too, with links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.compile.emergency_pages import emergencies_of
from scripts.compile.rows import at_length
from scripts.compile.words import Words
from scripts.validation.load import ROOT, load
from tests.scripts import trees
from tests.scripts.site_pages import Page, Site, built
from tests.scripts.trees import ev


def test_every_view_and_body_has_a_page_in_both_languages(site: Site) -> None:
    wanted = {"index.html", "find/index.html", "a/index.html", "write/index.html", "cases/index.html"}
    wanted |= {"check/index.html", "freshness/index.html"}
    wanted |= {
        f"find/{family['id']}/index.html"
        for family in site.entries["home/ko"]["families"]
        if len(family["services"]) > 1
    }
    for key in site.entries:
        kind, _, rest = key.partition("/")
        if kind in ("view", "service"):
            wanted.add(f"s/{rest}/index.html")
        elif kind == "authority":
            wanted.add(f"a/{rest}/index.html")
        elif kind == "emergency":
            wanted.add(f"e/{rest}/index.html")
        elif kind == "loss-lines":
            wanted.add("e/loss-lines/index.html")
    korean = {
        name for name in site.pages if not name.startswith("en/") and not name.endswith(("404.html", "offline.html"))
    }
    assert korean == wanted
    assert {name for name in site.pages if name.startswith("en/")} == {
        "en/404.html",
        "en/offline.html",
        *(f"en/{name}" for name in wanted),
    }
    assert site.count == 2 * len(wanted)
    for name in ("style.css", "mark.svg"):
        assert (site.folder / name).stat().st_size > 100


def test_pages_say_their_language_and_lead_to_the_other(site: Site) -> None:
    for name, page in site.pages.items():
        english = name.startswith("en/")
        assert page.all("html")[0]["lang"] == ("en" if english else "ko"), name
        if name.endswith(("404.html", "offline.html")):
            continue
        other = next(link["href"] or "" for link in page.all("a") if link.get("hreflang"))
        twin = name.removeprefix("en/") if english else f"en/{name}"
        assert site.path_of(other) == twin, name


def test_pages_have_one_heading_a_title_and_a_description(site: Site) -> None:
    for name, page in site.pages.items():
        assert len(page.all("h1")) == 1, name
        assert page.title(), name
        assert page.meta("description"), name
        assert page.meta("viewport"), name


def test_only_our_own_files_run_and_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    scripts = set()
    for name, page in site.pages.items():
        for tag, attrs in page.elements:
            assert tag not in ("style", "iframe", "object", "embed", "form", "img"), name
            if tag == "script" and attrs.get("type") == "application/ld+json":
                # Data runs nowhere, so no policy has to allow it.
                assert set(attrs) == {"type"}, name
            elif tag == "script" and attrs:
                # A file of its own: the server's policy lets nothing run that stands in a page, but for one line that it knows.
                assert set(attrs) == {"src", "defer"}, name
                scripts.add(attrs["src"] or "")
            assert not [key for key in attrs if key == "style" or key.startswith("on")], name
            if tag == "link":
                assert (attrs["href"] or "").startswith("/"), name
            # The page in the place of one that a phone lacks leads to the address where it stands.
            if tag == "a" and not (name.endswith("offline.html") and attrs["href"] == ""):
                assert re.match(r"(/|#|https?://|tel:|sms:|mailto:)", attrs["href"] or ""), (name, attrs)
    assert scripts <= {"/assets/page.js"}
    for script in scripts:
        assert 0 < (site.folder / script.strip("/")).stat().st_size < 2300
    css = (site.folder / "style.css").read_text(encoding="utf-8")
    assert "url(" not in css
    assert "@import" not in css


def test_every_link_inside_leads_somewhere(site: Site) -> None:
    count = 0
    for name, page in site.pages.items():
        for tag, attrs in page.elements:
            href = attrs.get("href")
            if tag not in ("a", "link") or not href or not re.match(r"[/#]", href):
                continue
            count += 1
            if href.startswith("#"):
                target, anchor = name, href[1:]
            else:
                target, _, anchor = site.path_of(href), "", href.partition("#")[2]
                assert (site.folder / target).is_file(), (name, href)
            # A place in composer or log begins with its tab, which is what the page calls their button.
            anchor = anchor.replace("sent/", "cases/").partition("/")[0]
            if anchor:
                assert anchor in {attrs.get("id") for _, attrs in site.pages[target].elements}, (name, href)
    assert count > 100


def test_every_blue_button_leads_somewhere(site: Site) -> None:
    """To a call, a mail or an address: never to a place of the page, where the steps stand already."""
    count = 0
    for name, page in site.pages.items():
        for tag, attrs in page.elements:
            if "act" in (attrs.get("class") or "").split():
                count += 1
                assert tag == "a", name
                assert re.match(r"https?://\S+|tel:\+?\d+$|mailto:\S+@\S+$", attrs["href"] or ""), (name, attrs)
    assert count > 1


def test_a_contact_that_nobody_answers_for_is_no_link_and_says_why(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    rumour = [
        ev("blog-2021", "phone.number"),
        ev("haneul-help", "phone.charge"),
        ev("paper-20260801", "phone.line", "human"),
    ]
    ways = [{"channel": "phone"}, {"channel": "web-form"}]
    trees.apply(root, {"file": trees.SERVICE, "set": {"/channels/1/evidence": rumour, "/guides/0/channels": ways}})
    page = built(root, tmp_path / "site").pages["s/haneul/index.html"]
    assert [link["href"] for link in page.all("a") if link.get("class") == "act"] == [
        "https://help.haneul.example.com/form"
    ]
    assert "tel:15990000" not in [link["href"] for link in page.all("a")]
    assert "1599-0000 · 공식 번호인지 몰라요" in [text for _, text in page.texts]


def test_korean_pages_are_korean(site: Site) -> None:
    """No word of the English pages stands alone on a Korean page, and no leftovers of a programme."""
    words = load(ROOT).words
    english = {
        text
        for key, text in words["en"].items()
        if key.startswith(("page.", "compile."))
        and not key.startswith("page.family.")
        and "{" not in text
        and len(text) > 3
        and words["ko"][key] != text
    } - {words["ko"]["page.other_language"]}
    for name, page in site.pages.items():
        if name.startswith("en/"):
            continue
        for tag, text in page.texts:
            assert text not in english, (name, tag, text)


def test_no_leftovers(site: Site) -> None:
    for name, page in site.pages.items():
        for tag, text in page.texts:
            assert not re.search(r"\{\{|\{%|\bundefined\b|\bnull\b|Undefined|\[object|<built-in", text), (
                name,
                tag,
                text,
            )
            # “Phone: None” is English for “there is none”.
            assert text != "None" or (name.startswith("en/") and tag in ("small", "span")), (name, tag)
        for _, attrs in page.elements:
            assert "None" not in [value for value in attrs.values() if value is not None], name


def test_community_sources_are_named_and_not_linked(site: Site) -> None:
    sources = [source for doc in load(ROOT).docs() for source in doc.data.get("sources", {}).values()]
    community = {source["url"] for source in sources if source["type"] == "community"}
    community -= {source["url"] for source in sources if source["type"] != "community"}
    for name, page in site.pages.items():
        evidence = {link["href"] for link in page.all("a") if "nofollow" in (link.get("rel") or "")}
        assert not community & evidence, name


def test_a_page_shows_number_hours_and_evidence(tmp_path: Path) -> None:
    site = built(trees.compilable(tmp_path / "tree"), tmp_path / "site")
    page = site.pages["s/haneul/index.html"]
    text = " ".join(said for _, said in page.texts)
    assert "전화는 자동응답이에요." in text
    assert "평일 10:00~18:30, 점심 12~13시" in text
    assert "하루일보" in text
    assert "2021년에는 사람이 없다고 적었어요." in text
    english = " ".join(said for _, said in site.pages["en/s/haneul/index.html"].texts)
    assert "Mon–Fri 10:00–18:30, lunch break 12:00–13:00" in english
    body = site.pages["a/relief/index.html"]
    assert "tel:142" in [link["href"] for link in body.all("a")]


def dates(page: Page) -> list[str]:
    """The holidays that a page names below its opening hours, without the words beside them."""
    return [attrs["data-date"] or "" for attrs in page.all("li") if "data-date" in attrs]


def test_hours_are_a_rule_and_the_holidays_that_change_it_are_dates(tmp_path: Path) -> None:
    site = built(trees.compilable(tmp_path / "tree"), tmp_path / "site")
    page = site.pages["s/haneul/index.html"]
    assert not page.all("table")
    # Twelve weeks from 22 November, with the day that the government named. Lunar New Year's Day itself is a Sunday, closed anyway.
    assert dates(page) == ["2026-12-25", "2026-12-28", "2027-01-01", "2027-02-08", "2027-02-09"]
    text = " ".join(said for _, said in page.texts)
    assert "2026년 12월 25일 (금) 성탄절 · 쉴 수 있어요" in text
    assert "2027년 2월 8일 (월) 설 연휴" in text
    assert "기독탄신일" not in text
    english = " ".join(said for _, said in site.pages["en/s/haneul/index.html"].texts)
    assert "Fri 25 Dec 2026 Christmas Day · may be closed" in english
    assert [attrs["src"] for attrs in page.all("script") if "src" in attrs] == ["/assets/page.js"]


def test_holidays_with_hours_of_their_own(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    trees.apply(root, {"file": trees.SERVICE, "set": {"/channels/0/hours": "Mo-Su 09:00-20:00; PH 10:00-17:00"}})
    page = built(root, tmp_path / "site").pages["s/haneul/index.html"]
    assert dates(page) == [
        *("2026-12-25", "2026-12-28", "2027-01-01"),
        *("2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09"),
    ]
    assert "성탄절 · 10:00~17:00" in [text for _, text in page.texts]


def test_open_around_the_clock_is_said_in_a_word(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    trees.apply(root, {"file": trees.SERVICE, "set": {"/channels/0/hours": "24/7"}})
    page = built(root, tmp_path / "site").pages["s/haneul/index.html"]
    assert "24시간" in [text for tag, text in page.texts if tag == "p"]
    assert not dates(page)


def test_no_page_tells_the_hours_of_a_day_gone_by(site: Site) -> None:
    for name, page in site.pages.items():
        assert all(day >= site.entries["meta"]["as_of"] for day in dates(page)), name
        assert not [text for tag, text in page.texts if tag == "td" and "00:00" in text], name


def test_text_from_records_is_escaped(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    nasty = "<script>alert(1)</script>&amp;\"'"
    trees.apply(
        root,
        {
            "file": trees.SERVICE,
            "set": {
                "/name/ko": nasty,
                "/guides/0/summary/ko": nasty,
                "/channels/0/state/ko": nasty,
                "/sources/haneul-help/publisher": nasty,
            },
        },
    )
    site = built(root, tmp_path / "site")
    page = site.pages["s/haneul/index.html"]
    scripts = [attrs.get("type") or attrs.get("src") for attrs in page.all("script")]
    assert scripts == [None, "application/ld+json", "/assets/page.js"]
    assert nasty in [text for _, text in page.texts]
    line = (ROOT / "scripts/compile/templates/large.js").read_text(encoding="utf-8").rstrip("\n")
    html = (site.folder / "s" / "haneul" / "index.html").read_text(encoding="utf-8")
    assert f"<script>{line}</script>" in html
    assert html.count("<script>") == 1


def test_emergencies_are_one_tap_from_home_and_their_buttons_lead_on(site: Site) -> None:
    for base in ("", "en/"):
        home = [link["href"] for link in site.pages[f"{base}index.html"].all("a")]
        for key, block in site.entries.items():
            if not key.startswith("emergency/"):
                continue
            assert f"/{base}e/{block['id']}" in home
            page = site.pages[f"{base}e/{block['id']}/index.html"]
            links = [link["href"] for link in page.all("a")]
            for button in block["buttons"]:
                assert (button["url"] or f"/{base}e/{button['opens']}") in links, (key, button)
            said = [text for _, text in page.texts]
            language = "en" if base else "ko"
            assert block["do"][language] in said and block["dont"][language] in said
            if block["warning"]:
                assert block["warning"][language] in said
        lines = site.pages[f"{base}e/loss-lines/index.html"]
        assert {line["tel"] for line in site.entries["loss-lines"]["lines"]} <= {
            link["href"] for link in lines.all("a")
        }


def test_titles_of_private_pages_say_nothing_of_them(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    trees.apply(root, {"file": trees.SERVICE, "set": {"/guides/1/issue": "picture-threat"}})
    site = built(root, tmp_path / "site")
    for base in ("", "en/"):
        said: dict[str, str] = {}
        private = [block["id"] for block in emergencies_of(site.entries) if block["private"]]
        for name in (*(f"e/{one}" for one in private), "s/haneul/picture-threat", "."):
            page = site.pages[f"{base}{name}/index.html".replace("./", "")]
            title, described = page.title(), page.meta("description")
            said.setdefault(base, title + str(described))
            assert title + str(described) == said[base], name
            assert (page.meta("og:title"), page.meta("og:description")) == (title, described), name
            assert not [one for one in page.all("script") if one.get("type")], name
        open_title = " ".join(text for tag, text in site.pages[f"{base}e/bad-app/index.html"].texts if tag == "title")
        assert open_title not in said[base]


def test_dates_as_people_say_them() -> None:
    assert Words(load(ROOT)).day("2026-02-07")["ko"] == "2026년 2월 7일"
    assert Words(load(ROOT)).day("2026-02-07")["en"] == "7 Feb 2026"


def test_bodies_stand_once_by_situation_with_112_first(site: Site) -> None:
    bodies = [key.removeprefix("authority/") for key in site.entries if key.startswith("authority/")]
    for base in ("", "en/"):
        page = site.pages[f"{base}a/index.html"]
        found = [
            name.rsplit("/", 1)[1] for name in (link["href"] or "" for link in page.all("a")) if f"/{base}a/" in name
        ]
        assert sorted(found) == sorted(bodies)
        assert found[0] == "police-112" or "police-112" not in bodies
        # A name that has its number says it once: beside it stands what a touch does.
        texts = [text for _, text in page.texts]
        assert not [text for text in texts if re.fullmatch(r"(\d+) · \1", text)]


def test_lists_say_what_the_guide_says(site: Site) -> None:
    for base, language in (("", "ko"), ("en/", "en")):
        of = {
            service: site.pages[
                f"{base}find/{family['id']}/index.html" if len(family["services"]) > 1 else f"{base}index.html"
            ]
            for family in site.entries[f"home/{language}"]["families"]
            for service in family["services"]
        }
        for key, value in site.entries.items():
            if key.startswith(f"rows/{language}/"):
                family = [text for tag, text in of[value["service"]].texts if tag == "small"]
                assert value["rows"][0]["note"] in family, key
                page = [text for tag, text in site.pages[f"{base}s/{value['service']}/index.html"].texts]
                said = [row["note"] in page for row in value["rows"][1:]]
                assert sum(said) >= at_length(len(said)), key


def test_an_old_address_of_the_general_guide_leads_on(site: Site) -> None:
    for name, page in site.pages.items():
        if name.endswith("/contact-general/index.html"):
            to = f"/{name.removesuffix('/contact-general/index.html')}"
            assert [link["href"] for link in page.all("link") if link.get("rel") == "canonical"] == [to]
            assert to in [link["href"] for link in page.all("a")]
        elif not name.endswith(("404.html", "offline.html")):
            # Behind a # it is a name in the composer.
            assert not [one for one in page.links() if one.partition("#")[0].endswith("/contact-general")], name
