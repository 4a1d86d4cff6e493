"""A whole run over the fixture web: every verdict, politeness as the server saw it, and what goes wrong."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from scripts.facts.ledger import FOLDER, RESULTS, looks, read
from scripts.looks.proposals import PLACE, update_proposals
from scripts.looks.run import Outcome
from scripts.looks.run_report import report
from scripts.validation.load import Dataset
from tests.scripts.looks.conftest import AGENT, HOSTS, go
from tests.scripts.looks.web import FOLDER as PAGES
from tests.scripts.looks.web import ROUTES, Web, served

BANK = "www.kakaobank.com/view/customer"
OLD = "www.kakaobank.com/view-customer.v1.html"


@pytest.fixture(scope="module")
def ran(records: Dataset, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Web, Outcome]:
    root = tmp_path_factory.mktemp("run")
    with served() as web:
        web.set("www.yes24.com/", file=ROUTES["www.29cm.co.kr/"]["file"])
        web.set(BANK, file=OLD)
        return root, web, go(records, root, web, "2026-12-01", *HOSTS, pace=0.02)


def test_there_are_enough_pages_and_every_verdict(ran: tuple[Path, Web, Outcome]) -> None:
    assert len(list(PAGES.rglob("*.html"))) >= 40
    assert set(ran[2].counts) == set(RESULTS)
    assert ran[2].counts["held"] > 300


def why(outcome: Outcome, host: str) -> set[str]:
    return {
        f"{look['result']}: {look.get('why', '')}" for anchor, look, *_ in outcome.found.values() if anchor.host == host
    }


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("www.kt.com", "held: "),
        ("wiseuser.go.kr", "held: "),
        ("www.hanacard.co.kr", "moved: now at https://www.hanacard.co.kr/new/home"),
        ("support.tiktok.com", "gone: the server answers 404"),
        ("www.nexon.com", "gone: says that there is no such page"),
        ("www.kakaobank.com", "changed: 1599-3333, 09:00~18:00: no longer together"),
        ("help.x.com", "blocked: the server answers 403"),
        ("support.microsoft.com", "blocked: asks whether we are a person"),
        ("www.hellotalk.com", "blocked: needs a browser"),
        ("korea.kr", "blocked: robots.txt asks not to"),
        ("www.cjlogistics.com", "blocked: not the page we know: it names none of CJ대한통운, CJ Logistics, 대한통운"),
        ("www.yes24.com", "blocked: not the page we know: it names none of 예스24, YES24, yes24"),
        ("news.coupang.com", "error: the server answers 500"),
        ("fsc.go.kr", "error: a foreign host: evil.example.net"),
        ("support.apple.com", "error: more than 5000 KB"),
        ("remedy.kocsc.or.kr", "error: says utf-8, but its bytes are cp949"),
        ("www.consumer.go.kr", "blocked: robots.txt never ends (read 524 KB); host left alone"),
        ("flyasiana.com", "error: the server answers 429"),
    ],
)
def test_each_trouble_is_a_clear_line(ran: tuple[Path, Web, Outcome], host: str, said: str) -> None:
    assert said in {line.replace("(read 512 KB)", "(read 524 KB)") for line in why(ran[2], host)}, why(ran[2], host)


def test_where_anybody_publishes_the_host_rules_its_own_pages(records: Dataset, tmp_path: Path, web: Web) -> None:
    web.set("x.com/robots.txt", text="User-agent: *\nDisallow: /en/privacy\n")
    web.set("youtube.com/robots.txt", to="https://evil.example.net/robots.txt")
    outcome = go(records, tmp_path, web, "2026-12-01", "x.com", "youtube.com")
    assert "x.com/tos" in web.asked() and "x.com/en/privacy" not in web.asked()
    assert [one.path for one in web.log if one.host != "x.com"] == ["/robots.txt"]
    assert why(outcome, "youtube.com") == {
        "blocked: robots.txt cannot be read (a foreign host: evil.example.net); host left alone"
    }


def test_a_host_is_reported_once_for_each_sort_of_trouble(records: Dataset, tmp_path: Path, web: Web) -> None:
    web.set("www.data.go.kr/", html="<title>또 다른 곳</title>" + "<p>아무도 아니에요</p>" * 20)
    outcome = go(records, tmp_path, web, "2026-12-01", "www.data.go.kr", "www.kakaobank.com")
    lines = [line for line in report(outcome, [], 0, "2026-12-01").splitlines() if line.startswith("- www.data.go.kr")]
    assert len(why(outcome, "www.data.go.kr")) > 10
    assert len(lines) == len({line.partition(": it")[0] for line in lines}) <= 3, lines


def test_a_redirect_loop_is_left(ran: tuple[Path, Web, Outcome]) -> None:
    assert any("a redirect loop" in line for line in why(ran[2], "www.easylaw.go.kr"))


def test_only_what_still_stands_renews(ran: tuple[Path, Web, Outcome]) -> None:
    for anchor, look, *_ in ran[2].found.values():
        assert ("held" in look) == (look["result"] in ("held", "moved")), anchor.id


def test_the_log_shows_a_polite_reader(ran: tuple[Path, Web, Outcome]) -> None:
    _, web, outcome = ran
    hosts = defaultdict(list)
    for one in web.log:
        hosts[one.host].append(one)
        assert one.headers["user-agent"] == AGENT
    assert outcome.asked == len(web.log)
    for host, log in hosts.items():
        assert log[0].path == "/robots.txt", host
        assert len([one for one in log if one.path == "/robots.txt"]) == 1, host
        for before, after in pairwise(log):
            assert before.done <= after.at, f"{host}: two at once"
            assert after.at - before.at > (0.05 if host == "cs.kakao.com" else 0.02) * 0.9, f"{host}: too fast"
    # One process, one request at a time, everywhere.
    assert all(before.done <= after.at + 0.01 for before, after in pairwise(web.log))
    assert not [one for one in web.log if one.host == "korea.kr" and one.path != "/robots.txt"]
    assert not [one for one in web.log if one.host == "evil.example.net"]
    assert not [one for one in web.log if one.host == "cs.kakao.com" and one.path.startswith("/search")]
    assert len(hosts["flyasiana.com"]) <= 4


def test_the_same_day_asks_for_nothing_again_and_the_next_only_what_failed(
    ran: tuple[Path, Web, Outcome], records: Dataset
) -> None:
    root = ran[0]
    with served() as web:
        go(records, root, web, "2026-12-01", *HOSTS)
        assert web.log == []
        go(records, root, web, "2026-12-02", "www.kakaobank.com", "www.29cm.co.kr", "flyasiana.com")
        assert web.asked() == [BANK]


def test_a_week_later_only_what_is_new_is_sent(ran: tuple[Path, Web, Outcome], records: Dataset) -> None:
    root = ran[0]
    before = read(root / FOLDER / "www.29cm.co.kr.json")
    with served() as web:
        outcome = go(records, root, web, "2026-12-08", "www.29cm.co.kr")
    page = [one for one in web.log if one.path == "/"]
    assert [one.status for one in page] == [304] and "if-none-match" in page[0].headers
    assert set(outcome.counts) == {"held"}
    after = read(root / FOLDER / "www.29cm.co.kr.json")
    assert {look["held"] for look in after["looks"].values()} == {"2026-12-08"}
    assert {k: v.get("block") for k, v in before["looks"].items()} == {
        k: v.get("block") for k, v in after["looks"].items()
    }


def test_the_report_says_it_all(ran: tuple[Path, Web, Outcome]) -> None:
    text = report(ran[2], [], 0, "2026-12-01")
    for said in (
        "held",
        "moved: now at",
        "changed: 1599-3333, 09:00~18:00",
        "gone: says",
        "robots.txt never ends",
        "more than 5000 KB",
    ):
        assert said in text, said
    assert len(text) < 9000


def test_a_change_waits_for_a_second_day(records: Dataset, tmp_path: Path) -> None:
    with served() as web:
        go(records, tmp_path, web, "2026-12-01", "www.kakaobank.com")
        web.set(BANK, file=OLD)
        assert (
            update_proposals(tmp_path, go(records, tmp_path, web, "2026-12-10", "www.kakaobank.com"), "2026-12-10")
            == []
        )
        web.set(BANK, file=ROUTES[BANK]["file"])
        go(records, tmp_path, web, "2026-12-11", "www.kakaobank.com")
    assert not list((tmp_path / PLACE).glob("*")) if (tmp_path / PLACE).exists() else True


def test_many_changes_of_a_host_are_one_new_template(records: Dataset, tmp_path: Path) -> None:
    with served() as web:
        for day in ("2026-12-01", "2026-12-02"):
            web.set(
                BANK, html="<title>카카오뱅크</title><p>카카오뱅크 고객센터가 새로워졌어요. 번호는 앱에서 보세요.</p>"
            )
            found = update_proposals(tmp_path, go(records, tmp_path, web, day, "www.kakaobank.com"), day)
    assert [one["kind"] for one in found] == ["template"]
    assert len(found[0]["anchors"]) > 4


def test_a_ledger_edited_by_hand_counts_for_nothing_and_is_kept(records: Dataset, tmp_path: Path) -> None:
    with served() as web:
        go(records, tmp_path, web, "2026-12-01", "www.kakaobank.com")
        path = tmp_path / FOLDER / "www.kakaobank.com.json"
        data = json.loads(path.read_text(encoding="utf-8"))
        next(iter(data["looks"].values()))["held"] = "2027-11-01"
        path.write_text(json.dumps(data), encoding="utf-8")
        kept = path.read_bytes()
        web.log.clear()
        outcome = go(records, tmp_path, web, "2026-12-20", "www.kakaobank.com")
    assert web.log == [] and path.read_bytes() == kept
    assert "was edited by hand" in outcome.lines[0]
    found, wrong = looks(tmp_path)
    assert found == {} and len(wrong) == 1
    path.write_text("[" * 100_000, encoding="utf-8")
    assert looks(tmp_path) == (found, wrong)


def test_a_day_has_an_end(records: Dataset, tmp_path: Path, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scripts.looks.run.A_DAY", 5)
    outcome = go(records, tmp_path, web, "2026-12-01", "help.x.com")
    assert len(web.log) == 5 and outcome.waiting > 20
    go(records, tmp_path, web, "2026-12-01", "help.x.com")
    assert len(web.log) == 5
