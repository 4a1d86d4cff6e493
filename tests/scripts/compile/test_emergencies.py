"""The first minute: what the blocks say, that every button leads to somebody, and what leaves no trace."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dataset.schema.enums import EMERGENCIES
from scripts.checking import findings
from scripts.validation.load import load
from tests.scripts import trees
from tests.scripts.whole import whole

Changed = Callable[..., dict[str, Any]]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The small bundle after changes to the tree, whether it stays valid or not."""

    def compile_(*changes: dict[str, Any]) -> dict[str, Any]:
        root = trees.compilable(tmp_path)
        for change in changes:
            trees.apply(root, {"file": trees.SERVICE} | change)
        return whole(load(root))

    return compile_


def blocks(entries: dict[str, Any]) -> dict[str, Any]:
    return {value["id"]: value for key, value in entries.items() if key.startswith("emergency/")}


def presses(entries: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Every button of a block or of an urgent box, with the key of its entry."""
    return [
        (key, button)
        for key, value in entries.items()
        if key.startswith(("emergency/", "view/"))
        for button in value.get("buttons", value.get("urgent_do"))
    ]


def targets(block: dict[str, Any]) -> list[str]:
    return [button["url"] or button["opens"] for button in block["buttons"]]


def test_they_stand_in_order(real: dict[str, Any]) -> None:
    found = sorted(blocks(real).values(), key=lambda block: block["order"])
    assert [block["id"] for block in found] == list(EMERGENCIES)


def test_each_begins_with_what_helps_first(real: dict[str, Any]) -> None:
    first = {name: targets(block) for name, block in blocks(real).items()}
    assert first["money-moving"][:3] == ["loss-lines", "tel:112", "tel:1394"]
    assert first["bad-app"][:3] == ["tel:112", "loss-lines", "tel:118"]
    assert first["picture-threat"] == ["tel:112", "tel:1366", "tel:1394"]
    assert first["trade-fraud"] == ["https://ecrm.police.go.kr/", "tel:182"]
    assert first["violence"] == ["tel:112", "tel:1366", "tel:119"]
    assert first["rescue"] == ["tel:119", "tel:112", "tel:109"]
    assert first["missing"] == ["tel:112", "tel:182", "tel:1388"]
    assert first["life"] == ["tel:109", "tel:119", "sms:109", "tel:1388", "tel:112"]
    assert "비행기 모드" in blocks(real)["bad-app"]["do"]["ko"]


def test_a_button_says_its_number_first_and_is_never_dead(real: dict[str, Any], small: dict[str, Any]) -> None:
    for entries in (real, small):
        assert presses(entries)
        for key, button in presses(entries):
            assert bool(button["url"]) != bool(button["opens"]), key
            if button["number"]:
                for text in button["text"].values():
                    assert text.startswith(f"{button['number']} · "), key
            # People must know whom a number without a name belongs to; a page is no number.
            assert bool(button["number"]) == (button["url"] or "").startswith(("tel:", "sms:")), key


def test_nobody_promises_a_payment_stop_but_a_bank(real: dict[str, Any]) -> None:
    for key, button in presses(real):
        assert "지급정지" not in button["text"]["ko"], key
    assert {button["text"]["ko"] for _, button in presses(real) if button["url"] == "tel:112"} == {
        "112 · 신고와 은행 연결",
        "112 · 지금 협박받고 있다면",
        "112 · 지금 위험할 때",
        "112 · 지금 위험할 때 경찰",
        "112 · 누가 다치게 했다면",
        "112 · 급할 때 바로",
    }
    assert "지급정지" not in json.dumps(blocks(real)["picture-threat"], ensure_ascii=False)
    assert blocks(real)["picture-threat"]["buttons"][2]["text"]["ko"] == "1394 · 돈을 보냈다면"


def test_the_warning_about_apps_stands_where_an_app_may_be_behind_it(real: dict[str, Any]) -> None:
    warning = "이상한 앱을 깔았거나 링크를 눌렀다면 은행과 경찰에는 다른 사람 전화로 거세요. 이 전화로 걸면 사기꾼이 통화를 가로챌 수 있어요."
    for block in blocks(real).values():
        assert (block["tone"] == "calm") == (block["id"] == "life")
        warned = block["id"] in ("money-moving", "bad-app", "picture-threat")
        assert (block["warning"] or {}).get("ko") == (warning if warned else None), block["id"]
    for key, view in real.items():
        if key.startswith("view/") and view["urgent"]:
            warned = view["issue"] in ("account-hacked", "fraud-phishing", "picture-threat")
            assert not warned or (view["urgent_warning"] or {}).get("ko") == warning, key
            if view["issue"] in ("rights-infringement", "privacy-personal-data", "trade-fraud"):
                assert view["urgent_warning"] is None, key
                assert not [button for button in view["urgent_do"] if button["number"] == "1394"], key


def test_life_is_calm(real: dict[str, Any]) -> None:
    life = blocks(real)["life"]
    assert (life["title"]["ko"], life["text"]["ko"]) == ("혼자 견디지 않아도 돼요", "109는 24시간 사람이 받아요.")


def test_what_may_leave_no_trace_says_so(real: dict[str, Any]) -> None:
    assert {name for name, block in blocks(real).items() if block["private"]} == {
        "life",
        "picture-threat",
        "violence",
        "rescue",
    }
    for key, view in real.items():
        if key.startswith("view/"):
            assert view["private"] == (view["issue"] == "picture-threat"), key


def test_private_problems_are_suggested_to_nobody(changed: Changed) -> None:
    entries = changed(
        {
            "set": {
                "/guides/1/issue": "picture-threat",
                "/common": ["picture-threat", "mail", "payment-refund"],
            }
        }
    )
    assert entries["view/haneul/picture-threat"]["private"] is True
    assert "picture-threat" not in entries["service/haneul"]["common"]


def test_a_box_above_a_guide_has_the_words_of_its_emergency(small: dict[str, Any]) -> None:
    view = small["view/haneul/account-hacked"]
    assert [(button["text"]["ko"], button["url"], button["opens"]) for button in view["urgent_do"]] == [
        ("내 은행 번호", None, "loss-lines"),
        ("1599-0001 · 하늘톡 분실·도난 신고", "tel:15990001", None),
        ("112 · 신고와 은행 연결", "tel:112", None),
        ("1394 · 피싱 상담", "tel:1394", None),
        ("피해 상담", "https://relief.example.net/", None),
    ]


def test_what_a_sentence_names_first_is_pressed_first(real: dict[str, Any]) -> None:
    first = {key: view["urgent_do"][0] for key, view in real.items() if key.startswith("view/") and view["urgent"]}
    pressed = {key: button["url"] or button["opens"] for key, button in first.items()}
    assert pressed["view/kakaotalk/report-abuse"] == "tel:112"
    assert pressed["view/kakaotalk/rights-infringement"] == "tel:1366"
    assert pressed["view/kakaotalk/account-hacked"] == "loss-lines"
    assert pressed["view/kakaopay/account-hacked"] == "tel:18337483"
    named = re.compile(r"은행|카드사|(?<![\d-])[\d-]{3,}")
    for key, button in first.items():
        text = real[key]["urgent"]["text"]["ko"]
        words = named.search(text)
        assert words is None or words[0] == (button["number"] or words[0]), (key, text)
        assert words is None or words[0][0].isdigit() == bool(button["number"]), (key, text)


def test_loss_lines_are_those_one_may_dial_by_name(changed: Changed, small: dict[str, Any]) -> None:
    (line,) = small["loss-lines"]["lines"]
    assert line == {
        "service": "haneul",
        "channel": "loss",
        "name": {"ko": "하늘톡", "en": "Haneul Talk"},
        "what": {"ko": "분실·도난 신고", "en": "Loss and theft"},
        "aliases": ["하늘", "haneul talk"],
        "number": "1599-0001",
        "tel": "tel:15990001",
        "ends": "2027-04-01",
        "hours_text": None,
        "always": None,
    }
    about = ["phone", "human", "hours"]
    day = {"/channels/5/hours": "24/7", "/channels/5/timezone": "Asia/Seoul", "/channels/5/evidence/0/about": about}
    (line,) = changed({"set": day})["loss-lines"]["lines"]
    assert line["hours_text"] == {"ko": "24시간", "en": "24 hours"}
    assert line["always"] is True
    rumour = {"source": "blog-2021", "about": ["phone"], "stance": "supports", "seen": "2026-11-20", "method": "copy"}
    others = {f"/channels/5/evidence/{at}/about": ["human"] for at in range(4)}
    blog = changed({"set": others | {"/channels/5/evidence/-": rumour}})
    assert blog["loss-lines"]["lines"] == []


def test_an_empty_list_of_loss_lines_is_no_button(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    trees.apply(root, {"file": trees.SERVICE, "remove": ["/channels/5/purpose"]})
    assert {(finding.rule, finding.pointer) for finding in findings(load(root))} == {
        ("emergency-calls", "/emergencies/0/call/0"),
        ("emergency-calls", "/emergencies/1/call/1"),
    }


def test_the_real_list_is_long_enough_to_be_of_use(real: dict[str, Any]) -> None:
    names = [line["name"]["ko"] for line in real["loss-lines"]["lines"]]
    assert names == sorted(names)
    assert names
