"""A record's id equals its file name; so does the meaning of what people say.

Reason: dataset/README.md#ids
"""

from collections.abc import Mapping
from typing import Any

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset, Doc


@rule("file-name", "people find a record by its id; two names for one thing get lost")
def check(dataset: Dataset) -> Findings:
    """Yield files whose id or meaning differs from their name."""
    groups: tuple[tuple[str, Mapping[str, Doc[Any]]], ...] = (
        ("id", dataset.services),
        ("id", dataset.authorities),
        ("id", dataset.retired),
        ("means", dataset.utterances),
    )
    for key, group in groups:
        for stem, doc in group.items():
            if doc.data[key] != stem:
                message = f"{key} is “{doc.data[key]}” but the file is called {stem}.json"
                yield at(doc.file, f"/{key}", message, f'"{key}": "{stem}"')
