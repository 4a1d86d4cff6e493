"""The highest version that was ever served, kept over restarts where the operator gave a folder for it.

Clients refuse a version below the highest that they know; a server that went back would serve nobody and not notice.
"""

import contextlib
import os
from pathlib import Path

FILE = "highest-version"


class Highest:
    """`seen`: the version, 0 where none is known. `problem`: why it cannot be kept, else None."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.seen = 0
        self.problem: str | None = None
        if folder is not None:
            with contextlib.suppress(OSError, ValueError):
                self.seen = int((folder / FILE).read_text(encoding="ascii"))
            self.look()

    def note(self, ver: int) -> None:
        """Remember that this version is served."""
        if ver > self.seen:
            self.seen = ver
            self.look()

    def look(self) -> None:
        """Write it, also where it is known: so a disk that is full or read-only is noticed before it is needed."""
        if self._folder is None:
            return
        beside = self._folder / f"{FILE}.{os.getpid()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            beside.write_text(f"{self.seen}\n", encoding="ascii")
            beside.replace(self._folder / FILE)
        except OSError as error:
            self.problem = f"{self._folder} (STATE_DIR) cannot be written: {error.strerror or error}."
        else:
            self.problem = None
