"""The one next action: a target that works, never a contact that nobody answers for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from scripts.compile.actions import is_home, works
from tests.scripts.conftest import Changed
from tests.scripts.trees import ev

Record = dict[str, Any]
CONTACT = re.compile(r"(tel|mailto):")


def actions(entries: Record) -> Iterator[tuple[str, Record, Record, list[Record]]]:
    """Where it stands, the view, an action, and the ways it is chosen from."""
    for key, view in entries.items():
        if not key.startswith("view/"):
            continue
        if view["ask"]:
            for i, answer in enumerate(view["ask"]["answers"]):
                yield f"{key} answer {i}", view, answer["action"], answer["channels"]
        else:
            yield key, view, view["action"], view["channels"]


def test_an_action_is_never_a_contact_that_nobody_answers_for(real: Record) -> None:
    """Every contact of the bundle that is no link stays out of every button."""
    silent = set()
    for key, way in real.items():
        if key.startswith("channel/") and not (way["link"] or "").startswith("tel:") and way["phone"]:
            silent.add(way["phone"]["tel"] or way["phone"]["display"])
        if key.startswith("channel/") and way["email"] and not (way["link"] or "").startswith("mailto:"):
            silent.add(f"mailto:{way['email']}")
    answered = {way["link"] for key, way in real.items() if key.startswith("channel/") and way["link"]}
    assert silent
    count = 0
    for where, view, action, _ in actions(real):
        for url, ends in [(action["url"], action["ends"]), *((do["url"], do["ends"]) for do in view["urgent_do"])]:
            if url and CONTACT.match(url):
                count += 1
                assert url not in silent - answered, where
                assert ends is None or ends > real["meta"]["as_of"], where
    assert count > 40


def test_a_link_of_a_channel_is_trusted_and_lasts(real: Record) -> None:
    for key, way in real.items():
        if not key.startswith("channel/"):
            continue
        assert way["link"] is None or re.match(r"https?://|tel:|mailto:", way["link"]), key
        assert way["link"] is None or way["exists"], key
        assert way["link_ends"] is None or way["link_ends"] > real["meta"]["as_of"], key


def test_every_action_has_a_target(real: Record) -> None:
    """A button leads to an address; without one the steps or the sentence of its way are there to read."""
    for where, view, action, ways in actions(real):
        if action["url"]:
            assert re.match(r"https?://|tel:|mailto:", action["url"]), where
            continue
        way = next((way for way in ways if way["id"] == action["channel"]), None)
        above = [button["url"] for button in view["urgent_do"]]
        assert way is None or way["steps"] or way["state"] or way["link"] in above, where
        assert way is not None or view["urgent"] or not any(works(way) for way in ways), where


def test_a_home_page_is_no_action_where_the_guide_leads_deeper(real: Record) -> None:
    for where, _, action, ways in actions(real):
        if is_home(action["url"]):
            way = next(way for way in ways if way["id"] == action["channel"])
            deeper = [other["id"] for other in ways if other["link"] and not is_home(other["link"])]
            assert way["steps"] or not deeper, (where, deeper)


@pytest.mark.parametrize(
    ("url", "home"),
    [
        ("https://x.com/", True),
        ("https://www.example.co.kr", True),
        ("https://m.example.com/ko/", True),
        ("https://example.com/kr-ko", True),
        ("https://cs.daum.net/", False),
        ("https://example.com/help", False),
        ("https://example.com/?page=help", False),
        ("https://example.com/#/help", False),
        ("tel:112", False),
        (None, False),
    ],
)
def test_home_pages(url: str | None, home: bool) -> None:
    assert is_home(url) is home


FIRST_PHONE = {"/guides/0/channels": [{"channel": "phone"}, {"channel": "web-form"}]}
RUMOUR = [
    ev("blog-2021", "phone.number"),
    ev("haneul-help", "phone.charge"),
    ev("paper-20260801", "phone.line", "human"),
]


def test_a_first_way_that_works_is_the_action(changed: Changed) -> None:
    action = changed({"set": FIRST_PHONE})["view/haneul/contact-general"]["action"]
    assert (action["url"], action["channel"]) == ("tel:15990000", "phone")
    assert action["ends"]


def test_a_number_that_nobody_answers_for_gives_way_to_the_next(changed: Changed) -> None:
    view = changed({"set": FIRST_PHONE | {"/channels/1/evidence": RUMOUR}})["view/haneul/contact-general"]
    assert view["action"]["url"] == "https://help.haneul.example.com/form"
    assert view["action"]["channel"] == "web-form"
    # It is still there to read, in its place.
    assert view["channels"][0]["phone"]["display"] == "1599-0000"
    assert view["channels"][0]["link"] is None


def test_a_number_of_long_ago_is_no_action(changed: Changed) -> None:
    view = changed({"set": FIRST_PHONE}, as_of="2036-01-01")["view/haneul/contact-general"]
    assert view["channels"][0]["link"] is None
    assert view["action"]["channel"] == "web-form"


def test_in_danger_the_red_box_is_the_action(changed: Changed) -> None:
    """Its calls stand above; a form that is only next best is not pushed beside them."""
    ways = {"/guides/1/channels": [{"channel": "phone"}, {"channel": "web-form"}]}
    view = changed({"set": ways | {"/channels/1/evidence": RUMOUR}})["view/haneul/account-hacked"]
    assert (view["action"]["url"], view["action"]["channel"]) == (None, None)
    assert view["urgent_do"]
    assert "tel:15990000" not in [button["url"] for button in view["urgent_do"]]


def test_what_the_red_box_does_has_its_button_with_the_way_too(changed: Changed) -> None:
    box = {
        "ko": "돈이 빠져나가고 있나요?",
        "en": "Is money leaving?",
        "emergency": "money-moving",
        "do": [{"to": "phone"}],
    }
    guide = {"/guides/1/channels": [{"channel": "phone"}], "/guides/1/urgent": box}
    view = changed({"set": guide})["view/haneul/account-hacked"]
    assert "tel:15990000" in [button["url"] for button in view["urgent_do"]]
    assert (view["action"]["url"], view["action"]["channel"]) == ("tel:15990000", "phone")


def test_steps_are_an_action_without_a_button(changed: Changed) -> None:
    view = changed({"remove": ["/channels/0/url"], "set": {"/channels/0/evidence/0/about": [
        "human", "state", "hours", "languages", "steps"
    ]}})["view/haneul/contact-general"]  # fmt: skip
    assert (view["action"]["url"], view["action"]["channel"]) == (None, "chat")


def test_an_address_among_those_of_strangers_needs_somebody_who_answers_for_it(changed: Changed) -> None:
    """Anybody can open a channel there, so its host vouches for nothing."""
    places = {
        "file": "dataset/vocabulary/user-content.json",
        "set": {
            "/hosts/-": {"host": "rooms.haneul.example.com", "why": {"ko": "누구나 써요.", "en": "Anybody writes."}}
        },
    }
    there = {"set": {"/channels/0/url": "https://rooms.haneul.example.com/chat"}}
    vouched = changed(places, there)["view/haneul/contact-general"]
    assert vouched["action"]["url"] == "https://rooms.haneul.example.com/chat"
    rumour = {"/channels/0/evidence/0/about": ["human", "state", "hours", "languages", "steps"]}
    more = {"/channels/0/evidence/-": ev("blog-2021", "url"), "/channels/3/evidence/0/about/-": "url"}
    view = changed(places, there, {"set": rumour | more})["view/haneul/contact-general"]
    assert view["channels"][0]["link"] is None
    assert view["action"]["channel"] == "web-form"


def test_where_nothing_works_nothing_is_offered(changed: Changed) -> None:
    view = changed(
        {"set": {"/guides/0/channels": [{"channel": "phone"}], "/channels/1/evidence": RUMOUR}},
    )["view/haneul/contact-general"]
    assert (view["action"]["url"], view["action"]["channel"]) == (None, None)


def test_each_answer_has_its_own_action(small: Record) -> None:
    view = small["view/haneul/payment-refund"]
    assert view["action"] == {"label": view["ask"]["question"], "url": None, "ends": None, "channel": None}
    assert [answer["action"]["url"] for answer in view["ask"]["answers"]] == [
        "https://store.example.net/refund",
        "https://help.haneul.example.com/form?type=pay",
    ]
