"""Evidence points to a source that is written down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset, Record


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield evidence whose source key exists neither in the file nor in dataset/sources.json."""
    shared = dataset.shared_sources()
    for doc in dataset.docs():
        known = shared.keys() | doc.data.get("sources", {}).keys()
        for pointer, item in evidence_in(doc.data):
            if item["source"] not in known:
                yield at(
                    doc.file,
                    f"{pointer}/source",
                    f"there is no source “{item['source']}”",
                    "a key of `sources` in this file or in dataset/sources.json",
                )


def evidence_in(node: Any, pointer: str = "") -> Iterable[tuple[str, Record]]:
    """Pointer and entry of every piece of evidence below `node`."""
    if isinstance(node, dict):
        for key, inner in node.items():
            if key == "evidence":
                for i, item in enumerate(inner):
                    yield f"{pointer}/evidence/{i}", item
            else:
                yield from evidence_in(inner, f"{pointer}/{key}")
    elif isinstance(node, list):
        for i, inner in enumerate(node):
            yield from evidence_in(inner, f"{pointer}/{i}")


RULE = Rule("evidence-source", "a claim is worth what its source is worth", check, across=True)
