"""The whole of a dataset, compiled for the day of the tests."""

from __future__ import annotations

from typing import Any

from scripts.compile.bundle import bundle
from scripts.validation.load import Dataset

AS_OF = "2026-11-22"


def whole(dataset: Dataset, as_of: str = AS_OF) -> dict[str, Any]:
    """What pages and exports read: every entry of the bundle before nulls go, and the compiler's views and channels."""
    entries: dict[str, Any] = {}
    bundle(dataset, as_of, entries)
    return entries
