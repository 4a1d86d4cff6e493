"""Compiled trees that several tests read; made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.check import findings
from scripts.compile.bundle import bundle
from scripts.loading import ROOT, load
from tests.scripts import trees

AS_OF = "2026-11-22"
Changed = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def small_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The valid tree with real words."""
    return trees.compilable(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def small(small_tree: Path) -> dict[str, Any]:
    """Its bundle."""
    return bundle(load(small_tree), AS_OF)


@pytest.fixture(scope="session")
def real() -> dict[str, Any]:
    """The bundle of the records of this repository."""
    return bundle(load(ROOT), AS_OF)


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The small bundle after changes to the valid tree, which stays valid. Each call begins anew."""

    def compile_(*changes: dict[str, Any], as_of: str = AS_OF) -> dict[str, Any]:
        root = trees.compilable(tmp_path)
        for change in changes:
            trees.apply(root, {"file": trees.SERVICE} | change)
        dataset = load(root)
        assert [str(finding) for finding in findings(dataset)] == []
        return bundle(dataset, as_of)

    return compile_
