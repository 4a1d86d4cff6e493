"""Compiled trees that several tests read; made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.checking import findings
from scripts.compile.bundle import bundle
from scripts.validation.load import ROOT, load
from tests.scripts import trees
from tests.scripts.site_pages import Site, built
from tests.scripts.whole import AS_OF, whole

Changed = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def small_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The valid tree with real words."""
    return trees.compilable(tmp_path_factory.mktemp("small"))


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


@pytest.fixture(scope="session", params=["small", "real"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The pages of the small tree and of the records of this repository, published nowhere."""
    folder = tmp_path_factory.mktemp("site")
    root = ROOT if request.param == "real" else trees.compilable(folder / "tree")
    return built(root, folder / "site")
