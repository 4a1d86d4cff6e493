"""What texts may carry: contacts of records only, and no question for a secret."""

from __future__ import annotations

import time

import pytest

from scripts.rules.korean_words import KEPT
from scripts.rules.secret_asked import asks
from scripts.rules.text_contact import contacts_in

ASKED = [
    "인증번호를 알려 주세요.",
    "인증 번호를 상담원에게 보내요",
    "문자로 온 6자리 번호를 입력해요",
    "비밀번호와 이메일을 적어 보내세요.",
    "비밀번호, 카드 번호를 입력해 주세요.",
    "걱정하지 마세요, 인증번호를 알려 주세요.",
    "인증번호를 보내 주세요, 다른 사람에게는 알리지 마세요.",
    "OTP를 불러 주세요.",
    "보안카드 번호를 알려 줘야 해요.",
    "Send us the code from the text.",
    "Don't worry and tell the agent your password.",
    "Enter your PIN in the chat.",
    "Reply with the one-time code: reply to the agent with your passcode.",
]
DENIED = [
    "인증번호를 알려 주지 마세요.",
    "비밀번호나 인증 번호를 달라고 하면 알려 주지 말고 창을 닫아요.",
    "인증 코드를 불러 달라는 사람에게 알려 주지 마세요.",
    "비밀번호를 입력하지 않아요.",
    "인증번호를 보내면 안 돼요.",
    "가짜 고객센터 채널에 비밀번호를 알려 줬을 때",
    "비밀번호를 바꾸고 문의를 보내요.",
    "비밀번호를 바꿔요.",
    "아이디와 비밀번호를 다음 고객센터가 풀어 준다고 적어요.",
    "쿠폰 코드를 넣어요.",
    "QR 코드를 올려요.",
    "Never tell anybody a code.",
    "Tell no password or code during a call you received.",
    "Tell nobody your code. X does not ask for passwords by message.",
    "Give no password or code to anyone who sells unbans.",
    "Change the password and send the form.",
    "Tell your friends from there and change the password.",
    "We do not ask you to send a code.",
]


def language(text: str) -> str:
    return "en" if text.isascii() else "ko"


@pytest.mark.parametrize("text", ASKED)
def test_a_text_that_wants_a_secret_is_noticed(text: str) -> None:
    assert asks(text, language(text))


@pytest.mark.parametrize("text", DENIED)
def test_a_warning_is_no_question(text: str) -> None:
    assert not asks(text, language(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1577-3754로 전화하세요.", [("number", "1577-3754")]),
        ("１５７７－３７５４", [("number", "1577-3754")]),
        ("온라인피해365센터 142-235", [("number", "142-235")]),
        ("Call (02) 735-8994 or +82 2-735-8994.", [("number", "(02) 735-8994"), ("number", "+82 2-735-8994")]),
        ("010 1234 5678", [("number", "010 1234 5678")]),
        ("15773754", [("number", "15773754")]),
        ("상담은 x.com에서 해요", [("link", "x.com")]),
        ("https://x.com/a?b=1 을 열어요", [("link", "https://x.com/a?b=1")]),
        ("카카오.com", [("link", "카카오.com")]),
        ("help@x.com으로", [("mailbox", "help@x.com")]),
        ("javascript://x", [("link", "javascript://x")]),
        # no contacts
        ("평일 09:00-18:00, 점심 12-13", []),
        ("Since 2025-09-22, 2026.11.29 and 03-23", []),
        ("24-48 hours, 17-18 digits, 1,000.50 won", []),
        ("112와 1394, 3년 365일", []),
        ("앱 25.9.0", []),
        ("e.g. this", []),
    ],
)
def test_contacts_inside_texts(text: str, found: list[tuple[str, str]]) -> None:
    assert list(contacts_in(text)) == found


@pytest.mark.parametrize("piece", ["비밀번호를 ", "1-", "a.", "인증번호와 ", "Send the ", "+82 (0)", "a@b."])
def test_a_very_long_text_is_read_at_once(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.perf_counter()
    asks(text, "ko"), asks(text, "en"), list(contacts_in(text))
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("‘Google에 문의’를 눌러요", "를 눌러요"),
        ("reportaproblem.apple.com을 열어요", "을 열어요"),
        ("help@apple.com으로 쓰고 Apple에 물어보세요.", "으로 쓰고 Apple에 물어보세요."),
    ],
)
def test_what_a_button_or_an_address_says_is_no_word_of_ours(text: str, left: str) -> None:
    assert KEPT.sub("", text) == left
