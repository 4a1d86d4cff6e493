"""The release that is being served, replaced when the manifest file on disk is replaced."""

from __future__ import annotations

import logging
import threading
import time

from .exceptions import DataError
from .load import Release, load
from .settings import Settings

LOG = logging.getLogger(__name__)
_RETRY_SECONDS = 10  # a publish that is still being copied is looked at again, but not at every request

Mark = tuple[tuple[int, int, int], ...]


class Published:
    """Holds the current release. Raises DataError when there is none to begin with."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._mark = self._look()
        self._release = load(settings)
        self._next_look = time.monotonic() + settings.check_seconds
        self._retry_at = 0.0
        self.problem: str | None = None  # why the newest state on disk is not the one being served

    def current(self) -> Release:
        """The release to answer from. Looks at the disk now and then; never raises, never waits for another thread."""
        if time.monotonic() >= self._next_look and self._lock.acquire(blocking=False):
            try:
                self._refresh()
            finally:
                self._lock.release()
        return self._release

    def _refresh(self) -> None:
        now = time.monotonic()
        self._next_look = now + self._settings.check_seconds
        # The mark is taken before reading: a file replaced meanwhile is then seen at the next look.
        mark = self._look()
        if mark == self._mark and (self.problem is None or now < self._retry_at):
            return
        self._mark = mark
        self._retry_at = now + _RETRY_SECONDS
        try:
            release = load(self._settings, self._release)
        except (DataError, OSError) as error:
            if str(error) != self.problem:
                LOG.error("New data not taken over, the old stays: %s", error)
            self.problem = str(error)
            return
        self._tell(release)
        self._release = release
        self.problem = None

    def _tell(self, release: Release) -> None:
        old, new = self._release.manifest["ver"], release.manifest["ver"]
        if new < old:
            LOG.warning("Version went back from %s to %s: clients that know %s will refuse it.", old, new, old)
        LOG.info("Serving version %s (was %s).", new, old)

    def _look(self) -> Mark:
        """Cheap fingerprint of the two files that decide; the compiler writes the manifest last."""
        mark = []
        for name in ("manifest.jws", "keys.json"):
            try:
                stat = (self._settings.data_dir / name).stat()
                mark.append((stat.st_mtime_ns, stat.st_size, stat.st_ino))
            except OSError:
                mark.append((0, 0, 0))
        return tuple(mark)
