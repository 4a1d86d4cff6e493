"""Evidence speaks of a field that is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield `about` paths that lead to no field of the object beside the evidence."""
    for doc in dataset.docs():
        for pointer, node in doc.objects:
            for i, item in enumerate(node.get("evidence", ())):
                for about in item["about"]:
                    if about not in node and not _leads(node, about.split(".")):
                        yield at(
                            doc.file,
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
