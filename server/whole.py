"""Are all pages and exports there that were published? What the manifest does not name stands in files.json beside it."""

import hashlib
import os
from pathlib import Path

from .exceptions import DataError
from .manifest import read_json

LIST = "files.json"


def known(folder: Path) -> bool:
    """Is there a list? What the compiler wrote has none yet: its pages still change when their scripts are built."""
    return os.path.lexists(folder / LIST)


def lacking(folder: Path, contents: bool) -> str | None:
    """What is missing, cannot be read or, where `contents` are compared, is another file; None when all is well."""
    if not known(folder):
        return None
    try:
        listed = read_json(folder / LIST)
    except DataError as problem:
        return str(problem)
    if not isinstance(listed, dict) or not listed:
        return f"{folder / LIST} names no files."
    wrong = [
        (name, why) for name, sha256 in listed.items() if (why := _wrong(folder / name, sha256 if contents else None))
    ]
    if not wrong:
        return None
    name, why = wrong[0]
    return f"{folder / name} {why} (of {len(listed)} files {len(wrong)} are wrong)."


def _wrong(file: Path, sha256: str | None) -> str | None:
    try:
        if not file.is_file():  # opening a pipe would wait for ever
            return "is missing"
        with file.open("rb") as opened:
            same = sha256 is None or hashlib.file_digest(opened, "sha256").hexdigest() == sha256
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    return None if same else "is not the file that was published"
