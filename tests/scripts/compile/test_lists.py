"""Rows, the first screen, and what search pages may say of calling a service."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.compile.context import Context
from scripts.compile.lists import line
from scripts.compile.questions import titled
from scripts.compile.sheets import Sheets
from scripts.validation.load import ROOT, load
from tests.scripts import trees
from tests.scripts.whole import AS_OF, whole

COPY = {"seen": "2026-11-20", "method": "copy"}


def ev(source: str, about: str) -> dict[str, Any]:
    """A piece of evidence about one field."""
    return {"source": source, "about": [about], "stance": "supports"} | COPY


def phone(*evidence: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A phone channel with these claims."""
    return {
        "id": "phone",
        "kind": "phone",
        "name": {"ko": "대표번호", "en": "Main number"},
        **fields,
        "evidence": [*evidence],
    }


def number(source: str) -> dict[str, Any]:
    """A number that this source prints."""
    return phone(ev(source, "phone.number"), phone={"number": "1599-0000"})


def machine(source: str) -> dict[str, Any]:
    """A machine without a number, of which this source tells."""
    return phone(ev(source, "phone.line"), phone={"number": None, "line": "ars"})


def absent(source: str) -> dict[str, Any]:
    """No phone, says this source."""
    return phone(ev(source, "exists"), exists=False)


@pytest.mark.parametrize(
    ("what", "channel", "states"),
    [
        ("a number of the company's own", number("haneul-help"), ["has", "unsure"]),
        ("a number that blogs print", number("blog-2021"), ["unsure"]),
        ("a machine", machine("paper-20260801"), ["machine", "unsure"]),
        ("a machine that blogs know", machine("blog-2021"), ["unsure"]),
        ("none, says the company", absent("haneul-help"), ["none", "not_found"]),
        ("none, as it seems to blogs", absent("blog-2021"), ["not_found"]),
    ],
)
def test_what_a_search_page_may_say_of_calling(
    small_tree: Path, what: str, channel: dict[str, Any], states: list[str]
) -> None:
    dataset = load(small_tree)
    dataset.services["haneul"].data["channels"] = [channel]
    verdict = {"ko": "채팅에 상담원이 있어요.\n전화는 9-18시예요.", "en": "Agents are in the chat.\nAsk there."}
    made = line(Sheets(Context.of(dataset, AS_OF)), "haneul", {"verdict": verdict})
    words = {
        "has": "하늘톡 공식 전화번호가 있어요.",
        "machine": "하늘톡 전화는 자동응답이에요.",
        "none": "하늘톡 전화 상담은 없어요.",
        "unsure": "하늘톡 전화 상담이 되는지 몰라요.",
        "not_found": "하늘톡 전화번호를 몰라요.",
    }
    assert [state["text"]["ko"] for state in made["states"]] == [words[state] for state in states], what
    # A page can forge what stands on it, so nothing that looks like a number stands there. The line before it does then.
    assert made["more"] == {"ko": "채팅에 상담원이 있어요.", "en": "Agents are in the chat."}


def test_the_last_state_always_holds_and_the_others_name_who_says_so(real: dict[str, Any]) -> None:
    for name, entry in real.items():
        if not name.startswith("line/"):
            continue
        *others, last = entry["states"]
        assert "said" not in last, name
        for state in others:
            assert f"trust/{state['said']['trust']}" in real, name


def test_families_hold_every_service_once_and_the_first_screen_leads_somewhere(real: dict[str, Any]) -> None:
    services = sorted(name.removeprefix("service/") for name in real if name.startswith("service/"))
    for language in ("ko", "en"):
        home = real[f"home/{language}"]
        assert sorted(service for family in home["families"] for service in family["services"]) == services
        for family in home["families"]:
            assert ("note" in family) == (len(family["services"]) > 1)
        for row in home["common"]:
            rows = real[f"rows/{language}/{row['service']}"]["rows"]
            assert [one for one in rows if one["issue"] == row["issue"] and "private" not in one], row


def test_a_row_that_names_a_number_says_what_stands_there_once_it_is_old(real: dict[str, Any]) -> None:
    """Its trust ends with the link of the row itself."""
    rows = [row for name, entry in real.items() if name.startswith("rows/ko/") for row in entry["rows"]]
    ending = [row for row in rows if "trust" in row.get("go", {}) and row["go"]["text"] in row["note"]]
    assert ending
    for row in ending:
        assert [one for one in row["numbers"] if one["trust"] == row["go"]["trust"] and one["old"] != one["text"]], row


def test_a_row_says_the_line_that_helps_to_choose(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    said = lambda: whole(load(root))["rows/ko/haneul"]["rows"][0]["note"]  # noqa: E731
    assert said() == "전화는 자동응답이에요."
    trees.apply(root, {"file": trees.SERVICE, "set": {"/guides/0/list_second": True}})
    assert said() == "채팅에 상담원이 있어요."


def test_no_deciding_question_repeats_the_heading_of_the_problems() -> None:
    dataset = load(ROOT)
    heads = {dataset.words[lang]["card.problems"] for lang in ("ko", "en")}
    for doc in dataset.services.values():
        for guide in doc.data["guides"]:
            question = (guide.get("ask") or {}).get("question", {})
            assert heads.isdisjoint(question.values()), (doc.data["id"], guide["issue"])


def test_a_korean_notice_stands_in_brackets_in_english() -> None:
    assert (
        titled("My account is locked", ["Account locked", "보호조치"], "en")
        == "My account is locked · ‘Account locked’ (보호조치)"
    )
    assert titled("계정이 잠겼어요", ["보호조치"], "ko") == "계정이 잠겼어요 · ‘보호조치’"
