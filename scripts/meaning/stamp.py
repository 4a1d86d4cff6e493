"""The last line of docs/meaning.md says what it was made from, so that whoever changes nothing of it need not learn for a minute."""

from __future__ import annotations

import hashlib
from pathlib import Path

from scripts.meaning.lines import lines_of
from scripts.meaning.model_file import befores
from scripts.validation.load import ROOT, Dataset

SOURCES = ROOT / "scripts" / "meaning"


def stamped(text: str, dataset: Dataset) -> str:
    """The page with its stamp.

    The sha256 of lines, of names and the order of blocks in the model's file, and of the code that learns; and that of the
    page itself.
    """
    return f"{text}\n<!-- made from {_inputs(dataset)}, page {_sha256(text)} -->\n"


def is_fresh(page: Path, dataset: Dataset) -> bool:
    """Was this page made from the lines and by the code of now, and has nobody touched it since?"""
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    return stamped(text.rpartition("\n<!-- made from ")[0], dataset) == text


def _inputs(dataset: Dataset) -> str:
    code = [path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("*.py"))]
    return _sha256(repr((lines_of(dataset), dataset.one["other-names"], befores(dataset), code)))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
