"""Path → ready-made answers: for each encoding the bytes and all headers, so that a request only looks up."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path

import brotli

from .exceptions import DataError
from .headers import Header, answer_headers
from .manifest import read_bytes
from .settings import Settings

FIVE_MINUTES = "public, max-age=300"
FOR_EVER = "public, max-age=31536000, immutable"
_TWINS = (("br", ".br"), ("gzip", ".gz"))
_WORTH_PACKING = 600  # bytes; below that a compressed answer saves nothing a person could feel


@dataclass(frozen=True, slots=True)
class Answer:
    """One encoding of one resource. `headers` go with 200, `unchanged` with 304."""

    body: bytes
    etag: str
    headers: list[Header]
    unchanged: list[Header]


Answers = dict[str, Answer]  # encoding → answer; identity is always there
Table = dict[str, Answers]


def answers(path: str, bodies: dict[str, bytes], content_type: str, cache: str, settings: Settings) -> Answers:
    """Make the answers of one resource from its bytes per encoding."""
    digest = hashlib.sha256(bodies["identity"]).hexdigest()[:32]
    made: Answers = {}
    for encoding, body in bodies.items():
        # A strong validator names one sequence of bytes, so every encoding has its own.
        etag = f'"{digest}"' if encoding == "identity" else f'"{digest}-{encoding}"'
        unchanged = [
            ("Cache-Control", cache),
            ("ETag", etag),
            ("Vary", "Accept-Encoding"),
            *answer_headers(path, settings),
        ]
        headers = [("Content-Type", content_type), ("Content-Length", str(len(body))), *unchanged]
        if encoding != "identity":
            headers.insert(1, ("Content-Encoding", encoding))
        made[encoding] = Answer(body, etag, headers, unchanged)
    return made


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
    """Like `with_twins`, and gzip made here when the compiler left no twin (it packs only at publish)."""
    bodies = with_twins(file)
    if "gzip" not in bodies and len(bodies["identity"]) > _WORTH_PACKING:
        bodies["gzip"] = gzip.compress(bodies["identity"], compresslevel=6, mtime=0)
    return bodies
