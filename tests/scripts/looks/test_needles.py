"""Needles: found however a page sets them, lost with any change of their digits, untouched by all else on the page."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.facts.anchors import Anchor
from scripts.facts.needles import find, plain
from scripts.looks.read_page import Page, UnreadableError, decoded, read
from scripts.looks.verdict import judge

ANCHOR = Anchor(
    id="haneul/phone/help~1",
    file="dataset/services/haneul.json",
    place="/channels/0/evidence/0",
    record="haneul",
    owner="phone",
    source="help",
    url="https://help.haneul.example.com/contact",
    has=(("phone.number", ("1599-3333",)), ("hours", ("1599-3333", "09:00~18:00"))),
    near=240,
    lacks=("운영 종료",),
    names=("하늘톡",),
    every=7,
    implied=False,
)
NUMBERS = (
    "1599-3333",
    "1599.3333",
    "15993333",
    "1599 3333",
    "1599 – 3333",
    "<b>1599</b>-<b>3333</b>",
    "１５９９－３３３３",
)
TIMES = (
    "09:00~18:00",
    "09:00 ~ 18:00",
    "오전 9시 ~ 오후 6시",
    "오전 9:00 - 오후 6:00",
    "9시~18시",
    "9~18시",
    "09:00부터 18:00까지",
    "9:00 AM – 6:00 PM",
    "09시 00분 ～ 18시 00분",
)
# Letters of other blocks: no digits that could make up a needle, no words of walls and missing pages.
WORDS = st.text(st.characters(categories=("L", "Z", "P"), max_codepoint=0xD7A3), max_size=60).filter(
    lambda text: "운영" not in text and "<" not in text
)
LONG = "공지사항을 알려 드려요. 이벤트가 열렸어요. " * 20


def page(block: str, before: str = "", after: str = "") -> Page:
    html = f"<title>하늘톡 고객센터</title><header>하늘톡</header><div>{before}</div><p>{block}</p><div>{after}</div>"
    return read(html, ANCHOR.url)


def result(block: str, before: str = "", after: str = "", held: bool = True) -> str:
    look = {"result": "held", "since": "2026-11-01", "checked": "2026-11-01", "held": "2026-11-01"} if held else None
    return judge(ANCHOR, page(block, before, after), "", look).result  # type: ignore[arg-type]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("times", TIMES)
def test_however_it_is_set_it_stands_there(number: str, times: str) -> None:
    assert result(f"전화 {number}<br>평일 {times}") == "held"
    assert result(f"<table><tr><td>평일 {times}<td>{number}</table>") == "held"


@given(st.sampled_from(NUMBERS), st.sampled_from(TIMES), WORDS, WORDS, st.booleans())
def test_nothing_outside_the_block_alters_a_verdict(
    number: str, times: str, before: str, after: str, there: bool
) -> None:
    block = f"전화 {number if there else '1599-4444'} 평일 {times}"
    assert result(block, LONG + before, LONG + after) == result(block) == ("held" if there else "changed")


@given(st.sampled_from(NUMBERS), st.sampled_from(TIMES), st.data())
def test_any_change_of_a_digit_alters_it(number: str, times: str, data: st.DataObject) -> None:
    block = f"전화 {number} 평일 {times}"
    places = [i for i, ch in enumerate(block) if ch.isdigit()]
    at = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != plain(block[at])]))
    added = data.draw(st.booleans())
    changed = block[: at + added] + other + block[at + 1 :] if not added else block[:at] + other + block[at:]
    if plain(changed) != plain(block):
        assert result(changed) == "changed", changed


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("전화 1599-3333 평일 09:00~18:00 (운영 종료)", "changed"),
        ("전화 1599-3333, 1588-0000 평일 09:00~18:00", "changed"),
        ("전화 1599-3333 평일 09:00~12:00, 13:00~18:00", "changed"),
        (f"전화 1599-3333 {'가' * 260} 평일 09:00~18:00", "changed"),
        ("팩스 02-1599-3333 평일 09:00~18:00", "changed"),
        ('<div style="display:none"><ul><li>1599-3333<li>09:00~18:00</ul></div>', "held"),
        ("<!-- 1599-3333 09:00~18:00 -->", "changed"),
        ("<script>var tel='1599-3333 09:00~18:00'</script>", "changed"),
    ],
)
def test_the_block_decides(block: str, said: str) -> None:
    assert result(block, LONG, LONG) == said


def test_what_nobody_copied_does_not_change_before_it_was_found() -> None:
    shown = page("번호는 앱에서 보세요", LONG)
    implied = replace(ANCHOR, implied=True)
    assert judge(implied, shown, "", None).result == "error"
    assert judge(ANCHOR, shown, "", None).result == "changed"


def test_numbers_do_not_run_together() -> None:
    assert find(plain("대표 15993333 24시간"), ["1599-3333", "24시간"])
    assert not find(plain("계좌 915993333"), ["1599-3333"])
    assert not find(plain("1599-33331"), ["1599-3333"])


def test_charsets() -> None:
    korean = "<meta charset='euc-kr'><p>고객센터"
    assert "고객센터" in decoded(korean.encode("cp949"), "text/html")
    assert "고객센터" in decoded("<p>고객센터".encode("cp949"), "text/html")
    assert "고객센터" in decoded("<p>고객센터".encode(), "")
    with pytest.raises(UnreadableError, match="says euc-kr, but its bytes are utf-8"):
        decoded(korean.encode(), "text/html")
    with pytest.raises(UnreadableError, match="says utf-8, but its bytes are cp949"):
        decoded("<p>고객센터".encode("cp949"), "text/html; charset=utf-8")
    with pytest.raises(UnreadableError, match="fit none"):
        decoded(b"\xff\xfe\x00\x81" * 9, "text/html")


@given(st.binary(max_size=400), st.sampled_from(["", "text/html; charset=utf-8", "text/html; charset=euc-kr"]))
def test_no_bytes_break_the_reader(body: bytes, kind: str) -> None:
    with suppress(UnreadableError):
        read(decoded(body, kind), ANCHOR.url)


def test_a_page_may_nest_as_deep_as_it_likes() -> None:
    assert "1599-3333" in read("<div>" * 1500 + "1599-3333" + "</div>" * 1500, ANCHOR.url).text
