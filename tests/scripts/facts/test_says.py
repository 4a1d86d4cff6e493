"""What a person reads aloud: which problems have it, how places are counted, and what nobody is made to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.checking import findings
from scripts.facts.says import says
from scripts.validation.load import ROOT, load
from tests.scripts import trees

ISSUE = "dataset/vocabulary/issues.json"


def test_those_of_problems_come_first_then_those_of_guides(tmp_path: Path) -> None:
    found = [(say.file, say.pointer, say.issue) for say in says(load(trees.valid(tmp_path)))]
    assert found == [
        (ISSUE, "/issues/account-hacked/say", "account-hacked"),
        (trees.SERVICE, "/guides/1/say", "account-hacked"),
    ]


def test_every_problem_that_is_not_private_has_one() -> None:
    dataset = load(ROOT)
    private = {block["id"] for block in dataset.one["emergencies"]["emergencies"] if block["private"]}
    said = {say.issue for say in says(dataset) if say.file == ISSUE}
    assert said == set(dataset.one["issues"]["issues"]) - private


def test_no_guide_repeats_the_words_of_its_problem() -> None:
    general = {say.issue: say.words for say in says(load(ROOT)) if say.file == ISSUE}
    assert [say.pointer for say in says(load(ROOT)) if say.file != ISSUE and say.words == general[say.issue]] == []


@pytest.mark.parametrize(
    ("korean", "english", "rules"),
    [
        ("○월 ○일에 ○○원을 냈어요.", "On ___ I paid ___.", []),
        ("○월 ○일 ○시쯤 나갔어요.", "It left at about ___.", []),
        ("‘○○’라고 나와요.", "It says “___”.", []),
        ("○○○님이 ○○원을 받았어요.", "___ got ___ won.", ["say-places"]),
        ("○일에 ○○원을 냈어요.", "On ___ I paid ___.", ["say-places"]),
        ("○○원을 냈어요.", "I paid ____.", ["say-places"]),
        ("○월 ○일에 ○○ 메뉴를 눌렀어요.", "On ___ I pressed ___.", []),
        ("○월 ○일에 ‘○○’를 눌렀어요.", "On ___ I pressed ___.", ["say-places"]),
        ("○월 ○일에 산 것은 ○○예요.", "On ___ I bought ___.", ["say-places"]),
        ("글(주소 ○○)을 ○○은행에 보냈어요.", "I sent ___ to ___ Bank.", []),
        # spoken of, not filled in
        ("○월 ○일부터 비밀번호를 바꿔도 그대로예요.", "Since ___ a new password changes nothing.", []),
        ("○월 ○일부터 인증번호가 안 와요.", "Since ___ no code arrives.", []),
        ("○월 ○일에 기프트카드 번호를 속아서 보냈어요.", "On ___ I was tricked out of gift card numbers.", []),
        # filled in, or never to be said
        ("비밀번호는 ‘○○’라고 했어요.", "It was ___.", ["say-secret"]),
        ("인증번호 ○○번을 받았어요.", "I got ___.", ["say-secret"]),
        ("○월 ○일에 카드 번호가 나갔어요.", "On ___ it leaked.", ["say-secret"]),
        ("○월 ○일에 냈어요.", "On ___ I sent my passport number.", ["say-secret"]),
        ("○○번을 받았어요.", "My code is “___”.", ["say-secret"]),
    ],
)
def test_places_are_counted_and_secrets_refused(korean: str, english: str, rules: list[str], tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    trees.apply(root, {"file": trees.SERVICE, "set": {"/guides/1/say": {"ko": korean, "en": english}}})
    assert [finding.rule for finding in findings(load(root))] == rules
