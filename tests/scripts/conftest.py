"""Compiled trees that several tests read; made once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.compile.bundle import bundle
from scripts.loading import ROOT, load
from tests.scripts import trees

AS_OF = "2026-11-22"


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
