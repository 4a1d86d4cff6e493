"""The pill says what is true in a glance, and never sends people to look for it themselves."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scripts.conftest import Changed

Record = dict[str, Any]
GENERAL = "sheet/{}/haneul/contact-general"


def pills(entries: Record, language: str) -> set[str]:
    return {value["pill"]["text"] for key, value in entries.items() if key.startswith(f"sheet/{language}/")}


@pytest.mark.parametrize(("language", "most"), [("ko", 13), ("en", 38)])
def test_every_pill_is_a_short_verdict(real_bundle: Record, language: str, most: int) -> None:
    for text in pills(real_bundle, language):
        assert 5 < len(text.replace(" ", "")) <= most, text
        assert "연락" not in text and "contact" not in text, text


@pytest.mark.parametrize(
    ("ways", "ko", "en"),
    [
        (["phone"], "전화하면 일부만 사람이 받아요", "Call: a person for some problems"),
        (["web-form"], "전화 상담 · 양식", "Live phone · form"),
        (["chat", "phone"], "전화 상담 · 채팅 상담", "Live phone · live chat"),
        (["baram/help", "web-form"], "전화 상담 · 도움말", "Live phone · help pages"),
    ],
)
def test_phone_and_way(changed: Changed, ways: list[str], ko: str, en: str) -> None:
    entries = changed({"set": {"/guides/0/channels": [{"channel": way} for way in ways]}})
    assert [entries[GENERAL.format(language)]["pill"]["text"] for language in ("ko", "en")] == [ko, en]


def test_where_there_is_no_phone_one_way_is_the_only_one(real_bundle: Record) -> None:
    assert real_bundle["sheet/ko/x/account-suspended"]["pill"]["text"] == "전화 없음 · 양식만"
    assert real_bundle["sheet/en/x/account-suspended"]["pill"]["text"] == "No phone · form only"


def test_what_a_person_can_do_alone_or_nobody_can_mend_is_said_first(real_bundle: Record) -> None:
    assert real_bundle["sheet/ko/kakao-account/login-password"]["pill"]["text"] == "직접 할 수 있어요"
    assert real_bundle["sheet/ko/google/login-password"]["pill"]["text"] == "상담원도 못 풀어요"
