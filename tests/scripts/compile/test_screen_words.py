"""Which words of a step are laid out as key caps."""

from __future__ import annotations

import pytest

from scripts.compile.screen_words import marked_alike, parted


@pytest.mark.parametrize(
    ("korean", "english", "marked"),
    [
        ("‘신고’를 눌러요", "Tap Report (신고)", "Tap Report (‘신고’)"),
        ("‘Submit’을 눌러요. 막히면 다시", "Press Submit. If it fails, again", "Press ‘Submit’. If it fails, again"),
        ("‘MY’를 열어요", "Open ‘MY’ in My apps", "Open ‘MY’ in My apps"),
        ("‘문의’를 눌러요", "Tap 1:1 문의하기", "Tap 1:1 문의하기"),
        ("다시 눌러요", "Press again", "Press again"),
    ],
)
def test_both_languages_mark_the_same_words_of_the_screen(korean: str, english: str, marked: str) -> None:
    assert marked_alike(korean, english) == marked


def test_plain_words_and_words_of_the_screen_stand_in_turn() -> None:
    assert parted("‘고객센터’에서 ‘문의’를 눌러요") == ["", "고객센터", "에서 ", "문의", "를 눌러요"]
