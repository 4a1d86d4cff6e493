"""Every rule catches its bad examples, and nothing else does."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.checking import checked, findings
from scripts.command import Refusal
from scripts.rules import RULES
from scripts.validation.load import ROOT, load
from scripts.validation.shape import WHY
from tests.scripts import trees

EXAMPLES = trees.invalid()
IDS = [rule.id for rule in RULES]


def name_of(example: Path) -> str:
    return example.stem.split("--")[0]


def test_the_valid_tree_is_clean(tmp_path: Path) -> None:
    assert findings(load(trees.valid(tmp_path))) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_a_bad_example_is_caught_by_exactly_the_rule_it_is_named_after(example: Path, tmp_path: Path) -> None:
    root, promise = trees.broken(example, tmp_path)
    found = findings(load(root))
    assert [finding.rule for finding in found] == [name_of(example)], [str(finding) for finding in found]
    finding = found[0]
    assert (finding.file, finding.pointer) == (promise["file"], promise["pointer"])
    assert promise["says"] in finding.message
    with pytest.raises(Refusal) as stopped:
        checked(root)
    said = str(stopped.value)
    assert f"{promise['file']} {promise['pointer']}" in said
    assert finding.message in said
    assert re.search(r"would pass: \S", said)
    assert re.search(r"why: .{10}", said)


def test_every_rule_has_a_bad_example() -> None:
    shown = {name_of(example) for example in EXAMPLES}
    assert shown == set(IDS) | set(WHY)


def anchors(page: Path) -> set[str]:
    """The headings of a page, as links name them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_a_rule_is_a_file_that_is_found_and_says_where_its_reason_is_written() -> None:
    files = {
        path.stem: path for path in (ROOT / "scripts" / "rules").glob("*.py") if path.stem not in ("__init__", "rule")
    }
    assert sorted(name.replace("_", "-") for name in files) == sorted(IDS)
    for rule in RULES:
        assert len(rule.why) > 10, rule.id
        told = ast.get_docstring(ast.parse(files[rule.id.replace("-", "_")].read_text(encoding="utf-8"))) or ""
        named = re.fullmatch(r"\S.{20,}\n\nReason: ([\w./-]+\.md)(?:#([a-z-]+))?", told, re.DOTALL)
        assert named, f"{rule.id}: its docstring has to end with “Reason: page.md#heading”"
        assert named[1].startswith("docs/decisions/") or named[2], f"{rule.id}: a page that long needs a heading"
        assert not named[2] or named[2] in anchors(ROOT / named[1]), rule.id
        assert (ROOT / named[1]).is_file(), rule.id


def test_a_file_that_is_put_there_is_run(tmp_path: Path) -> None:
    """Nobody lists rules by hand."""
    copy = tmp_path / "scripts"
    shutil.copytree(ROOT / "scripts", copy, ignore=shutil.ignore_patterns("__pycache__"))
    model = (copy / "rules" / "tidy_text.py").read_text(encoding="utf-8")
    (copy / "rules" / "zz_new.py").write_text(model.replace('"tidy-text"', '"zz-new"'), encoding="utf-8")
    ask = "from scripts.rules import RULES; print(RULES[-1].id)"
    env = {"PYTHONPATH": f"{tmp_path}:{ROOT}", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", ask], cwd=tmp_path, env=env, check=True, capture_output=True, text=True
    )
    assert done.stdout == "zz-new\n"


def test_a_verdict_may_name_a_number_that_may_be_dialled(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    verdict = {
        "ko": "전화는 1599-0000이에요.\n채팅에 상담원이 있어요.",
        "en": "Call 1599-0000.\nAgents are in the chat.",
    }
    trees.apply(root, {"file": trees.SERVICE, "set": {"/guides/0/summary": verdict}})
    assert findings(load(root)) == []


def test_a_listed_word_may_stand_in_words_of_a_screen_and_inside_another_word(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    text = {"ko": "‘막힌 까닭’을 눌러 방법 보기를 여세요.", "en": "Press The reason (막힌 까닭) and open the steps."}
    trees.apply(root, {"file": trees.SERVICE, "set": {"/guides/1/before/0": text}})
    assert findings(load(root)) == []


def test_one_broken_file_hides_nothing_else(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    trees.apply(root, {"file": "dataset/parts.json", "text": "{"})
    trees.apply(root, {"file": "dataset/services/baram.json", "set": {"/id": "wind"}})
    assert {"json", "file-name"} <= {finding.rule for finding in findings(load(root))}


def test_every_finding_of_a_very_broken_record_is_named(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    trees.apply(
        root,
        {
            "file": trees.SERVICE,
            "set": {"/channels/0/url": "ftp://x", "/guides/0/issue": "y", "/domains": "haneul.example.com"},
            "remove": ["/family"],
        },
    )
    found = {(f.pointer, f.rule) for f in load(root).findings}
    assert found == {
        ("/channels/0/url", "https-only"),
        ("/guides/0/issue", "closed-list"),
        ("/domains", "shape"),
        ("/family", "missing-field"),
    }


def test_the_real_dataset_is_clean() -> None:
    """The records of this repository, not of the fixtures."""
    assert [str(finding) for finding in findings(load(ROOT))] == []
