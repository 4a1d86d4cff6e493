"""Who answers for a value: the contact entries of the bundle."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.compile.bundle import bundle
from scripts.compile.contact_keys import address, chat_name, number_key
from scripts.loading import ROOT, load
from tests.scripts import trees

AS_OF = "2026-11-22"
PHONES = json.loads((ROOT / "tests" / "fixtures" / "phones.json").read_text(encoding="utf-8"))["written"]
Tree = Callable[..., dict[str, Any]]
PLACES = "dataset/vocabulary/user-content.json"
WHY = {"ko": "누구나 쓸 수 있어요.", "en": "Anybody can write there."}
CHAT = {"/channels/0/name": {"ko": "카카오톡 채널 ‘하늘톡 고객센터’", "en": "KakaoTalk channel ‘하늘톡 고객센터’"}}


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The contact entries of the valid tree after some changes, `contact/` left out."""

    def made(*changes: dict[str, Any], as_of: str = AS_OF) -> dict[str, Any]:
        root = trees.compilable(tmp_path)
        for change in changes:
            trees.apply(root, {"file": trees.SERVICE, **change})
        entries = bundle(load(root), as_of)
        return {key.removeprefix("contact/"): value for key, value in entries.items() if key.startswith("contact/")}

    return made


@pytest.mark.parametrize("row", PHONES, ids=lambda row: row["value"])
def test_a_number_has_one_key_however_it_is_written(row: dict[str, str]) -> None:
    assert number_key(row["value"]) == row["key"]


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://haneul.example.com/contact/", "haneul.example.com/contact"),
        ("https://www.Haneul.example.com/Contact", "haneul.example.com/Contact"),
        ("https://m.haneul.example.com/a?b=2&a=1", "haneul.example.com/a?a=1&b=2"),
        ("pf.example.com/_aB", "pf.example.com/_aB"),
        ("https://haneul.example.com/%EB%8F%84%EC%9B%80%EB%A7%90", "haneul.example.com/도움말"),
        ("https://haneul.example.com/", "haneul.example.com"),
    ],
)
def test_address_key(url: str, key: str) -> None:
    assert address(url) == key


def test_chat_name_key() -> None:
    assert chat_name("  하늘톡   고객센터 ") == "chat:하늘톡 고객센터"


def test_an_own_address_answers_with_its_channel(tree: Tree) -> None:
    found = tree()
    form = found["help.haneul.example.com/form"]
    assert (form["verdict"], form["service"], form["channel"]) == ("official", "haneul", "web-form")
    # A store's page is the store's.
    assert not any(key.startswith("store.example.net") for key in found)


def test_a_chat_is_official_by_name_and_says_that_names_prove_little(tree: Tree) -> None:
    chat = tree({"set": CHAT})["chat:하늘톡 고객센터"]
    assert (chat["verdict"], chat["channel"], chat["trust"]["word"]) == ("official", "chat", "confirmed")
    assert "누구나" in chat["text"]["ko"]
    assert "Anybody" in chat["text"]["en"]
    # Age takes nothing away: the device says since when, and that it was theirs once it is old.
    assert tree({"set": CHAT}, as_of="2028-01-01")["chat:하늘톡 고객센터"]["trust"] == chat["trust"]


def test_a_warning_about_a_name_holds_for_any_spaces(tree: Tree) -> None:
    warning = {"/impostors/0/kind": "chat-name", "/impostors/0/value": "하늘톡 안전 센터"}
    found = tree({"file": "dataset/impostors.json", "set": warning})
    assert found["chat:하늘톡안전센터"]["verdict"] == "impostor"


@pytest.mark.parametrize(
    ("kind", "value", "key"),
    [
        ("phone", "1600.1111", "16001111"),
        ("email", "Help@haneul-desk.example.com", "help@haneul-desk.example.com"),
        ("host", "haneul-desk.example.com", "haneul-desk.example.com"),
        ("host", "pf.example.com/_Fake", "pf.example.com/_Fake"),
    ],
)
def test_warnings_of_every_kind(tree: Tree, kind: str, value: str, key: str) -> None:
    change = {"/impostors/0/kind": kind, "/impostors/0/value": value}
    found = tree({"file": "dataset/impostors.json", "set": change})
    assert found[key]["verdict"] == "impostor"


