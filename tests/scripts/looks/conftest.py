"""The fixture web, and the records whose pages stand in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.looks.run import Outcome, Run, Settings
from scripts.validation.load import ROOT, Dataset, load
from tests.scripts.looks.web import ROUTES, Web, served

HOSTS = tuple(sorted({address.partition("/")[0] for address in ROUTES}))
AGENT = "munuigil-facts/1 (+https://munuigil.example/looks)"


@pytest.fixture(scope="session")
def records() -> Dataset:
    return load(ROOT)


@pytest.fixture
def web() -> Iterator[Web]:
    with served() as running:
        yield running


def go(
    dataset: Dataset, root: Path, web: Web, day: str, *only: str, pace: float = 0.0, said: list[str] | None = None
) -> Outcome:
    """One run on a day over some records or hosts."""
    say = said.append if said is not None else lambda _line: None
    return Run(dataset, Settings(root, day, AGENT, web.address, pace, say, only=only)).go()


def copied(tmp_path: Path) -> Path:
    """A tree whose records may be changed, and whose pages nobody has looked at yet."""
    shutil.copytree(
        ROOT / "dataset",
        tmp_path / "dataset",
        ignore=shutil.ignore_patterns("*.py", "__pycache__", "utterances", "checks"),
    )
    return tmp_path
