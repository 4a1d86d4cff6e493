"""Where lines of pages may not end."""

import pytest

from scripts.compile.line_breaks import unbroken


def test_a_number_is_in_one_piece_and_a_dot_stays_with_the_word_before_it() -> None:
    said = unbroken("<title>1577-7011 · 쿠팡</title><body><small>쿠팡은 1577-7011이에요 · 24시간</small></body>")
    assert said == (
        "<title>1577-7011 · 쿠팡</title><body>"
        '<small>쿠팡은 <span class="n">1577-7011</span>이에요\u00a0· 24시간</small></body>'
    )


def test_addresses_and_numbers_that_stand_alone_are_left() -> None:
    html = '<body><a class="number" href="tel:02-123-4567">02-123-4567</a><p data-say="1-2 · 3">3 · 4</p></body>'
    assert unbroken(html) == html.replace("3 · 4", "3\u00a0· 4")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("링크를 눌렀다면 이 전화로 걸지 마세요", "링크를 눌렀다면 이_전화로 걸지 마세요"),
        ("양식을 한 번만 보내세요", "양식을 한_번만 보내세요"),
        ("답이 안 올 수도 있어요", "답이 안_올_수도 있어요"),
        ("나쁜 앱이 깔린 것 같을 때 상담해요", "나쁜 앱이 깔린_것 같을_때 상담해요"),
        ("‘이메일 문의’는 문의", "‘이메일 문의’|는 문의"),
        ("유해 게시물·긴급 장애", "유해 게시물|·긴급 장애"),
        ("점심 12시~13시에", "점심 12시|~|13시에"),
        ("Mon–Fri 09:00–18:00", "Mon|–|Fri 09:00|–|18:00"),
        ("월~금 09:00~18:00", "월|~|금_09:00|~|18:00"),
        ("1개월~월요일", "1개월|~월요일"),
        ("If it is not, you can ask", "If it is not, you can ask"),
        ("080 is toll-free, e-mail is not", "080 is toll-|free, e-|mail is not"),
        ("Wednesday-only", "Wednesday-only"),
        ("Did you send money? Call 112 first", "Did you send money? Call_112 first"),
        ("the mail form (메일 문의하기) is there", "the mail form (메일_문의하기) is there"),
        ("Facts as of 30 November 2026, after 14 days", "Facts as of 30_November_2026, after 14_days"),
        ("the 24-hour line in August", "the 24-|hour line in August"),
    ],
)
def test_what_is_said_as_one_stays_on_one_line(said: str, kept: str) -> None:
    html = unbroken(f"<body><p>{said}</p>")
    assert html == "<body><p>" + kept.replace("_", "\u00a0").replace("|", "\u2060") + "</p>"


def test_a_verb_keeps_what_says_that_it_can_be() -> None:
    assert unbroken("<body><p>양식으로만 물어볼 수 있어요</p><p>수 없이 많은 수</p></body>") == (
        "<body><p>양식으로만 물어볼\u00a0수 있어요</p><p>수 없이 많은 수</p></body>"
    )


def test_a_button_of_the_screen_is_in_one_piece_unless_it_is_long() -> None:
    assert unbroken("<body><kbd>카카오 고객센터</kbd>를 쓰고 <kbd>Appeal a locked account</kbd>") == (
        "<body><kbd>카카오\u00a0고객센터</kbd>를 쓰고 <kbd>Appeal a locked account</kbd>"
    )