def test_places_where_anybody_publishes(tree: Tree) -> None:
    places = [
        {"host": "blog.haneul.example.com", "why": WHY},
        {"host": "haneul.example.com", "own": ["/settings"], "any_case": True, "why": WHY},
        {"host": "people.example.org", "subdomains": True, "why": WHY},
        {"host": "baram.example.org", "paths": ["/@*", "/cafe"], "why": WHY},
    ]
    found = tree({"file": PLACES, "set": {"/hosts": places}})
    unknown = ("blog.haneul.example.com", "haneul.example.com/*", "*.people.example.org")
    for key in (*unknown, "baram.example.org/@*", "baram.example.org/cafe/*"):
        assert (found[key]["verdict"], found[key]["service"], found[key]["text"]) == ("unknown", None, WHY), key
    assert found["haneul.example.com/settings/*"]["service"] == "haneul"
    assert found["haneul.example.com"]["verdict"] == "official"
    assert "people.example.org" not in found


def test_an_own_account_among_the_people_needs_evidence(tree: Tree) -> None:
    places = {"/hosts": [{"host": "haneul.example.com", "own": ["/settings"], "any_case": True, "why": WHY}]}
    place = {"file": PLACES, "set": places}
    account = {"set": {"/channels/0/url": "https://haneul.example.com/Support"}}
    found = tree(place, account)["any:haneul.example.com/support"]
    assert (found["verdict"], found["channel"]) == ("official", "chat")
    rumour = {"set": {"/channels/0/evidence/0/source": "blog-2021"}}
    found = tree(place, account, rumour)["any:haneul.example.com/support"]
    assert (found["verdict"], found["trust"]["word"]) == ("unknown", "unverified")


def test_the_product_named_like_the_host_owns_it(tree: Tree) -> None:
    both = {"file": "dataset/services/baram.json", "set": {"/domains/-": "haneul.example.com"}}
    assert tree(both)["haneul.example.com"]["service"] == "haneul"


def test_the_body_named_like_the_number_owns_it(tree: Tree) -> None:
    body = json.loads((trees.RECORDS / "valid" / "dataset/authorities/relief.json").read_text(encoding="utf-8"))
    named = {"file": "dataset/authorities/state-142.json", "set": {"": body | {"id": "state-142"}}}
    assert tree()["142"]["service"] == "relief"
    assert tree(named)["142"]["service"] == "state-142"


def test_a_guest_on_a_host_of_another_house_does_not_own_it(tree: Tree) -> None:
    guest = {"file": "dataset/services/baram.json", "set": {"/domains/-": "cs.haneul.example.com"}}
    assert "cs.haneul.example.com" not in tree(guest)
    own = {"file": "dataset/services/baram.json", "set": {"/domains/-": "baram.haneul.example.com"}}
    assert tree(own)["baram.haneul.example.com"]["service"] == "baram"


def test_a_wrong_address_on_a_real_host_is_not_official(tree: Tree) -> None:
    wrong = {"value": "haneul.example.com/call", "named": "하늘톡", "why": "blogs only"}
    found = tree({"file": "dataset/vocabulary/quarantine.json", "set": {"/values/-": wrong}})
    assert found["haneul.example.com/call"]["verdict"] == "unknown"
    assert "하늘톡" in found["haneul.example.com/call"]["text"]["ko"]


def test_the_right_owner_of_a_quarantined_number_wins(tree: Tree) -> None:
    wrong = {"value": "1599-0000", "named": "바람쇼핑", "why": "belongs to 하늘톡", "allowed": ["haneul"]}
    found = tree({"file": "dataset/vocabulary/quarantine.json", "set": {"/values/-": wrong}})
    assert (found["15990000"]["verdict"], found["15990000"]["service"]) == ("official", "haneul")


def test_real_quarantine_is_never_official_but_for_its_owner() -> None:
    dataset = load(ROOT)
    entries = bundle(dataset, AS_OF)
    for value in dataset.one("quarantine")["values"]:
        key = value["value"].lower() if "@" in value["value"] else address(value["value"])
        if value["value"].replace("-", "").isdigit():
            key = number_key(value["value"])
        entry = entries.get(f"contact/{key}")
        if entry and entry["verdict"] == "official":
            assert entry["service"] in value.get("allowed", []), value["value"]
