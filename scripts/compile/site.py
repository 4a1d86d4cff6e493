"""Pages for phones: the same views as static HTML, usable without JavaScript."""

from __future__ import annotations

from pathlib import Path

from scripts.loading import Dataset, Record


def write_site(entries: dict[str, Record], out: Path, dataset: Dataset) -> int:
    """Placeholder until templates land in the next step; returns the number of pages."""
    out.mkdir(parents=True)
    return 0
