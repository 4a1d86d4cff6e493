"""docs/attacks.md: every row names tests that exist and sentences that people can read; every attack of the table has its row."""

import json
import re

import pytest

from scripts.validation.load import ROOT

LINES = (ROOT / "docs" / "attacks.md").read_text(encoding="utf-8").splitlines()
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in LINES
    if line.startswith("| ") and not line.startswith(("| attack |", "| ---"))
]
FOLDERS = ("tests/data", "tests/e2e/suites")


def test_every_row_names_tests_that_exist() -> None:
    assert len(ROWS) >= 25
    for row in ROWS:
        assert len(row) == 4, row
        for cell, folder in zip(row[2:], FOLDERS, strict=True):
            if cell.rstrip("| ") == "–" and folder != FOLDERS[0]:
                continue
            found = re.match(r"`([\w-]+)` “(.+)”", cell)
            assert found, row
            source = (ROOT / folder / f"{found[1]}.test.ts").read_text(encoding="utf-8")
            assert found[2] in source, f"{found[1]} has no test “{found[2]}”"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_sentence_is_there(language: str) -> None:
    words = json.loads((ROOT / "dataset" / "words" / f"{language}.json").read_text(encoding="utf-8"))["options"]
    named = {name for row in ROWS for name in re.findall(r"`(state\w+)`", row[1])}
    assert named >= {"stateStranger", "stateAltered", "stateOlder", "stateExpired", "stateFull", "stateClock"}
    assert not named - words.keys()
