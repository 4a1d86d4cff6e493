"""Where lines of pages may not end."""

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


def test_a_verb_keeps_what_says_that_it_can_be() -> None:
    assert unbroken("<body><p>양식으로만 물어볼 수 있어요</p><p>수 없이 많은 수</p></body>") == (
        "<body><p>양식으로만 물어볼\u00a0수 있어요</p><p>수 없이 많은 수</p></body>"
    )
