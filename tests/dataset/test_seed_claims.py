"""Every claim of the first posts is in a record or left out with a reason, and the page says so."""

import json
import shutil

import pytest

from scripts.command import Refusal
from scripts.commands import seed_claims
from scripts.facts.paths import step_into
from scripts.validation.load import ROOT, load


@pytest.fixture
def copy(tmp_path):
    """A copy of the dataset that a test may damage, with a fresh page."""
    shutil.copytree(ROOT / "dataset", tmp_path / "dataset", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    seed_claims.write(tmp_path, check=False)
    return tmp_path


def refused(root):
    """What a check of this tree complains about."""
    with pytest.raises(Refusal) as why:
        seed_claims.write(root, check=True)
    return str(why.value)


def edit(path, change):
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def test_real_rows_all_went_somewhere():
    dataset = load()
    table = seed_claims.rows()
    assert len(table) == 149
    assert seed_claims.problems(table, seed_claims.places(dataset), seed_claims.left_out(dataset)) == []


def test_page_names_field_stance_and_reason(copy):
    lines = (copy / "docs/seed-claims.md").read_text(encoding="utf-8").splitlines()
    by_row = {line.split(" | ")[0].removeprefix("| "): line for line in lines if line.startswith("| s0")}
    assert len(by_row) == 149
    assert "[daum](../dataset/services/daum.json)" in by_row["s002-01"]
    assert "/phone/number` contradicts (seed-002)" in by_row["s002-01"]
    assert "left out: The shares and counts have no source." in by_row["s002-12"]


def test_pointers_lead_to_something():
    for where in seed_claims.places(load()).values():
        for place in where:
            node = json.loads((ROOT / place.file).read_text(encoding="utf-8"))
            for escaped in place.pointer.split("/")[1:]:
                step = escaped.replace("~1", "/")
                node = node[int(step)] if isinstance(node, list) and step.isdigit() else step_into(node, step)


def test_check_passes_on_a_fresh_page(copy):
    seed_claims.write(copy, check=True)


def test_stale_page_fails(copy):
    with (copy / "docs/seed-claims.md").open("a", encoding="utf-8") as page:
        page.write("one more line\n")
    assert "docs/seed-claims.md: stale" in refused(copy)


def test_row_without_field_or_reason_is_named(copy):
    edit(
        copy / "dataset/seeds-left-out.json",
        lambda data: data.update(rows=[row for row in data["rows"] if row["id"] != "s002-12"]),
    )
    err = refused(copy)
    assert "s002-12: neither in a record nor left out" in err
    assert "s002-27" not in err


def test_row_both_kept_and_left_out_is_named(copy):
    why = {"ko": "이유", "en": "Reason."}
    edit(copy / "dataset/seeds-left-out.json", lambda data: data["rows"].append({"id": "s002-01", "why": why}))
    assert "s002-01: left out, yet answered at dataset/services/daum.json" in refused(copy)


def test_unknown_row_is_named(copy):
    why = {"ko": "이유", "en": "Reason."}
    edit(copy / "dataset/seeds-left-out.json", lambda data: data["rows"].append({"id": "s009-99", "why": why}))
    assert "s009-99: no such row" in refused(copy)
