"""Korean texts are Korean, English texts are not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from scripts.findings import Finding, Rule, at
from scripts.loading import Dataset

HANGUL = re.compile(r"[가-힣]")
LETTER = re.compile(r"[A-Za-z]{4}")
QUOTED = re.compile(r"[‘“'\"(\[][^’”'\")\]]*[’”'\")\]]")


def check(dataset: Dataset) -> Iterable[Finding]:
    """Yield English sentences that are mostly Hangul outside quotes, and Korean sentences without any Hangul."""
    for doc in dataset.docs():
        yield from _walk(doc.file, doc.data, "")


def _walk(file: str, node: Any, pointer: str) -> Iterable[Finding]:
    if isinstance(node, list):
        for i, inner in enumerate(node):
            yield from _walk(file, inner, f"{pointer}/{i}")
        return
    if not isinstance(node, dict):
        return
    if isinstance(node.get("ko"), str) and isinstance(node.get("en"), str):
        korean, english = node["ko"], QUOTED.sub("", node["en"])
        if korean != node["en"] and " " in korean and not HANGUL.search(korean):
            yield at(file, f"{pointer}/ko", f"no Korean in “{korean}”", "a Korean sentence")
        if len(HANGUL.findall(english)) > 4 and len(HANGUL.findall(english)) > len(LETTER.findall(english)) * 4:
            yield at(
                file, f"{pointer}/en", f"Korean in “{node['en']}”", "an English sentence; screen labels in brackets"
            )
    for key, inner in node.items():
        yield from _walk(file, inner, f"{pointer}/{key}")


RULE = Rule("korean-text", "a swapped or copied text is easily overlooked", check)
