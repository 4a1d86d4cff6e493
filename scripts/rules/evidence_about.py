"""Evidence speaks of a field that is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield `about` paths that lead to no field of the object beside the evidence."""
    for doc in dataset.docs():
        yield from _walk(doc.file, doc.data, "")


def _walk(file: str, node: Any, pointer: str) -> Iterable[Finding]:
    if isinstance(node, list):
        for i, inner in enumerate(node):
            yield from _walk(file, inner, f"{pointer}/{i}")
    if not isinstance(node, dict):
        return
    for key, inner in node.items():
        yield from _walk(file, inner, f"{pointer}/{key}")
    for i, item in enumerate(node.get("evidence", [])):
        for about in item["about"]:
            if not _leads(node, about.split(".")):
                yield at(
                    file,
                    f"{pointer}/evidence/{i}/about",
                    f"“{about}” is not a field here",
                    "the path of a field beside the evidence",
                )


def _leads(node: Any, steps: list[str]) -> bool:
    for step in steps:
        if isinstance(node, dict) and step in node:
            node = node[step]
        elif isinstance(node, list) and step.isdigit() and int(step) < len(node):
            node = node[int(step)]
        else:
            return False
    return True


RULE = Rule("evidence-about", "evidence about nothing looks like evidence and is none", check)
