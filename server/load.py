"""One published state: everything the server hands out, read and verified as a whole."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from dataset.packing import unpack

from .exceptions import DataError
from .manifest import Signed, read_manifest
from .responses import FIVE_MINUTES, FOR_EVER, Answers, Table, answers, packed, with_twins
from .settings import Settings

LOG = logging.getLogger(__name__)
SHA256 = re.compile(r"[0-9a-f]{64}")
# What a build named by its content: assets/site-4f1c09ab.js (site.config.ts), pages/<sha256>.json (scripts.compile.page_file).
HASHED = re.compile(r"assets/[\w-]+-[\w-]{8}\.(js|css)|pages/[0-9a-f]{64}\.json")
ASSET_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".json": "application/json",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webmanifest": "application/manifest+json",
}
# The page for a wrong address in the language of that address, the longer one first.
NOT_FOUND = ("/en/", "/")
EXPORT_TYPES = {".csv": "text/csv; charset=utf-8", ".jsonld": "application/ld+json"}


@dataclass(frozen=True)
class Release:
    """A verified manifest, the parsed bundle it points at, and the table of ready-made answers.

    `not_found_pages`: what a person gets who followed an old link, by the address below which it is said.
    """

    signed: Signed
    bundle: dict[str, Any]
    table: Table
    not_found_pages: dict[str, bytes]

    @property
    def manifest(self) -> dict[str, Any]:
        """Payload of the manifest (dataset.schema.served.Manifest)."""
        return self.signed.payload

    def not_found(self, path: str) -> bytes | None:
        """The page for a wrong address; None where this build has none."""
        return next((page for base, page in self.not_found_pages.items() if f"{path}/".startswith(base)), None)

    @cached_property
    def services(self) -> dict[str, dict[str, Any]]:
        """Service id → ServedService, in the order of the bundle."""
        return self._part("service/")

    @cached_property
    def authorities(self) -> dict[str, dict[str, Any]]:
        """Authority id → ServedAuthority."""
        return self._part("authority/")

    def of_service(self, part: str, service: str) -> list[dict[str, Any]]:
        """The entries of a part (channel, sheet/ko) that belong to one service, in the order of the bundle."""
        return list(self._part(f"{part}/{service}/").values())

    def _part(self, prefix: str) -> dict[str, dict[str, Any]]:
        return {key.removeprefix(prefix): value for key, value in self.bundle.items() if key.startswith(prefix)}


def load(settings: Settings, before: Release | None = None) -> Release:
    """Read `settings.data_dir`, verify signature, sizes and hashes, and build the table.

    `before` is the release served until now: its bundle and model stay available even when the compiler swapped the whole
    folder, because manifests are cached for five minutes and still point at it.

    Raises DataError with one sentence when anything does not fit; nothing is kept then.
    """
    folder = settings.data_dir
    if not (folder / "manifest.jws").is_file():
        raise DataError(f"There is no built data in {folder} (no manifest.jws). Build it with `make dataset`.")
    signed = read_manifest(folder)
    table: Table = {}
    bundle_bytes = _referenced(folder, "bundles", signed.payload["bundle"], table, settings)
    _referenced(folder, "models", signed.payload["model"], table, settings)
    if deltas := signed.payload.get("deltas"):
        _referenced(folder, "deltas", deltas, table, settings)
    for kind in ("bundles", "models"):
        kept = _carry(before, f"/v1/{kind}/", table, settings.keep_bundles)
        _earlier(folder / kind, table, settings, settings.keep_bundles - kept)
    _earlier(folder / "deltas", table, settings, None)
    site = _tree(folder / "site", "/", ASSET_TYPES, settings)
    missing = {base: site.pop(f"{base}404.html", None) for base in NOT_FOUND}
    table.update(site)
    table.update(_tree(folder / "exports", "/v1/", EXPORT_TYPES, settings))
    table["/v1/manifest"] = answers(
        "/v1/manifest", {"identity": signed.token}, "application/jose", FIVE_MINUTES, settings
    )
    pages = {base: page["identity"].body for base, page in missing.items() if page}
    return Release(signed, _parse(bundle_bytes), table, pages)


def _parse(raw: bytes) -> dict[str, Any]:
    # The same sentence stands in many sheets; kept once, a worker is some megabytes smaller.
    same: dict[Any, Any] = {}

    def shared(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {key: same.setdefault(value, value) if type(value) is str else value for key, value in pairs}

    try:
        bundle = json.loads(raw, object_pairs_hook=shared)
    except ValueError as error:
        raise DataError(f"The bundle is not JSON: {error}") from error
    if not isinstance(bundle, dict) or not all(isinstance(value, dict) for value in bundle.values()):
        raise DataError("The bundle is not a flat map of objects.")
    return unpack(bundle)


def _referenced(folder: Path, kind: str, ref: dict[str, Any], table: Table, settings: Settings) -> bytes:
    """Put the file that the manifest points at into the table and return its bytes."""
    sha256, size = str(ref["sha256"]), int(ref["size"])
    file = folder / kind / f"{sha256}.json"
    bodies = with_twins(file)
    body = bodies["identity"]
    if len(body) != size:
        raise DataError(f"{file} has {len(body)} bytes; the manifest says {size}.")
    if hashlib.sha256(body).hexdigest() != sha256:
        raise DataError(f"{file} does not have the sha256 that the manifest says.")
    path = f"/v1/{kind}/{sha256}.json"
    table[path] = answers(path, bodies, "application/json", FOR_EVER, settings)
    return body


def _carry(before: Release | None, prefix: str, table: Table, limit: int) -> int:
    """Keep up to `limit` files of the release before, its current one first. Returns how many."""
    if before is None:
        return 0
    paths = [path for path in before.table if path.startswith(prefix) and path not in table][:limit]
    table.update((path, before.table[path]) for path in paths)
    return len(paths)


def _earlier(folder: Path, table: Table, settings: Settings, limit: int | None) -> None:
    """Add files that are their own name's sha256, newest first: a cached manifest may still ask for them."""
    files = [file for file in folder.glob("*.json") if SHA256.fullmatch(file.stem)]
    files.sort(key=lambda file: file.stat().st_mtime_ns, reverse=True)
    left = len(files) if limit is None else limit
    for file in files:
        path = f"/v1/{folder.name}/{file.name}"
        if path in table or left <= 0:
            continue
        left -= 1
        try:
            bodies = with_twins(file)
            if hashlib.sha256(bodies["identity"]).hexdigest() != file.stem:
                raise DataError(f"{file} does not have the sha256 of its name.")
        except DataError as problem:
            # Nothing current points at it, so it is left out instead of stopping the release.
            LOG.warning("Left out: %s", problem)
            continue
        table[path] = answers(path, bodies, "application/json", FOR_EVER, settings)


def _tree(folder: Path, prefix: str, types: dict[str, str], settings: Settings) -> Table:
    """Every file of known type below `folder`; `x/index.html` answers at `x`, so links need no slash."""
    table: Table = {}
    for file in sorted(folder.rglob("*")):
        content_type = types.get(file.suffix)
        if content_type is None or not file.is_file():
            continue
        name = file.relative_to(folder).as_posix()
        path = prefix + ("" if name == "index.html" else name.removesuffix("/index.html"))
        keep = FOR_EVER if HASHED.fullmatch(name) else FIVE_MINUTES
        made: Answers = answers(path, packed(file), content_type, keep, settings)
        table[path] = made
        if name.endswith("/index.html"):
            table[f"{path}/"] = made  # a slash typed by hand is no reason for an error
    return table
