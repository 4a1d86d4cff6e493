"""Zips whose bytes depend on names and contents only."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

# The first day that a zip can name.
FIRST_DAY = dt.date(1980, 1, 1)


def zipped(files: Iterable[tuple[str, bytes]], day: dt.date = FIRST_DAY) -> bytes:
    """The zip of these names and bytes; `day` is that of every file in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files):
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (0o755 if content.startswith(b"#!") else 0o644) << 16
            archive.writestr(entry, content)
    return out.getvalue()


def contents(folder: Path) -> list[tuple[str, bytes]]:
    """Names inside the folder, with slashes, and bytes."""
    return [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in folder.rglob("*") if path.is_file()]
