"""Who answers for a value: the contact entries of the bundle."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.compile.bundle import bundle
from scripts.compile.contact_keys import address, chat_name, narrower, number_key, spelling
from scripts.validation.load import ROOT, load
from tests.scripts import trees

AS_OF = "2026-11-22"
PHONES = json.loads((ROOT / "tests" / "fixtures" / "phones.json").read_text(encoding="utf-8"))["written"]
Tree = Callable[..., dict[str, Any]]
PLACES = "dataset/vocabulary/user-content.json"
WHY = {"ko": "누구나 쓸 수 있어요.", "en": "Anybody can write there."}
# A second domain, registered as it is, with the product on it.
SHOP = {"set": {"/domains/-": "haneul.co.kr"}}
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
    assert spelling("하늘톡 고객-센터!") == spelling("하늘톡고객센터") == "spelt:하늘톡고객센터"


@pytest.mark.parametrize(
    ("host", "answer"),
    [
        ("kakao.com", False),
        ("cs.kakao.com", True),
        ("airbnb.co.kr", False),
        ("www.airbnb.co.kr", True),
        ("d4u.stop.or.kr", True),
        ("cloud.microsoft", False),
        ("co.kr", False),
    ],
)
def test_a_host_with_a_name_in_front_of_its_domain(host: str, answer: bool) -> None:
    assert narrower(host) is answer


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
    assert "Anyone can open" in chat["text"]["en"]
    # Age takes nothing away: the device says since when, and that it was theirs once it is old.
    assert tree({"set": CHAT}, as_of="2028-01-01")["chat:하늘톡 고객센터"]["trust"] == chat["trust"]


def test_a_name_in_another_spelling_is_told_the_right_one(tree: Tree) -> None:
    spelt = tree({"set": CHAT})["spelt:하늘톡고객센터"]
    assert (spelt["verdict"], spelt["service"], spelt["channel"]) == ("unknown", "haneul", "chat")
    assert "‘하늘톡 고객센터’" in spelt["text"]["ko"] and "배지" in spelt["text"]["ko"]


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
    if kind == "host":
        assert found[f"{key.lower()}/*"]["verdict"] == "impostor"


def test_a_desk_is_official_as_a_whole_and_a_shop_only_at_its_door(tree: Tree) -> None:
    found = tree(SHOP)
    for key in ("haneul.co.kr", "help.haneul.example.com", "help.haneul.example.com/*"):
        assert (found[key]["verdict"], found[key]["service"]) == ("official", "haneul"), key
    for key in ("haneul.co.kr/*", "*.haneul.co.kr"):
        assert (found[key]["verdict"], found[key]["service"], found[key].get("text")) == (
            "open-path",
            "haneul",
            None,
        ), key


@pytest.mark.parametrize(
    ("kind", "url", "official"),
    [
        # A form or a help page keeps its host, or what lies beside it where the host is the shop's.
        ("web-form", "https://cs.haneul.co.kr/ask/form", ["cs.haneul.co.kr", "cs.haneul.co.kr/*"]),
        ("help", "https://www.haneul.co.kr/help/faq/1", ["haneul.co.kr/help/faq/*"]),
        ("self-service", "https://my.haneul.co.kr/plan", ["my.haneul.co.kr/plan/*"]),
        ("self-service", "https://my.haneul.co.kr/", ["my.haneul.co.kr"]),
        # An account or a store has strangers beside it.
        ("social", "https://www.haneul.co.kr/feed/support", ["haneul.co.kr/feed/support"]),
        ("store", "https://store.haneul.co.kr/app", []),
    ],
)
def test_what_a_page_says_of_its_neighbours(tree: Tree, kind: str, url: str, official: list[str]) -> None:
    before = tree(SHOP)
    found = tree(SHOP, {"set": {"/channels/0/kind": kind, "/channels/0/url": url}})
    new = [key for key, one in found.items() if one["verdict"] == "official" and key not in before]
    exact = address(url)
    assert sorted({*new, *official} - {exact}) == sorted(set(official) - {exact})
    assert all(found[key]["service"] == "haneul" for key in official)


def test_pages_that_a_record_names_are_its_own(tree: Tree) -> None:
    page = {"hosts": ["www.haneul.co.kr"], "path": "/safety*", "issue": None, "role": "help"}
    found = tree(SHOP, {"set": {"/pages/-": page}})
    assert found["haneul.co.kr/safety/*"]["verdict"] == "official"
    whole = tree(SHOP, {"set": {"/pages/-": page | {"path": "/*"}}})
    assert whole["haneul.co.kr/*"]["verdict"] == "official"
    # A rule for some queries says nothing of the others.
    some = tree(SHOP, {"set": {"/pages/-": page | {"path": "/*", "query": {"service": ["8"]}}}})
    assert some["haneul.co.kr/*"]["verdict"] == "open-path"


def test_places_where_anybody_publishes(tree: Tree) -> None:
    places = [
        {"host": "blog.haneul.co.kr", "why": WHY},
        {"host": "haneul.co.kr", "own": ["/settings"], "any_case": True, "why": WHY},
        {"host": "people.example.org", "subdomains": True, "why": WHY},
        {"host": "help.haneul.example.com", "paths": ["/@*", "/cafe"], "why": WHY},
    ]
    found = tree(SHOP, {"file": PLACES, "set": {"/hosts": places}})
    for key in ("blog.haneul.co.kr", "blog.haneul.co.kr/*", "*.blog.haneul.co.kr", "haneul.co.kr/*"):
        assert (found[key]["verdict"], found[key]["service"], found[key]["text"]) == ("open-path", "haneul", WHY), key
    for key in ("help.haneul.example.com/@*", "help.haneul.example.com/cafe/*"):
        assert (found[key]["verdict"], found[key]["service"]) == ("open-path", "haneul"), key
    assert found["help.haneul.example.com/*"]["verdict"] == "official"
    # Nobody's place is nobody's.
    assert found["*.people.example.org"]["verdict"] == "open-path"
    assert "service" not in found["*.people.example.org"]
    assert "people.example.org" not in found
    assert found["haneul.co.kr/settings/*"]["verdict"] == "official"
    assert found["haneul.co.kr"]["verdict"] == "official"
    assert found["part:forum"]["verdict"] == "open-path"


def test_a_place_is_never_a_desk(tree: Tree) -> None:
    place = {"file": PLACES, "set": {"/hosts": [{"host": "forms.haneul.co.kr", "why": WHY}]}}
    form = {"set": {"/channels/3/url": "https://forms.haneul.co.kr/f/1"}}
    found = tree(SHOP, place, form)
    assert found["forms.haneul.co.kr/*"]["verdict"] == "open-path"
    assert found["forms.haneul.co.kr/f/1"]["channel"] == "web-form"


def test_an_own_account_among_the_people_needs_evidence(tree: Tree) -> None:
    places = {"/hosts": [{"host": "haneul.co.kr", "own": ["/settings"], "any_case": True, "why": WHY}]}
    place = {"file": PLACES, "set": places}
    account = {"set": {"/channels/0/url": "https://haneul.co.kr/Support"}}
    found = tree(SHOP, place, account)["any:haneul.co.kr/support"]
    assert (found["verdict"], found["channel"]) == ("official", "chat")
    rumour = {"set": {"/channels/0/evidence/0/source": "blog-2021"}}
    found = tree(SHOP, place, account, rumour)["any:haneul.co.kr/support"]
    assert (found["verdict"], found["trust"]["word"]) == ("unknown", "unverified")


def test_what_has_ended_was_theirs(tree: Tree) -> None:
    phone = {"set": {"/channels/0/kind": "phone", "/channels/0/phone": {"number": "1599-7777", "line": "voice"}}}
    about = {"set": {"/channels/0/evidence/0/about": ["phone"]}}
    assert tree(phone, about)["15997777"]["verdict"] == "official"
    # The last day on which it holds, so the device says “was” from the next day on.
    ended = tree(phone, about, {"set": {"/channels/0/until": "2026-12-16"}})["15997777"]
    assert (ended["verdict"], ended["trust"]["old_at"]) == ("official", "2026-12-17")


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
    for value in dataset.one["quarantine"]["values"]:
        key = value["value"].lower() if "@" in value["value"] else address(value["value"])
        if value["value"].replace("-", "").isdigit():
            key = number_key(value["value"])
        entry = entries.get(f"contact/{key}")
        if entry and entry["verdict"] == "official":
            assert entry["service"] in value.get("allowed", []), value["value"]


def test_a_channel_that_a_body_names_in_its_steps_is_its_own() -> None:
    known = bundle(load(ROOT), "2026-11-29")["contact/chat:마들랜"]
    assert (known["verdict"], known["service"]) == ("official", "suicide-109")
