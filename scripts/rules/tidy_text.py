"""Texts have no stray spaces and no exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset

STRAY = re.compile(r"^\s|\s$|  |\t|\u00a0|[!！]")


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield ko/en texts with stray white space or exclamation marks."""
    for doc in dataset.docs():
        yield from _walk(doc.file, doc.data, "")


def _walk(file: str, node: Any, pointer: str) -> Iterable[Finding]:
    if isinstance(node, list):
        for i, inner in enumerate(node):
            yield from _walk(file, inner, f"{pointer}/{i}")
    if isinstance(node, dict):
        for key, inner in node.items():
            if key in ("ko", "en") and isinstance(inner, str):
                found = STRAY.search(inner)
                if found:
                    yield at(file, f"{pointer}/{key}", f"stray “{found.group()}” in “{inner}”", "the text without it")
            else:
                yield from _walk(file, inner, f"{pointer}/{key}")


RULE = Rule("tidy-text", "calm words; and a stray space breaks search and layout", check)
