"""Sentences that the compiler makes, in both languages."""

from __future__ import annotations

import pytest

from scripts.compile.words import Words
from scripts.validation.load import ROOT, load

DATASET = load(ROOT)
WORDS = Words(DATASET)
GLOSSARY = (ROOT / "dataset" / "words" / "README.md").read_text(encoding="utf-8")

# Keys that stand for one state or section, wherever it is shown.
SAME = {
    "a person answers": (
        "compile.human.yes",
        "compile.tagline.human",
    ),
    "for some problems": ("compile.human.limited", "compile.tagline.limited"),
    "nobody answers": (
        "compile.human.none",
        "compile.tagline.none",
        "compile.pill.none",
    ),
    "not known who answers": ("compile.human.unknown", "compile.tagline.unknown"),
    "no power to help": ("compile.pill.cannot",),
    "problems": ("card.problems", "page.problems"),
    "steps": ("card.steps", "page.do_this"),
    "prepare": ("compile.fold.prepare", "compose.have"),
    "do not": ("card.avoid", "compile.fold.dont", "page.avoid"),
    "why": ("compile.fold.why",),
    "other ways": ("compile.fold.ways",),
    "if it does not help": ("compile.fold.next", "cases.ladder"),
    "rights": ("compile.fold.rights",),
    "proof": ("compile.fold.proof",),
    "footer": (
        "compile.foot",
        "popup.unofficial",
        "options.unofficial",
        "send.unofficial",
        "workbench.unofficial",
        "page.unofficial",
    ),
    "what to say": ("card.sayThis", "page.say"),
    "copy": ("page.copy_it", "cases.copy", "copying.copy"),
    "copied": ("page.copied", "cases.copied", "copying.copied", "searching.copied"),
    "solved": ("card.solved", "page.solved"),
    "not solved": ("card.unsolved", "page.unsolved"),
    "thanks": ("card.thanks", "page.thanks"),
}
# Keys of which the glossary gives the wording although they stand alone.
ALONE = (
    "compile.hours.holiday_assumed",
    "results.results",
    "results.nothing",
)


@pytest.mark.parametrize(
    ("text", "assumed", "ko", "en"),
    [
        ("24/7", False, "24시간", "24 hours"),
        ("Mo-Fr 10:00-18:30", False, "평일 10:00~18:30", "Mon–Fri 10:00–18:30"),
        (
            "Mo-Fr 10:00-18:30; PH off",
            True,
            "평일 10:00~18:30 · 공휴일은 쉴 수 있어요",
            "Mon–Fri 10:00–18:30 · may be closed on public holidays",
        ),
        (
            "Mo-Fr 09:00-12:00,13:00-18:00; PH off",
            False,
            "평일 09:00~18:00, 점심 12~13시 · 공휴일은 쉬어요",
            "Mon–Fri 09:00–18:00, lunch break 12:00–13:00 · closed on public holidays",
        ),
        (
            "Mo-Fr 09:30-11:30,12:30-17:30",
            False,
            "평일 09:30~17:30, 점심 11:30~12:30",
            "Mon–Fri 09:30–17:30, lunch break 11:30–12:30",
        ),
        (
            "Mo-Fr 09:00-12:00,13:00-18:00; Sa 09:00-13:00",
            False,
            "평일 09:00~18:00, 점심 12~13시 · 토 09:00~13:00",
            "Mon–Fri 09:00–18:00, lunch break 12:00–13:00 · Sat 09:00–13:00",
        ),
        # Closed in the afternoon, or for most of the day, is no lunch.
        ("Mo-Fr 09:00-12:00,15:30-20:00", False, "평일 09:00~12:00, 15:30~20:00", "Mon–Fri 09:00–12:00, 15:30–20:00"),
        ("Mo-Su 06:00-10:00,18:00-02:00", False, "매일 06:00~10:00, 18:00~02:00", "Every day 06:00–10:00, 18:00–02:00"),
        ("Mo-Su 09:00-01:00", False, "매일 09:00~01:00", "Every day 09:00–01:00"),
        ("10:00-17:00", False, "매일 10:00~17:00", "Every day 10:00–17:00"),
        (
            "Mo-Sa 09:00-20:00; PH 10:00-17:00",
            False,
            "월~토 09:00~20:00 · 공휴일 10:00~17:00",
            "Mon–Sat 09:00–20:00 · public holidays 10:00–17:00",
        ),
        (
            "Mo-Th,Sa 09:00-18:00; Fr 10:00-15:00; Su off",
            False,
            "월~목, 토 09:00~18:00 · 금 10:00~15:00 · 일 쉬어요",
            "Mon–Thu, Sat 09:00–18:00 · Fri 10:00–15:00 · closed Sun",
        ),
        ("Sa,Su 10:00-16:00", False, "주말 10:00~16:00", "Sat–Sun 10:00–16:00"),
        (
            "Mar-Oct Mo-Fr 09:00-18:00; Nov-Feb Mo-Fr 10:00-17:00",
            False,
            "3월~10월 평일 09:00~18:00 · 11월~2월 평일 10:00~17:00",
            "Mar–Oct Mon–Fri 09:00–18:00 · Nov–Feb Mon–Fri 10:00–17:00",
        ),
        ("24/7; PH off", False, "24시간 · 공휴일은 쉬어요", "24 hours · closed on public holidays"),
    ],
)
def test_hours_as_people_say_them(text: str, assumed: bool, ko: str, en: str) -> None:
    assert WORDS.hours(text, assumed) == {"ko": ko, "en": en}


