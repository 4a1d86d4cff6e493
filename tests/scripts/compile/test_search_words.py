"""What search knows besides names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dataset.schema.served.pages import SearchWords
from scripts.compile.search_words import anybodys, bodies, search_words
from scripts.validation.load import load
from tests.scripts import trees


def test_the_entry_fits_its_served_shape(tmp_path: Path) -> None:
    entry = search_words(load(trees.compilable(tmp_path)))
    assert SearchWords().validate(entry) == {}
    assert entry["words"]["mail"][0] == "메일"
    assert "account-locked" in entry["near"]["account-suspended"]


def test_bodies_are_those_that_take_the_problem_and_to_which_its_guides_lead() -> None:
    found = bodies(load())
    assert found["wrong-transfer"] == ["kdic"]
    assert found["trade-fraud"][0] == "ecrm"
    assert "contact-general" not in found
    assert all(0 < len(named) <= 3 for named in found.values())


def test_what_any_company_may_show_names_none() -> None:
    """Of the real guides' words: sentences of notices are anybody's, what names a company or a thing of its own is not."""
    found = anybodys(load())
    assert {"계정영구정지", "your account has been locked"} <= set(found)
    for word in ("카카오", "보호조치", "kakao", "오픈채팅"):
        assert not [text for text in found if word in text]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("계정이 일시 정지되었습니다", ["계정이일시정지되었습니다"]),
        ("Account suspended!", ["account suspended"]),
        ("카카오 계정 정지", []),
        ("subaccounts locked", []),
    ],
)
def test_a_phrase_is_anybodys_when_all_of_it_is(phrase: str, found: list[str]) -> None:
    dataset = load()
    (name, doc), *_ = dataset.services.items()
    guide = doc.data["guides"][0] | {"screen": [], "words": [phrase]}
    one = replace(dataset, services={name: replace(doc, data=doc.data | {"guides": [guide]})})
    assert anybodys(one) == found
