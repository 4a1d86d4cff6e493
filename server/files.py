"""Files of a build as answers: what the manifest names by hash, what earlier manifests named, pages and exports."""

import hashlib
import logging
import re
from pathlib import Path
from typing import Any

from .exceptions import DataError
from .responses import FIVE_MINUTES, FOR_EVER, JSON, Answers, Table, answers, packed, with_twins
from .settings import Settings

LOG = logging.getLogger(__name__)
SHA256 = re.compile(r"[0-9a-f]{64}")
# The first letters of two bundles' sha256 (scripts.release.publication).
DELTA = re.compile(r"[0-9a-f]{16}-[0-9a-f]{16}")
# What a build named by its content: assets/site-4f1c09ab.js (site.config.ts), pages/<sha256>.json (scripts.compile.page_file).
HASHED = re.compile(r"assets/[\w-]+-[\w-]{8}\.(js|css)|pages/[0-9a-f]{64}\.json")
ASSET_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xml": "application/xml",
    ".json": "application/json",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json",
}
EXPORT_TYPES = {".csv": "text/csv; charset=utf-8", ".jsonld": "application/ld+json"}


def referenced(folder: Path, kind: str, ref: dict[str, Any], table: Table, settings: Settings) -> bytes:
    """Put the file that the manifest points at into the table and return its bytes."""
    sha256, size = str(ref["sha256"]), int(ref["size"])
    file = folder / kind / f"{sha256}.json"
    bodies = with_twins(file)
    body = bodies["identity"]
    if len(body) != size:
        raise DataError(f"{file} has {len(body)} bytes; the manifest says {size}.")
    if hashlib.sha256(body).hexdigest() != sha256:
        raise DataError(f"{file} does not have the sha256 that the manifest says.")
    path = f"/v1/{kind}/{sha256}.json"
    table[path] = answers(path, bodies, JSON, FOR_EVER, settings)
    return body


def carried(before: Table, prefix: str, table: Table, limit: int) -> int:
    """Keep up to `limit` files of the table before, its current one first. Returns how many."""
    paths = [path for path in before if path.startswith(prefix) and path not in table][:limit]
    table.update((path, before[path]) for path in paths)
    return len(paths)


def between(folder: Path, table: Table, settings: Settings) -> None:
    """Add deltas, named after the bundles they lead between. What they make has the bundle's hash, or no device takes it."""
    for file in sorted(folder.glob("*.json")):
        if DELTA.fullmatch(file.stem):
            _add(file, table, settings)


def earlier(folder: Path, table: Table, settings: Settings, limit: int) -> None:
    """Add files that are their own name's sha256, newest first: a cached manifest may still ask for them."""
    files = [file for file in folder.glob("*.json") if SHA256.fullmatch(file.stem)]
    files = [file for file in files if _path(file) not in table]
    files.sort(key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in files[: max(0, limit)]:
        _add(file, table, settings)


def _path(file: Path) -> str:
    return f"/v1/{file.parent.name}/{file.name}"


def _add(file: Path, table: Table, settings: Settings) -> None:
    """Add a file that nothing current points at: one that is broken is left out instead of stopping the release."""
    try:
        bodies = with_twins(file)
        if SHA256.fullmatch(file.stem) and hashlib.sha256(bodies["identity"]).hexdigest() != file.stem:
            raise DataError(f"{file} does not have the sha256 of its name.")
    except DataError as problem:
        LOG.warning("Left out: %s", problem)
    else:
        table[_path(file)] = answers(_path(file), bodies, JSON, FOR_EVER, settings)


def tree(folder: Path, prefix: str, types: dict[str, str], settings: Settings) -> Table:
    """Every file of known type below `folder`; `x/index.html` answers at `x`, so links need no slash.

    One that cannot be read is left out: all others are of use, and server/whole.py says what is missing.
    """
    table: Table = {}
    for file in sorted(folder.rglob("*")):
        content_type = types.get(file.suffix)
        if content_type is None:
            continue
        try:
            if not file.is_file():
                continue
            bodies = packed(file)
        except (DataError, OSError) as problem:
            LOG.debug("Left out: %s", problem)  # of a folder without rights there may be hundreds
            continue
        name = file.relative_to(folder).as_posix()
        path = prefix + ("" if name == "index.html" else name.removesuffix("/index.html"))
        keep = FOR_EVER if HASHED.fullmatch(name) else FIVE_MINUTES
        made: Answers = answers(path, bodies, content_type, keep, settings)
        table[path] = made
        if name.endswith("/index.html"):
            table[f"{path}/"] = made  # a slash typed by hand is no reason for an error
    return table
