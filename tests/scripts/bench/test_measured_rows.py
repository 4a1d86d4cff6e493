"""How measured numbers stand on the page: medians, spreads, budgets held and missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import markdown
from scripts.bench import wrk
from scripts.bench.measured_rows import Row, at_least, at_most, spread, table


def test_a_spread_names_median_smallest_and_largest() -> None:
    assert spread([4.04, 2.0, 3.06], "ms") == "3.1 ms (2.0–4.0)"
    assert spread([9.99], "KB", 2) == "9.99 KB"
    assert spread([0, 0], "", 3) == "0.000 (0.000–0.000)"
    assert spread([12_000, 1_000], "requests/s", 0) == "6,500 requests/s (1,000–12,000)"


@pytest.mark.parametrize(("values", "holds"), [([1, 5, 9], True), ([5.01], False), ([1, 6, 6], False)])
def test_the_median_decides_whether_a_limit_holds(values: list[float], holds: bool) -> None:
    assert at_most("x", values, "ms", 5).holds is holds


@pytest.mark.parametrize(("values", "holds"), [([0.1, 0.5, 0.9], True), ([0.49], False)])
def test_the_median_decides_whether_a_floor_is_reached(values: list[float], holds: bool) -> None:
    assert at_least("x", values, "×", 0.5).holds is holds


def test_a_missed_budget_says_so() -> None:
    lines = table([at_most("slow", [9], "ms", 5), at_most("quick", [1], "ms", 5), Row("plain", "1")]).splitlines()
    assert lines[2].endswith("| ≤ 5 ms | **missed** |")
    assert lines[3].endswith("| ≤ 5 ms | held |")
    assert lines[4] == "| plain | 1 |  |  |"


def test_cells_cannot_leave_their_column() -> None:
    assert markdown.table(["a", "b"], [[1, "x|y"]], "lr") == "| a | b |\n| --- | ---: |\n| 1 | x\\|y |"


def test_only_its_own_part_of_the_page_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text("# A\n\n<!-- figures -->\nold\n<!-- /figures -->\n\n## B\n")
    markdown.replace_block(page, "figures", "new")
    markdown.replace_block(page, "figures", "newer")
    assert page.read_text() == "# A\n\n<!-- figures -->\nnewer\n<!-- /figures -->\n\n## B\n"
    markdown.replace_block(page, "other", "more")
    assert page.read_text().endswith("## B\n\n<!-- other -->\nmore\n<!-- /other -->\n")


def test_what_wrk_says_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = '{"requests": 132370, "duration": 3000000, "p99": 1250.0, "wrong": 3}'
    (tmp_path / "wrk").write_text(f"#!/bin/sh\necho Requests/sec: nobody reads this\necho '{said}' >&2\n")
    (tmp_path / "wrk").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert wrk.wrk("http://127.0.0.1:1/", 1) == wrk.Load(pytest.approx(44123.33, abs=0.01), 1.25, 3)
