"""Chips neither repeat nor contradict verdict and action, and a waiting time is that of the company."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.compile.chips import TOPICS
from scripts.compile.words import Words
from scripts.rules.verdict_number import NUMBER
from scripts.validation.load import ROOT, load
from tests.scripts.conftest import Changed

Record = dict[str, Any]
DATASET = load(ROOT)
WORDS = Words(DATASET)
GENERAL = "view/haneul/contact-general"
SILENT = {"ko": "양식으로만 물어요.", "en": "Only the form is left."}


def texts(view: Record) -> list[str]:
    return [chip["text"]["ko"] for chip in view["chips"]]


def test_no_chip_speaks_of_what_the_verdict_says(real: Record) -> None:
    table = DATASET.one["verdict-words"]
    spoken = {WORDS(f"chip.{name}")["ko"]: table["topics"][topic] for name, topic in TOPICS.items()}
    for key, view in real.items():
        if not key.startswith("view/"):
            continue
        verdict = view["verdict"]["ko"]
        for other in table["others"]:
            verdict = verdict.replace(other, "")
        for text in texts(view):
            assert not [word for word in spoken.get(text, []) if word in verdict], (key, text)


def test_no_chip_doubts_the_call_that_the_button_makes(real: Record) -> None:
    doubts = {WORDS(f"chip.{name}")["ko"] for name in ("no_phone", "no_phone_found", "phone_unknown")}
    for key, view in real.items():
        if key.startswith("view/") and view["action"]["channel"] and (view["action"]["url"] or "").startswith("tel:"):
            assert not doubts & set(texts(view)), key


def test_no_chip_doubts_a_number_that_the_verdict_names(real: Record) -> None:
    doubts = {WORDS(f"chip.{name}")["ko"] for name in ("no_phone", "no_phone_found", "phone_unknown")}
    for key, view in real.items():
        if key.startswith("view/") and NUMBER.search(view["verdict"]["ko"]):
            assert not doubts & set(texts(view)), key


def test_a_waiting_time_is_that_of_the_first_way_and_of_the_company(real: Record) -> None:
    for key, view in real.items():
        if not key.startswith("view/"):
            continue
        first = view["channels"][0]
        own = first["reply"] and "/" not in first["id"] and first["kind"] != "store"
        replies = [text for text in texts(view) if text.startswith(("답변 약속", "후기로는", "답변 시기"))]
        assert len(replies) <= bool(own), (key, replies)


def test_the_chip_about_calling_stands_where_the_verdict_is_silent(changed: Changed) -> None:
    assert "전화는 자동응답" not in texts(changed()[GENERAL])
    assert "전화는 자동응답" in texts(changed({"set": {"/guides/0/summary": SILENT}})[GENERAL])


def test_a_line_on_which_a_person_answers_for_this_problem_is_no_machine(changed: Changed) -> None:
    guide = {
        "/guides/0/summary": {"ko": "글로만 물어요.", "en": "Ask in writing only."},
        "/guides/0/channels": [{"channel": "phone"}],
    }
    assert texts(changed({"set": guide})[GENERAL]) == ["전화는 자동응답"]
    people = {"/channels/1/human/only_for": ["contact-general", "payment-refund"]}
    assert texts(changed({"set": guide | people})[GENERAL]) == []


@pytest.mark.parametrize(
    ("ways", "chip"),
    [
        (["web-form", "chat"], "답변 약속 1~3영업일"),
        # Of the second way, of a store, of another record: somebody else's time.
        (["chat", "web-form"], None),
        (["app-store", "web-form"], None),
        (["baram/help", "web-form"], None),
    ],
)
def test_whose_waiting_time(changed: Changed, ways: list[str], chip: str | None) -> None:
    reply = {"promised": None, "reported": {"min": 1, "max": 3, "unit": "day"}}
    entries = changed({"set": {"/channels/4/reply": reply, "/channels/4/evidence/0/about/-": "reply.reported",
        "/guides/0/channels": [{"channel": way} for way in ways]}})  # fmt: skip
    assert texts(entries[GENERAL]) == ([chip] if chip else [])


def test_what_people_report_is_said_to_be_reported(changed: Changed) -> None:
    reply = {"promised": None, "reported": {"min": 3, "max": 7, "unit": "day"}}
    ways = [{"channel": "web-form", "reply": reply}]
    entries = changed({"set": {"/guides/0/channels": ways}})
    assert texts(entries[GENERAL]) == ["후기로는 3~7일"]
