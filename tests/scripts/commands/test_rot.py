"""What today's evidence will say later."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from scripts.commands.rot import AHEAD, Look, look, table
from scripts.validation.load import ROOT, load
from tests.scripts import trees

CALM = Look("2027-05-28", Counter(fresh=3), 100, ("x/mail",) * 5, ())


def test_half_a_year_from_now_the_state_answers_and_few_guides_are_old() -> None:
    for ahead in AHEAD[:2]:
        assert look(load(ROOT), "2026-11-29", ahead).problems == []


def test_old_hours_of_a_small_tree_are_counted(tmp_path: Path) -> None:
    dataset = load(trees.compilable(tmp_path))
    now, later = (look(dataset, "2026-11-29", ahead) for ahead in (0, 3650))
    assert now.ages["old"] < later.ages["old"]
    assert now.guides == later.guides
    # A special number that only an old text carries still answers.
    assert later.silent == ()


def test_too_many_old_guides_and_silent_numbers_are_problems() -> None:
    assert CALM.problems == []
    assert "6%" in Look("2027-05-28", Counter(), 100, ("x/mail",) * 6, ()).problems[0]
    assert "1394" in Look("2027-05-28", Counter(), 100, (), ("1394",)).problems[0]


def test_the_table_has_a_row_a_day() -> None:
    assert table([CALM]).splitlines()[-1] == "| 2027-05-28 | 3 | 0 | 0 | 5 of 100 | none |"
