"""`python -m scripts.format`: one way to write a record: two spaces, UTF-8, a newline at the end.

`--check` names the files that differ and exits 1. Broken files are left alone: `make check` explains them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from scripts.loading import ROOT

FOLDERS = ("dataset",)
SKIP = "dataset/schema/generated"


def formatted(raw: bytes) -> bytes | None:
    """The file as it should be, or None when it is not JSON or would lose a repeated key."""
    pairs: list[int] = []

    def count(items: list[tuple[str, object]]) -> dict[str, object]:
        pairs.append(len(items) - len({key for key, _ in items}))
        return dict(items)

    try:
        data = json.loads(raw.decode(), object_pairs_hook=count)
        wanted = (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
    except (ValueError, RecursionError):
        # Half a character (a lone surrogate) can be read, yet never be written again.
        return None
    return None if any(pairs) else wanted


def main(argv: list[str]) -> int:
    """Format every JSON file below dataset/, or check it."""
    differing: list[Path] = []
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.json")):
            if path.is_relative_to(ROOT / SKIP):
                continue
            raw = path.read_bytes()
            wanted = formatted(raw)
            if wanted is not None and wanted != raw:
                differing.append(path)
                if "--check" not in argv:
                    path.write_bytes(wanted)
    if "--check" in argv:
        for path in differing:
            print(f"{path.relative_to(ROOT)}: not formatted; run `make fix`", file=sys.stderr)
        return 1 if differing else 0
    print(f"{len(differing)} files formatted")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
