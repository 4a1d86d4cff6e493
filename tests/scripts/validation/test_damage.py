"""Damaged trees: the check never stumbles, and what it lets pass compiles."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.checking import findings
from scripts.compile.bundle import bundle
from scripts.validation.load import Dataset, load
from tests.scripts import trees
from tests.scripts.whole import AS_OF
from tests.soak import rounds

ROUNDS = 60
VALUES: list[Any] = [
    None, "", 7, 0, True, False, [], {}, "x", "haneul", "relief", "phone", "chat", "baram/help", "mail", "KR", "ZZ",
    "https://help.haneul.example.com/x", "https://[", "https://a\\b.haneul.example.com", "Mo-Fr 10:00-18:00; PH off", "24/7", "2020-02-02",
    "Asia/Tokyo", "가나다", "a  b", {"ko": "가", "en": "a"}, "+82 2 1234 5678", "1", "community", "law", "contradicts", "called",
]  # fmt: skip


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from places(inner, (*path, key))


def damaged(data: Any, dice: random.Random) -> Any:
    """A copy with one value replaced, removed, or doubled."""
    out = copy.deepcopy(data)
    *steps, last = dice.choice(list(places(out)))
    node = out
    for step in steps:
        node = node[step]
    kind = dice.random()
    if kind < 0.2:
        del node[last]
    elif kind < 0.3 and isinstance(node, list):
        node.append(copy.deepcopy(node[last]))
    else:
        node[last] = dice.choice(VALUES)
    return out


@pytest.mark.parametrize("seed", range(rounds(1, 40)))
def test_the_check_never_stumbles_and_what_passes_compiles(seed: int, tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    files = [
        path
        for path in sorted((root / "dataset").rglob("*.json"))
        if path.name not in ("ko.json", "en.json") and path.parent.name != "vocabulary"
    ]
    dice = random.Random(seed)
    clean = caught = 0
    for _ in range(ROUNDS):
        path = dice.choice([files[0], *files, *[root / trees.SERVICE] * 6])
        before = path.read_text(encoding="utf-8")
        path.write_text(json.dumps(damaged(json.loads(before), dice), ensure_ascii=False), encoding="utf-8")
        dataset: Dataset = load(root)
        wrong = findings(dataset)
        if wrong:
            caught += 1
            assert all(finding.file and finding.message and finding.passes for finding in wrong)
        else:
            clean += 1
            assert bundle(dataset, AS_OF)
        path.write_text(before, encoding="utf-8")
    assert clean > 3
    assert caught > 20


@pytest.mark.parametrize("name", ["kinds", "requires", "issues", "grades", "quarantine", "emergencies"])
def test_missing_vocabulary_is_a_finding_and_not_a_crash(name: str, tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    (root / "dataset" / "vocabulary" / f"{name}.json").unlink()
    assert name == "quarantine" or findings(load(root))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_missing_words_are_findings(language: str, tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    (root / "dataset" / "words" / f"{language}.json").unlink()
    assert {finding.rule for finding in findings(load(root))} == {"link-words"}
