"""Compiled trees that several tests read; made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.commands.check import findings
from scripts.compile.bundle import bundle
from scripts.validation.load import ROOT, Dataset, load
from tests.scripts import trees

AS_OF = "2026-11-22"
Changed = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def small_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The valid tree with real words."""
    return trees.compilable(tmp_path_factory.mktemp("small"))


def whole(dataset: Dataset, as_of: str = AS_OF) -> dict[str, Any]:
    """What pages and exports read: every entry of the bundle before nulls go, and the compiler's views and channels."""
    entries: dict[str, Any] = {}
    bundle(dataset, as_of, entries)
    return entries


@pytest.fixture(scope="session")
def small(small_tree: Path) -> dict[str, Any]:
    """Its entries, whole."""
    return whole(load(small_tree))


@pytest.fixture(scope="session")
def small_bundle(small_tree: Path) -> dict[str, Any]:
    """Its bundle, as it is served."""
    return bundle(load(small_tree), AS_OF)


@pytest.fixture(scope="session")
def real() -> dict[str, Any]:
    """The entries of the records of this repository, whole."""
    return whole(load(ROOT))


@pytest.fixture(scope="session")
def real_bundle() -> dict[str, Any]:
    """The bundle of the records of this repository, as it is served."""
    return bundle(load(ROOT), AS_OF)


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The small tree's whole entries after changes to it; it stays valid. Each call begins anew."""

    def compile_(*changes: dict[str, Any], as_of: str = AS_OF) -> dict[str, Any]:
        root = trees.compilable(tmp_path)
        for change in changes:
            trees.apply(root, {"file": trees.SERVICE} | change)
        dataset = load(root)
        assert [str(finding) for finding in findings(dataset)] == []
        return whole(dataset, as_of)

    return compile_
