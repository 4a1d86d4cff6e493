"""Trees to check and compile: the valid one, changed ones, and one that is large."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
RECORDS = ROOT / "tests" / "fixtures" / "records"
SERVICE = "dataset/services/haneul.json"


def ev(source: str, *about: str, **more: Any) -> dict[str, Any]:
    """Supporting evidence of a copy about these fields."""
    return {"source": source, "about": list(about), "stance": "supports", "seen": "2026-11-20", "method": "copy"} | more


def valid(folder: Path) -> Path:
    """A copy of the smallest complete dataset; returns its root."""
    shutil.copytree(RECORDS / "valid", folder, dirs_exist_ok=True)
    return folder


def compilable(folder: Path) -> Path:
    """The valid tree with the real words and labels, which the compiler and the pages need."""
    valid(folder)
    shutil.copytree(ROOT / "dataset" / "words", folder / "dataset" / "words", dirs_exist_ok=True)
    for name in ("kinds", "requires", "issues", "holiday-names", "situations", "verdict-words"):
        shutil.copyfile(
            ROOT / "dataset" / "vocabulary" / f"{name}.json", folder / "dataset" / "vocabulary" / f"{name}.json"
        )
    # The real words bring their reasons along; the number they show as an example is a real record's.
    allowed = json.loads((ROOT / "dataset" / "vocabulary" / "allowed.json").read_text(encoding="utf-8"))["texts"]
    shown = {"rule": "text-contact", "record": "words", "text": "1577-3754", "why": "Kakao's number, as an example"}
    for entry in [shown, *(entry for entry in allowed if entry["record"] == "words")]:
        apply(folder, {"file": "dataset/vocabulary/allowed.json", "set": {"/texts/-": entry}})
    return folder


def apply(root: Path, change: dict[str, Any]) -> None:
    """One change of one file: `text` replaces it, `set` and `remove` work on JSON pointers (“-” appends)."""
    path = root / change["file"]
    if "text" in change:
        path.write_text(change["text"], encoding="utf-8")
        return
    data = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
    for pointer in change.get("remove", []):
        data = edited(data, pointer, remove=True)
    for pointer, value in change.get("set", {}).items():
        data = edited(data, pointer, value)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def edited(data: Any, pointer: str, value: Any = None, *, remove: bool = False) -> Any:
    """`data` with one place changed; the pointer "" is the whole file."""
    if pointer == "":
        return value
    *steps, last = pointer[1:].split("/")
    node = data
    for step in steps:
        node = node[int(step)] if isinstance(node, list) else node[step]
    if isinstance(node, list):
        if remove:
            del node[int(last)]
        elif last == "-":
            node.append(value)
        else:
            node[int(last)] = value
    elif remove:
        del node[last]
    else:
        node[last] = value
    return data


def invalid() -> list[Path]:
    """Every bad example."""
    return sorted((RECORDS / "invalid").glob("*.json"))


def broken(example: Path, folder: Path) -> tuple[Path, dict[str, Any]]:
    """The valid tree with a bad example applied, and what the example promises."""
    root = valid(folder)
    promise = json.loads(example.read_text(encoding="utf-8"))
    for change in promise["changes"]:
        apply(root, change)
    return root, promise
