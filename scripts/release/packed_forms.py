"""Files packed beforehand, for a server that has no time to."""

import gzip
from pathlib import Path

import brotli

PACKED = (".html", ".css", ".js", ".svg", ".xml", ".webmanifest")
"""Endings of pages and of what they load: these lie packed beside themselves."""
SUFFIXES = (".br", ".gz")
"""Of packed forms."""


def packed_forms(raw: bytes, quality: int = 11) -> dict[str, bytes]:
    """The bytes as .gz and as .br of this quality (0 to 11), by suffix. The window holds all of it."""
    return {".gz": gzip.compress(raw, 9, mtime=0), ".br": brotli.compress(raw, quality=quality, lgwin=24)}


def write_packed(path: Path, raw: bytes, quality: int = 11) -> None:
    """Write the packed forms of a file beside it."""
    for suffix, form in packed_forms(raw, quality).items():
        path.with_name(path.name + suffix).write_bytes(form)
