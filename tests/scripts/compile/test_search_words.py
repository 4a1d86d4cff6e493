"""What search knows besides names."""

from __future__ import annotations

from pathlib import Path

from dataset.schema.served.pages import SearchWords
from scripts.compile.search_words import bodies, search_words
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
