"""Path → ready-made answers: for each encoding the bytes and all headers, so that a request only looks up."""

import gzip
import hashlib
import json
import logging
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import brotli
from marshmallow import Schema

from .exceptions import DataError
from .headers import Header, answer_headers, shared
from .manifest import read_bytes
from .settings import Settings

LOG = logging.getLogger(__name__)
FIVE_MINUTES = "public, max-age=300"
FOR_EVER = "public, max-age=31536000, immutable"
NOT_KEPT = "no-store"
JSON = "application/json"
FOUND = "200 OK"
_TWINS = (("br", ".br"), ("gzip", ".gz"))
_WORTH_PACKING = 600  # bytes; below that a compressed answer saves nothing a person could feel
_QUICK = 50_000  # bytes of gzip


@dataclass(frozen=True, slots=True)
class Answer:
    """One encoding of one resource. `headers` go with `status`; the first `of_body` of them tell of the bytes.

    `gzipped`: the bytes as they are kept in memory, to be unpacked where `body` is None.
    """

    body: bytes | None
    etag: str
    headers: list[Header]
    of_body: int
    status: str = FOUND
    gzipped: bytes = b""

    @property
    def unchanged(self) -> list[Header]:
        """What goes with 304."""
        return self.headers[self.of_body :]

    @property
    def slow(self) -> bool:
        """Does unpacking it take milliseconds instead of microseconds?"""
        return len(self.gzipped) > _QUICK

    def sent(self) -> bytes:
        """The bytes that go out."""
        return gzip.decompress(self.gzipped) if self.body is None else self.body


Answers = dict[str, Answer]  # encoding → answer; identity is always there


@dataclass(frozen=True, slots=True)
class Choice:
    """Answers that depend on one parameter of the query, whose values are few and known. All others are ignored.

    `shape` says what passes and what holds when it is not given; `by_value` has an answer for every value that passes.
    """

    name: str
    shape: Schema
    by_value: dict[str | None, Answers]

    def answers(self, query: str) -> Answers:
        """The answers that this query string asks for. Raises marshmallow.ValidationError when the value does not pass."""
        if self.name not in query:
            return self.by_value[None]
        found = re.search(rf"(?:^|&){self.name}=([^&]*)", query)
        if found is None:
            return self.by_value[None]
        value = unquote_plus(found[1][:200], errors="replace")[:60]
        made = self.by_value.get(value)
        if made is None:
            self.shape.load({self.name: value})
            raise AssertionError(f"{self.name}={value} passes but has no answer")
        return made


Table = dict[str, Answers | Choice]
Bodies = dict[str, dict[str | None, dict[str, bytes]]]  # path → value of its parameter → encoding → bytes


def answers(
    path: str, bodies: dict[str, bytes], content_type: str, cache: str, settings: Settings, status: str = FOUND
) -> Answers:
    """Make the answers of one resource from its bytes per encoding."""
    digest = hashlib.sha256(bodies["identity"]).hexdigest()[:32]
    made: Answers = {}
    for encoding, body in bodies.items():
        # A strong validator names one sequence of bytes, so every encoding has its own.
        etag = f'"{digest}"' if encoding == "identity" else f'"{digest}-{encoding}"'
        of_body = [shared("Content-Type", content_type), ("Content-Length", str(len(body)))]
        if encoding != "identity":
            of_body.append(shared("Content-Encoding", encoding))
        tag = [("ETag", etag)] if status == FOUND else []
        vary = shared("Vary", "Accept-Encoding" if status == FOUND else "Accept, Accept-Encoding")
        headers = [*of_body, shared("Cache-Control", cache), *tag, vary, *answer_headers(path, settings)]
        # Hardly anybody wants a page unpacked, and unpacking one takes some microseconds; keeping it takes most of a worker.
        spare = encoding == "identity" and "gzip" in bodies
        kept = None if spare else body
        made[encoding] = Answer(kept, etag, headers, len(of_body), status, bodies["gzip"] if spare else b"")
    return made


def json_bytes(value: Any) -> bytes:
    """JSON as it is sent: people read Korean, not escapes of its letters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def with_twins(file: Path) -> dict[str, bytes]:
    """A file and its .br and .gz twins, where the compiler made them.

    Raises DataError when a twin does not unpack to the file: half of the clients would get other data.
    """
    bodies = {"identity": read_bytes(file)}
    for encoding, suffix in _TWINS:
        twin = file.with_name(file.name + suffix)
        if not twin.is_file():
            continue
        packed = read_bytes(twin)
        try:
            unpacked = brotli.decompress(packed) if encoding == "br" else gzip.decompress(packed)
        except (brotli.error, OSError, EOFError, zlib.error) as error:
            raise DataError(f"{twin} cannot be unpacked: {error}") from error
        if unpacked != bodies["identity"]:
            raise DataError(f"{twin} does not hold the same bytes as {file.name}.")
        bodies[encoding] = packed
    return bodies


def packed(file: Path) -> dict[str, bytes]:
    """Like `with_twins`, and packed here where the compiler left no twin (it packs only at publish, and no Markdown).

    A publisher that was ended between a page and its twins leaves those of yesterday: they are no reason to stay closed.
    """
    try:
        bodies = with_twins(file)
    except DataError as problem:
        bodies = {"identity": read_bytes(file)}
        LOG.warning("Packed anew: %s", problem)
    return packed_bytes(bodies["identity"]) | bodies


def packed_bytes(raw: bytes) -> dict[str, bytes]:
    """Bytes that were made here, in every encoding that is worth it; quickly, because data is loaded beside requests."""
    if len(raw) <= _WORTH_PACKING:
        return {"identity": raw}
    small = {"br": brotli.compress(raw, quality=5), "gzip": gzip.compress(raw, compresslevel=6, mtime=0)}
    return {"identity": raw, **small}


def tightly_packed(raw: bytes) -> dict[str, bytes]:
    """Some hundred bytes that everybody asks for every day: as small as they get."""
    return {"identity": raw, "br": brotli.compress(raw, quality=11), "gzip": gzip.compress(raw, 9, mtime=0)}


def packed_json(value: Any) -> dict[str, bytes]:
    """A value as JSON in every encoding that is worth it."""
    return packed_bytes(json_bytes(value))
