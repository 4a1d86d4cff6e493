"""Which pages and exports belong to what was published: files.json, {"site/index.html": <sha256>, …}.

The manifest names bundle and model only. By this list a server knows when a page is missing (server/whole.py).
"""

import hashlib
import json
from pathlib import Path

from scripts.release.packed_forms import SUFFIXES

LIST = "files.json"
TREES = ("site", "exports")


def trees(folder: Path, packed: bool) -> dict[str, bytes]:
    """Pages and exports below `folder`; without what can be packed again unless `packed`."""
    found = [path for tree in TREES for path in sorted((folder / tree).rglob("*")) if path.is_file()]
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if packed or path.suffix not in SUFFIXES
    }


def file_list(files: dict[str, bytes]) -> bytes:
    """The list of these files, as it lies beside them."""
    sums = {name: hashlib.sha256(raw).hexdigest() for name, raw in sorted(files.items())}
    return (json.dumps(sums, indent=0) + "\n").encode()
