"""What all commands have in common: how they refuse, how they renew files, what they say while they work.

Each is a click command; output goes through `click.echo`, which ends quietly where the reader of a pipe has gone.
"""

import contextlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import click


class Refusal(click.ClickException):
    """Why a command stops, in sentences for the person who called it: they go to stderr as they are, exit 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Without click's “Error:”; many of these name a file first, as compilers do."""
        click.echo(self.message, file=file, err=True)


check_option = click.option("--check", is_flag=True, help="Write nothing; exit 1 where a file would change.")


def write_files(root: Path, files: Mapping[str, str], check: bool, remedy: str) -> int:
    """Write what differs below `root` (name → text) and return how many files did.

    With `check` nothing is written: Refusal names each of them and the `remedy`.
    """
    stale = [name for name, text in files.items() if not _has_text(root / name, text)]
    if stale and check:
        raise Refusal("\n".join(f"{name}: {remedy}" for name in stale))
    for name in stale:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(files[name].encode())
    return len(stale)


def write_whole(path: Path, raw: bytes) -> None:
    """Put a file there whole or not at all, on the disk when this returns: a process may be killed at any moment.

    Beside it first, then renamed: whoever reads sees the old one or the new one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        with beside.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    # The name is on the disk, too, before anything names it.
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _has_text(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


def working(what: str) -> None:
    """Say what takes long now to a person at a terminal. Pipes and logs get results only."""
    if sys.stderr.isatty():
        click.echo(f"{what} …", err=True)
