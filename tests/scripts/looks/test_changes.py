"""Changes of this year as pairs of pages, from the look to the accepted proposal, and how a look renews a day."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import scripts.commands.facts_accept as facts_accept
from scripts.checking import findings
from scripts.facts.claims import claims
from scripts.facts.ledger import looks
from scripts.facts.ledger import renew_evidence as renewed
from scripts.looks.proposals import MOST_OPEN, PLACE, Proposal, update_proposals
from scripts.validation.load import Dataset, load
from tests.scripts.looks.conftest import copied, go
from tests.scripts.looks.web import FOLDER, ROUTES, Web

BANK = "www.kakaobank.com/view/customer"
TVING = "www.tving.com/help/notice/143674?page=1"
NAVER = "help.naver.com/service/30016/contents/24321?lang=ko&osType=COMMONOS"


def words(address: str) -> str:
    return (FOLDER / ROUTES[address]["file"]).read_text(encoding="utf-8")


# What the page said before, what it says now, who must notice: record/owner, and the needle that goes.
PAIRS = [
    pytest.param(
        BANK, "1599-3333, 09:00 ~ 18:00", "1599-3333, 08:00 ~ 19:00", "kakaobank/phone", "09:00~18:00", "08:00~19:00"
    ),
    pytest.param(BANK, "1599-8888", "1599-0001", "kakaobank/accident", "1599-8888", "1599-0001"),
    pytest.param(TVING, "오전 9시 ~ 오후 5시", "오전 9시 ~ 오후 6시", "tving/phone", "09:00~17:00", "09:00~18:00"),
    pytest.param(TVING, " / 오후 1시 ~ 오후 2시", "", "tving/phone", "13:00~14:00", None),
    pytest.param(NAVER, "09:00 - 12:00, 13:00 - 18:00", "09:00 - 18:00", "naver/phone", "09:00~12:00", "09:00~18:00"),
]


@pytest.mark.parametrize(("address", "now", "then", "owner", "gone", "instead"), PAIRS)
def test_a_real_change_is_seen_both_ways(
    records: Dataset,
    tmp_path: Path,
    web: Web,
    address: str,
    now: str,
    then: str,
    owner: str,
    gone: str,
    instead: str | None,
) -> None:
    copied(tmp_path)
    record = owner.partition("/")[0]
    page = words(address)
    assert re.search(now, page), page
    other = re.sub(now, then, page)
    for day, html, said in (
        ("2026-12-01", page, "held"),
        ("2026-12-08", other, "changed"),
        ("2026-12-09", other, "changed"),
    ):
        web.set(address, html=html)
        outcome = go(records, tmp_path, web, day, record)
        mine = {
            look["result"]
            for name, (anchor, look, *_) in outcome.found.items()
            if name.startswith(f"{owner}/") and not anchor.implied and anchor.page.endswith(address)
        }
        assert said in mine and (said == "changed" or mine == {"held"}), (day, mine)
    found = {one["was"]: one for one in update_proposals(tmp_path, outcome, "2026-12-09")}
    assert gone in found, found
    assert found[gone]["now"] == ([instead] if instead else [])
    assert 0 < len(found[gone]["block"]) <= 200
    # The page says again what it said: nothing is left to decide.
    web.set(address, html=page)
    left = update_proposals(tmp_path, go(records, tmp_path, web, "2026-12-10", record), "2026-12-10")
    assert [one for one in left if address.partition("/")[0] in one["url"]] == []


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = copied(tmp_path)
    monkeypatch.setattr(facts_accept, "ROOT", root)
    monkeypatch.setattr(facts_accept, "load", lambda: load(root))
    return root


def changed(root: Path, web: Web, address: str, was: str, now: str, record: str) -> list[Proposal]:
    dataset = load(root)
    web.set(address, html=words(address).replace(was, now))
    go(dataset, root, web, "2026-12-01", record)
    return update_proposals(root, go(dataset, root, web, "2026-12-02", record), "2026-12-02")


def accepted(*args: str) -> str:
    done = CliRunner().invoke(facts_accept.main, list(args))
    return done.output


def channel(root: Path, service: str, name: str) -> dict[str, Any]:
    data = json.loads((root / "dataset" / "services" / f"{service}.json").read_text(encoding="utf-8"))
    return next(one for one in data["channels"] if one["id"] == name)


def test_accepting_new_hours_mends_the_record_and_its_needle(tree: Path, web: Web) -> None:
    proposal = next(
        one
        for one in changed(tree, web, TVING, "오전 9시 ~ 오후 5시", "오전 10시 ~ 오후 4시", "tving")
        if one["was"] == "09:00~17:00"
    )
    assert proposal["now"] == ["10:00~16:00"]
    assert accepted().count("tving-") >= 1
    said = accepted(proposal["id"], "--value", "10:00~16:00")
    assert "09:00~17:00 → 10:00~16:00" in said
    phone = channel(tree, "tving", "phone")
    mine = next(one for one in phone["evidence"] if "hours" in one.get("anchor", {}).get("has", {}))
    assert "10:00~16:00" in mine["anchor"]["has"]["hours"] and mine["captured"] == "2026-12-02"
    assert not (tree / PLACE / f"{proposal['id']}.json").exists()


def test_accepting_a_new_number_mends_every_text_that_says_it(tree: Path, web: Web) -> None:
    proposal = next(
        one for one in changed(tree, web, BANK, "1599-8888", "1599-0001", "kakaobank") if one["was"] == "1599-8888"
    )
    assert {change["value"] for change in proposal["patch"] if change["was"] == "1599-8888"} == {"1599-0001"}
    accepted(proposal["id"])
    assert channel(tree, "kakaobank", "accident")["phone"]["number"] == "1599-0001"
    guides = json.loads((tree / "dataset/services/kakaobank.json").read_text(encoding="utf-8"))["guides"]
    assert not [
        one["issue"] for one in guides if "1599-8888" in one["summary"]["ko"] and "call-centre" in str(one["evidence"])
    ]


def test_a_proposal_can_be_dropped_and_asks_where_it_does_not_know(tree: Path, web: Web) -> None:
    proposal = next(
        one for one in changed(tree, web, TVING, " / 오후 1시 ~ 오후 2시", "", "tving") if one["was"] == "13:00~14:00"
    )
    before = (tree / "dataset/services/tving.json").read_bytes()
    assert "Which one?" in accepted(proposal["id"])
    assert "nothing changed" in accepted(proposal["id"], "--drop")
    assert "No proposal" in accepted(proposal["id"])
    assert (tree / "dataset/services/tving.json").read_bytes() == before


def test_a_proposal_that_no_run_wrote_stops_nothing_and_stays(tree: Path, web: Web) -> None:
    proposal = changed(tree, web, BANK, "1599-8888", "1599-0001", "kakaobank")[0]
    whole = (tree / PLACE / f"{proposal['id']}.json").read_text(encoding="utf-8")
    texts = [
        '{"id": "0", "kind": "changed"}',
        "[" * 100_000,
        "[]",
        "{",
        whole,
        whole.replace(proposal["id"], "../../x"),
    ]
    for number, text in enumerate(texts):
        (tree / PLACE / f"{number}.json").write_text(text, encoding="utf-8")
    ids = {one["id"] for one in changed(tree, web, BANK, "1599-8888", "1599-0001", "kakaobank")}
    assert proposal["id"] in ids and not ids & {"0", "../../x"}
    assert "No proposal 0" in accepted("0")
    assert proposal["id"] in accepted()
    assert [(tree / PLACE / f"{number}.json").read_text(encoding="utf-8") for number in range(len(texts))] == texts


def test_open_proposals_have_an_end(records: Dataset, tmp_path: Path, web: Web) -> None:
    for address, route in ROUTES.items():
        if "file" in route:
            web.set(address, status=404)
    hosts = tuple({address.partition("/")[0] for address in ROUTES})
    for day in ("2026-12-01", "2026-12-02"):
        found = update_proposals(tmp_path, go(records, tmp_path, web, day, *hosts), day)
    assert len(found) == MOST_OPEN == len(list((tmp_path / PLACE).glob("*.json")))


def test_a_look_renews_what_its_needles_say_and_nothing_else(records: Dataset, tmp_path: Path, web: Web) -> None:
    go(records, tmp_path, web, "2026-11-30", "kakaobank")
    dataset = load()
    phone = [one for one in claims(dataset) if one.owner == "kakaobank/phone"]
    before = {one.field: one.trust("2026-11-30") for one in phone}
    assert renewed(dataset, looks(tmp_path)[0], "2026-11-30") > 5
    assert findings(dataset) == []
    after = {one.field: one.trust("2026-11-30") for one in claims(dataset) if one.owner == "kakaobank/phone"}
    assert after["phone"].since == after["hours"].since == "2026-11-30"
    assert after["human"] == before["human"] and after["state"] == before["state"]
    assert after["hours"].word == "official"
    # What was seen later renews nothing before.
    fresh = load()
    assert renewed(fresh, looks(tmp_path)[0], "2026-11-29") == 0
