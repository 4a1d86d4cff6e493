"""A record's id equals its file name."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield records whose id differs from their file name."""
    for group in (dataset.services, dataset.authorities, dataset.retired):
        for stem, doc in group.items():
            if doc.data["id"] != stem:
                yield at(
                    doc.file, "/id", f"id is “{doc.data['id']}” but the file is called {stem}.json", f'"id": "{stem}"'
                )


RULE = Rule("file-name", "people find a record by its id; two names for one thing get lost", check)
