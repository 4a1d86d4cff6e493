"""The served guide says of a way only what its channel does not, and of a law only when it wants an answer."""

from __future__ import annotations

from typing import Any

from scripts.compile.guides import channel_entry, guide_entry

TWO_WEEKS = {"promised": None, "reported": {"min": 0, "max": 2, "unit": "week"}}


def text(ko: str) -> dict[str, str]:
    return {"ko": ko, "en": f"{ko} (en)"}


FORM: dict[str, Any] = {
    "id": "web-form",
    "service": "haneul",
    "kind": "web-form",
    "name": text("양식"),
    "label": text("양식 열기"),
    "exists": True,
    "url": "https://help.haneul.example.com/form",
    "email": None,
    "phone": None,
    "link": "https://help.haneul.example.com/form",
    "link_ends": None,
    "country": "KR",
    "timezone": "Asia/Seoul",
    "languages": ["ko"],
    "writes": True,
    "fill": "none",
    "reply": {"text": text("2주"), "windows": TWO_WEEKS, "trust": {}},
}
DUTY = {"id": "answer", "law": text("법"), "text": text("답해야 해요."), "caveat": None}
VIEW: dict[str, Any] = {
    "service": "haneul",
    "issue": "mail",
    "name": text("하늘"),
    "issue_label": text("메일"),
    "private": False,
    "requires": [],
    "write": "inquiry",
    "write_to": "web-form",
    "action": {"channel": None},
    "ask": None,
    "channels": [FORM],
    "escalate": [],
    "duties": [],
    "human_can_fix": None,
}


def entry(**change: Any) -> dict[str, Any]:
    return guide_entry(VIEW | change, lambda way: FORM)


def test_a_way_as_its_channel_is_named_and_no_more() -> None:
    assert entry()["ways"] == [{"of": "haneul/web-form"}]
    assert (entry()["write_to"], entry()["taken"]) == ("haneul/web-form", None)


def test_what_the_guide_says_otherwise_stands_beside_it() -> None:
    here = FORM | {"id": "haneul/web-form", "label": text("이의신청"), "reply": None}
    ways = entry(channels=[here], write_to="haneul/web-form")["ways"]
    assert ways == [{"of": "haneul/web-form", "label": text("이의신청"), "reply": {}}]


def test_only_duties_with_a_time_to_answer_in() -> None:
    within = {"min": 0, "max": 3, "unit": "business-day"}
    duties = [DUTY | {"answer_within": None}, DUTY | {"id": "three-days", "answer_within": within}]
    assert entry(duties=duties)["duties"] == [{"id": "three-days", "law": text("법"), "answer_within": within}]


def test_a_channel_names_its_hours_whoever_answers() -> None:
    hours = {"hours": "hours/1f0c", "trust": "channel/haneul/web-form/hours"}
    served = channel_entry(FORM, hours)
    assert (served["open"], served["reply"]) == (hours, TWO_WEEKS)
    assert channel_entry(FORM | {"reply": None}, None)["reply"] is None
