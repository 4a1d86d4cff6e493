"""Where a publication goes: a folder, or an address that fsspec knows such as s3://bucket/prefix.

A file is there whole or not at all, and whoever writes the manifest names the one it replaces: two who publish at once
never overwrite one another.
"""

import contextlib
import fcntl
import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from scripts.command import Refusal, write_whole

FOR_EVER, SHORT = "public, max-age=31536000, immutable", "public, max-age=300"
TYPES = {
    ".json": "application/json",
    ".jws": "application/jose",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".xml": "application/xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".jsonld": "application/ld+json",
    ".webmanifest": "application/manifest+json",
}


class Overtaken(Refusal):
    """Somebody else published meanwhile."""

    def __init__(self) -> None:
        super().__init__("Somebody else published meanwhile; theirs stands. Run it again to publish on top of it.")


class Destination(ABC):
    """Names are relative, with slashes. Everything raises OSError where the place fails."""

    @abstractmethod
    def read(self, name: str) -> bytes | None:
        """The bytes, or None where there is no such file."""

    @abstractmethod
    def write(self, name: str, raw: bytes, keep: str = FOR_EVER) -> None:
        """Put a file there, whole or not at all. `keep`: how long caches may."""

    @abstractmethod
    def swap(self, name: str, raw: bytes, before: bytes | None) -> None:
        """Put a file in the place of the one that has these bytes (None: of none). Overtaken where it has others."""

    @abstractmethod
    def names(self, folder: str) -> list[str]:
        """Every file below a folder, sorted."""

    @abstractmethod
    def remove(self, name: str) -> None:
        """Take a file away."""

    @abstractmethod
    def alone(self) -> contextlib.AbstractContextManager[Any]:
        """Nobody else on this machine publishes there meanwhile."""

    def holds(self, name: str, raw: bytes) -> bool:
        """Are these the bytes that lie there?"""
        return self.read(name) == raw


class Folder(Destination):
    """On this machine."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, name: str) -> bytes | None:
        """See Destination."""
        try:
            return (self._root / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def write(self, name: str, raw: bytes, keep: str = FOR_EVER) -> None:
        """See Destination."""
        write_whole(self._root / name, raw)

    def swap(self, name: str, raw: bytes, before: bytes | None) -> None:
        """See Destination; `alone` keeps others away meanwhile."""
        if self.read(name) != before:
            raise Overtaken
        self.write(name, raw, SHORT)

    def names(self, folder: str) -> list[str]:
        """See Destination. What a killed publisher left beside its target has a name that starts with a dot."""
        files = (path for path in (self._root / folder).rglob("*") if path.is_file() and path.name[0] != ".")
        return sorted(path.relative_to(self._root).as_posix() for path in files)

    def remove(self, name: str) -> None:
        """See Destination."""
        (self._root / name).unlink(missing_ok=True)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """The lock ends with the process, however that ends."""
        self._root.mkdir(parents=True, exist_ok=True)
        with (self._root / ".publishing").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Refusal(f"Somebody is publishing to {self._root} right now.") from None
            yield


class Store(Destination):
    """An object store; what it puts is there whole or not at all."""

    def __init__(self, fs: Any, root: str) -> None:
        self._fs, self._root = fs, root.rstrip("/")
        self._s3 = hasattr(fs, "call_s3")

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _kept(self, name: str, keep: str) -> dict[str, str]:
        """What the store tells those who fetch."""
        suffix = PurePosixPath(name).suffix
        return {"ContentType": TYPES.get(suffix, "application/octet-stream"), "CacheControl": keep} if self._s3 else {}

    def read(self, name: str) -> bytes | None:
        """See Destination."""
        try:
            raw: bytes = self._fs.cat_file(self._at(name))
        except FileNotFoundError:
            return None
        return raw

    def write(self, name: str, raw: bytes, keep: str = FOR_EVER) -> None:
        """See Destination."""
        self._fs.pipe_file(self._at(name), raw, **self._kept(name, keep))

    def swap(self, name: str, raw: bytes, before: bytes | None) -> None:
        """On S3 the store itself compares, so this holds between machines."""
        if not self._s3:
            if self.read(name) != before:
                raise Overtaken
            return self.write(name, raw, SHORT)
        bucket, _, key = self._at(name).partition("/")
        # The tag of a file that was put in one piece is its MD5; nobody trusts it for more than “still the same?”.
        tag = None if before is None else f'"{hashlib.md5(before, usedforsecurity=False).hexdigest()}"'
        condition = {"IfNoneMatch": "*"} if tag is None else {"IfMatch": tag}
        try:
            self._fs.call_s3("put_object", Bucket=bucket, Key=key, Body=raw, **condition, **self._kept(name, SHORT))
        except Exception as error:
            if _status(error) in (409, 412) or isinstance(error, FileExistsError):
                raise Overtaken from error
            raise
        return None

    def names(self, folder: str) -> list[str]:
        """See Destination."""
        found: list[str] = (
            self._fs.find(self._at(folder), refresh=True) if self._s3 else self._fs.find(self._at(folder))
        )
        return sorted(name.split(f"{self._root}/", 1)[1] for name in found)

    def remove(self, name: str) -> None:
        """See Destination."""
        with contextlib.suppress(FileNotFoundError):
            self._fs.rm_file(self._at(name))

    def alone(self) -> contextlib.AbstractContextManager[Any]:
        """Other machines are not kept away, but `swap` sees that they came."""
        return contextlib.nullcontext()


def _status(error: BaseException | None) -> int | None:
    """HTTP status of the store's answer, wherever the libraries hid it."""
    while error is not None:
        answer = getattr(error, "response", None)
        if isinstance(answer, dict):
            return int(answer.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
        error = error.__cause__ or error.__context__
    return None


def destination(given: str) -> Destination:
    """What DEST names. Refusal where nothing can be put there."""
    if not given:
        raise Refusal("Where to? make publish DEST=/srv/munuigil/data, or DEST=s3://bucket/prefix")
    if "://" not in given:
        return Folder(Path(given).resolve())
    try:
        import fsspec

        fs, root = fsspec.core.url_to_fs(given)
    except (ImportError, ValueError) as error:
        remedy = "pip install --require-hashes -r requirements/publish.txt"
        raise Refusal(f"DEST={given} needs packages that are not here ({error}): {remedy}") from error
    return Store(fs, root)
