"""The table of `make mutants` names guards that stand, once each, and tests that are there. The run itself takes half an hour."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.validation.load import ROOT
from tests.mutants.outcome import BrokenError, Runner
from tests.soak import SOAK

ROWS = json.loads((ROOT / "tests" / "mutants" / "table.json").read_text(encoding="utf-8"))


def test_every_guard_stands_once_and_has_tests() -> None:
    wrong = [row["what"] for row in ROWS if (ROOT / row["file"]).read_text(encoding="utf-8").count(row["from"]) != 1]
    assert wrong == []
    assert [test for row in ROWS for test in row["tests"] if not (ROOT / test.split("::")[0]).is_file()] == []
    assert len({row["what"] for row in ROWS}) == len(ROWS)


def test_the_page_of_guards_is_that_of_this_table_and_none_survived() -> None:
    page = (ROOT / "docs" / "guards.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| (.+?) \| (killed|equivalent|SURVIVED) \|", page, re.MULTILINE)
    assert found == [(row["what"], "equivalent" if "equivalent" in row else "killed") for row in ROWS]


LONG = pytest.mark.skipif(not SOAK, reason="starts pytest many times; make soak does it")


def _write(guard: Path, gone: bool) -> None:
    guard.write_text("x" * gone)


@LONG
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("assert held()", "tests/test_x.py::test_x"),
        ("pass", None),
        ("time.sleep(0 if held() else 600)", "tests/test_x.py never ends"),
        ("time.sleep(1)", None),
    ],
)
def test_what_is_only_slow_has_noticed_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, said: str | None
) -> None:
    guard = tmp_path / "guard"
    guard.touch()
    (tmp_path / "tests").mkdir()
    held = "def held():\n    return open('guard').read() == ''\n"
    (tmp_path / "tests" / "test_x.py").write_text(f"import time\n{held}def test_x():\n    {body}\n")
    monkeypatch.setattr("tests.mutants.outcome.PATIENCE", 0.5)
    runner = Runner(tmp_path)
    runner.untouched(["tests/test_x.py"])
    seen = runner.missing(["tests/test_x.py"], lambda gone: _write(guard, gone))
    assert seen == said


@LONG
def test_tests_that_cannot_start_say_nothing(tmp_path: Path) -> None:
    with pytest.raises(BrokenError, match="cannot even start"):
        Runner(tmp_path).failing(["tests/test_nobody.py"], 60)