def test_hours_that_cannot_be_said_are_refused() -> None:
    with pytest.raises(ValueError, match="is not understood"):
        WORDS.hours("Mo-Fr sunrise-sunset", assumed=False)


@pytest.mark.parametrize(
    ("low", "high", "unit", "ko", "en"),
    [
        (1, 3, "business-day", "1~3영업일", "1–3 business days"),
        (3, 5, "week", "3~5주", "3–5 weeks"),
        (0, 24, "hour", "24시간 안", "within 24 hours"),
        (0, 1, "day", "1일 안", "within 1 day"),
        (1, 1, "week", "1주쯤", "about 1 week"),
        (2, 2, "day", "2일쯤", "about 2 days"),
        (21, 21, "day", "21일쯤", "about 21 days"),
        (3, None, "day", "3일 이상", "at least 3 days"),
        (1, None, "business-day", "1영업일 이상", "at least 1 business day"),
    ],
)
def test_waiting_times(low: int, high: int | None, unit: str, ko: str, en: str) -> None:
    assert WORDS.window({"min": low, "max": high, "unit": unit}) == {"ko": ko, "en": en}


@pytest.mark.parametrize("unit", ["hour", "day", "business-day", "week"])
@pytest.mark.parametrize(("low", "high"), [(0, 2), (2, 2), (2, 4), (2, None)])
def test_every_window_makes_a_sentence(unit: str, low: int, high: int | None) -> None:
    """“3일 안 걸려요” would say that it does not take three days; “3주이에요” is no Korean."""
    window = WORDS.window({"min": low, "max": high, "unit": unit})
    for key in ("reply.promised", "reply.reported"):
        said = WORDS(key, window=window)
        assert "안 걸려요" not in said["ko"]
        assert "주이에요" not in said["ko"]
        assert "요이에요" not in said["ko"]
        assert "{" not in said["ko"] + said["en"]


@pytest.mark.parametrize("state", SAME)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_one_state_has_one_wording_and_it_is_that_of_the_glossary(state: str, language: str) -> None:
    said = {DATASET.words[language][key].rstrip(".") for key in SAME[state]}
    assert len(said) == 1, said
    assert f"| {said.pop()} |" in GLOSSARY


@pytest.mark.parametrize("key", ALONE)
def test_the_glossary_says_what_the_screen_says(key: str) -> None:
    for language in ("ko", "en"):
        assert f"| {DATASET.words[language][key].rstrip('.')} |" in GLOSSARY
