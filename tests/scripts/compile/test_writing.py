"""Nobody is asked to write where nobody reads."""

from __future__ import annotations

from typing import Any

from tests.scripts.conftest import Changed
from tests.scripts.trees import ev

Record = dict[str, Any]
GENERAL = "view/haneul/contact-general"


def said(view: Record) -> tuple[str, str | None]:
    return view["write"], view["write_to"]


def test_a_letter_goes_to_the_first_way_that_takes_one(small: Record) -> None:
    assert said(small[GENERAL]) == ("inquiry", "chat")


def test_nobody_writes_where_only_a_phone_is_left(changed: Changed) -> None:
    assert said(changed({"set": {"/guides/0/channels": [{"channel": "phone"}]}})[GENERAL]) == ("none", None)


def test_nobody_writes_where_no_person_can_fix_it(changed: Changed) -> None:
    assert said(changed({"set": {"/guides/0/human_can_fix": False}})[GENERAL]) == ("none", None)


def test_one_appeal_is_allowed_where_the_guide_says_so(small: Record) -> None:
    view = small["view/haneul/payment-refund"]
    assert view["human_can_fix"] is False
    assert said(view) == ("appeal", "web-form")


def test_a_mailbox_that_nobody_answers_for_takes_no_letter(changed: Changed) -> None:
    def with_mailbox(source: str) -> Record:
        mailbox = {"id": "email", "kind": "email", "name": {"ko": "이메일", "en": "E-mail"}}
        mailbox |= {"email": "help@haneul.example.com", "evidence": [ev(source, "email")]}
        ways = [{"channel": "email"}, {"channel": "phone"}]
        entries = changed({"set": {"/channels/2": mailbox, "/guides/0/channels": ways, "/guides/0/avoid": []}})
        view: Record = entries[GENERAL]
        return view

    rumour = with_mailbox("blog-2021")
    assert said(rumour) == ("none", None)
    assert rumour["channels"][0]["link"] is None
    vouched = with_mailbox("haneul-help")
    assert said(vouched) == ("inquiry", "email")
    assert vouched["channels"][0]["link"] == "mailto:help@haneul.example.com"


def test_over_all_guides_a_letter_has_a_reader(real: Record) -> None:
    kinds = set()
    for key, view in real.items():
        if not key.startswith("view/"):
            continue
        ways = [
            *view["channels"],
            *(way for answer in (view["ask"] or {}).get("answers", []) for way in answer["channels"]),
        ]
        way = next((way for way in ways if way["id"] == view["write_to"]), None)
        assert (way is None) == (view["write"] == "none"), key
        if view["human_can_fix"] is False:
            assert view["write"] != "inquiry", key
        if way:
            assert way["exists"], key
            assert way["kind"] != "email" or (way["link"] or "").startswith("mailto:"), key
            kinds.add(view["write"])
    assert kinds == {"inquiry", "appeal"}


def test_a_report_menu_takes_no_letter_and_an_inquiry_in_the_app_does(real: Record) -> None:
    assert not real["channel/hellotalk/in-app-report"]["writes"]
    assert said(real["view/hellotalk/report-abuse"]) == ("none", None)
    assert real["channel/bunjang/in-app"]["writes"]
    assert said(real["view/bunjang/contact-general"]) == ("inquiry", "in-app")
    assert said(real["view/kakaotalk/spam-message-limit"]) == ("appeal", "web-form")
