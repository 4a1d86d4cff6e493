"""The release that is being served, replaced when the manifest file on disk is replaced."""

import logging
import threading
import time
from contextlib import suppress

from .exceptions import DataError
from .highest import Highest
from .load import Release, load
from .memory import give_back
from .settings import Settings
from .validity import ends_soon, refused
from .whole import LIST, lacking

LOG = logging.getLogger(__name__)
_RETRY_SECONDS = 10  # a publish that is still being copied is looked at again, but not at every request
_TRUTH_SECONDS = 0.5  # what is broken is found at once; good data takes longer to read, and is no problem meanwhile
_PATIENCE = 120  # s; new data is read within seconds, on a very busy machine within a minute
_WALK_SECONDS = 60  # every page is opened and closed: milliseconds, but not at every look
_RAISE = "For a new number: `make publish DEST=… RESTORE={ver} ABOVE={above}` where the keys are, then copy it here."

Mark = tuple[int, int, int, bytes, bool]


class Published:
    """Holds the current release. Raises DataError when there is none to begin with."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._highest = Highest(settings.state_dir)
        self._mark = self._look()
        self._release = load(settings)
        self._next_look = time.monotonic() + settings.check_seconds
        self._looking: threading.Thread | None = None
        self._looking_since = 0.0
        self._retry_at = 0.0
        self._not_taken: str | None = None  # why the newest state on disk is not the one being served
        self._not_whole = self._release.lacking
        self._walk_at = 0.0
        self._warned: str | None = None
        self._highest.note(self._release.manifest["ver"])
        if self._not_whole:
            LOG.error("Served without what is missing: %s", self._not_whole)
        self._warn()

    def current(self) -> Release:
        """The release to answer from. Looks at the disk now and then; never raises, never waits for another thread.

        New data is read beside the requests, but where the disk is looked at for every request, which is for tests.
        """
        if time.monotonic() >= self._next_look and self._lock.acquire(blocking=False):
            if self._settings.check_seconds == 0:
                self._refresh()
            else:
                self._next_look = time.monotonic() + self._settings.check_seconds
                look = threading.Thread(target=self._refresh, daemon=True)
                self._looking_since = time.monotonic()
                look.start()
                # Only now: whoever asks for health waits for it, and nobody can wait for what has not begun.
                self._looking = look
        return self._release

    def problems(self) -> list[str]:
        """Why all is not well; empty when it is. Waits a moment for a look that has just begun: of an idle server it is the first one."""
        if self._looking:
            self._looking.join(_TRUTH_SECONDS)
        found = []
        if (
            self._looking
            and self._looking.is_alive()
            and (waited := time.monotonic() - self._looking_since) > _PATIENCE
        ):
            found.append(
                f"The disk has not answered for {waited:.0f} s; nobody knows what lies in {self._settings.data_dir}."
            )
        if self._not_taken:
            found.append(f"The newest data was not taken over: {self._not_taken}")
        elif self._not_whole:
            found.append(f"The data on the disk is not whole: {self._not_whole} Copy it again.")
        ver = self._release.manifest["ver"]
        if ver < self._highest.seen:
            before = self._highest.seen
            words = f"Version {ver} is served, {before} was before: clients refuse the older one. "
            found.append(words + _RAISE.format(ver=ver, above=before))
        if self._highest.problem:
            found.append(self._highest.problem)
        return found

    def unsure(self) -> str | None:
        """What health cannot tell; None where it can."""
        return None if self._release.listed else f"Whether pages are missing is not known: no {LIST} (`make publish`)."

    def _refresh(self) -> None:
        """Look, and take over what is new; the caller holds the lock, and it is let go here."""
        try:
            self._take_over()
            self._warn()
        finally:
            self._lock.release()

    def _take_over(self) -> None:
        now = time.monotonic()
        # The mark is taken before reading: a file replaced meanwhile is then seen at the next look.
        mark = self._look()
        if now >= self._retry_at:
            self._highest.look()
        whole_again = self._walk(now)
        if mark == self._mark and not whole_again and (self._not_taken is None or now < self._retry_at):
            return
        self._mark = mark
        self._retry_at = now + _RETRY_SECONDS
        try:
            release = load(self._settings, self._release)
            _newer(self._release, release)
        except DataError as error:
            if str(error) != self._not_taken:
                LOG.error("New data not taken over, the old stays: %s", error)
            self._not_taken = str(error)
            return
        LOG.info("Serving version %s (was %s).", release.manifest["ver"], self._release.manifest["ver"])
        self._release = release
        self._highest.note(release.manifest["ver"])
        self._not_taken = self._not_whole = None
        give_back()  # of the old one, too

    def _warn(self) -> None:
        """Write down once a day that the manifest will be refused soon, and once that it is."""
        manifest, now = self._release.manifest, time.time()
        late, soon = refused(manifest, now), ends_soon(manifest, now)
        if (late or soon) != self._warned:
            self._warned = late or soon
            if self._warned:
                LOG.log(logging.ERROR if late else logging.WARNING, "%s", self._warned)

    def _walk(self, now: float) -> bool:
        """See now and then whether every page is still there. True when those are back that the start did not find."""
        if now >= self._walk_at:
            before = self._not_whole
            self._not_whole = lacking(self._settings.data_dir, contents=self._release.lacking is not None)
            self._walk_at = now + (_RETRY_SECONDS if self._not_whole else _WALK_SECONDS)
            if self._not_whole and self._not_whole != before:
                LOG.error("The data on the disk is not whole: %s", self._not_whole)
        return self._release.lacking is not None and self._not_whole is None

    def _look(self) -> Mark | None:
        """Cheap fingerprint of what decides; the compiler writes the manifest last, and a folder may lose its pages.

        Not of what a publish touches long before the manifest: pages that it puts in place, keys that stay the same.
        """
        folder = self._settings.data_dir
        with suppress(OSError):
            stat = (folder / "manifest.jws").stat()
            keys = (folder / "keys.json").read_bytes()
            return stat.st_mtime_ns, stat.st_size, stat.st_ino, keys, (folder / "site" / "index.html").is_file()
        return None


def _newer(old: Release, new: Release) -> None:
    """Raise DataError where clients that know the old release would refuse the new one."""
    was, is_ = old.manifest, new.manifest
    if is_["ver"] < was["ver"]:
        raise DataError(
            f"The version went back from {was['ver']} to {is_['ver']}; clients that know {was['ver']} refuse it. "
            + _RAISE.format(ver=is_["ver"], above=was["ver"])
        )
    if is_["ver"] == was["ver"] and any(is_[kind]["sha256"] != was[kind]["sha256"] for kind in ("bundle", "model")):
        raise DataError(
            f"Two different sets of data call themselves version {is_['ver']}; clients refuse the second. "
            + _RAISE.format(ver=is_["ver"], above=was["ver"])
        )
