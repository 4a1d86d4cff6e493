"""The table of `make mutants` names guards that stand, once each, and tests that are there. The run itself takes minutes."""

from __future__ import annotations

import json

from scripts.validation.load import ROOT


def test_every_guard_stands_once_and_has_tests() -> None:
    rows = json.loads((ROOT / "tests" / "mutants" / "table.json").read_text(encoding="utf-8"))
    wrong = [row["what"] for row in rows if (ROOT / row["file"]).read_text(encoding="utf-8").count(row["from"]) != 1]
    assert wrong == []
    assert [test for row in rows for test in row["tests"] if not (ROOT / test.split("::")[0]).is_file()] == []
    assert len({row["what"] for row in rows}) == len(rows)
