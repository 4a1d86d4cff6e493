"""One published state: everything the server hands out, read and verified as a whole."""

import logging
import marshal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import api
from .data import read
from .exceptions import DataError
from .files import ASSET_TYPES, EXPORT_TYPES, between, carried, earlier, referenced, tree
from .manifest import Signed, read_manifest
from .responses import FIVE_MINUTES, Answers, Choice, Table, answers, tightly_packed
from .settings import Settings
from .whole import known, lacking

LOG = logging.getLogger(__name__)
# The page for a wrong address in the language of that address, the longer one first.
NOT_FOUND = ("/en/", "/")
_NO_SITE = "{} has no first page (index.html). `make dataset` builds it."
NOWHERE = "404 Not Found"


@dataclass(frozen=True)
class Release:
    """A verified manifest, the table of ready-made answers made from what it points at, and the ids of its services.

    `missing`: what a person gets who followed an old link, by the address below which it is said. `lacking`: why it is not whole.
    `listed`: was there anything to tell that by?
    """

    signed: Signed
    table: Table
    services: tuple[str, ...]
    missing: dict[str, Answers]
    lacking: str | None = None
    listed: bool = False

    @property
    def manifest(self) -> dict[str, Any]:
        """Payload of the manifest (dataset.schema.served.files.Manifest)."""
        return self.signed.payload

    def not_found(self, path: str) -> Answers | None:
        """The page for a wrong address; None where this build has none."""
        return next((page for base, page in self.missing.items() if f"{path}/".startswith(base)), None)


def load(settings: Settings, before: Release | None = None) -> Release:
    """Read `settings.data_dir`, verify signature, sizes and hashes, and make every answer.

    `before` is the release served until now: its bundle and model stay available even when the compiler swapped the whole
    folder, because manifests are cached for five minutes and still point at it.

    Raises DataError with one sentence when anything does not fit, whatever it is; nothing is kept then. Where nothing is served
    yet, pages that are missing are no reason to stay closed.
    """
    with _plainly(settings):
        return _load(settings, before)


def _load(settings: Settings, before: Release | None) -> Release:
    folder = settings.data_dir
    signed = _signed(folder)
    not_whole = lacking(folder, contents=True)
    if before is not None and not_whole:
        raise DataError(not_whole)
    table: Table = {}
    bundle_bytes = referenced(folder, "bundles", signed.payload["bundle"], table, settings)
    # First what takes most memory for a moment: what stays is then put where it was.
    services = _api(bundle_bytes, signed, table, settings)
    referenced(folder, "models", signed.payload["model"], table, settings)
    for kind in ("bundles", "models"):
        kept = carried(before.table if before else {}, f"/v1/{kind}/", table, settings.keep_bundles)
        earlier(folder / kind, table, settings, settings.keep_bundles - kept)
    between(folder / "deltas", table, settings)
    site = tree(folder / "site", "/", ASSET_TYPES, settings)
    if "/" not in site:
        raise DataError(_NO_SITE.format(folder / "site"))
    table.update(site)
    table.update(tree(folder / "exports", "/v1/", EXPORT_TYPES, settings))
    token = tightly_packed(signed.token)
    table["/v1/manifest"] = answers("/v1/manifest", token, "application/jose", FIVE_MINUTES, settings)
    missing = _missing(table, settings)
    if before is not None:
        _keep_what_is_the_same(table, before.table)
    return Release(signed, table, services, missing, not_whole, known(folder))


def _keep_what_is_the_same(table: Table, before: Table) -> None:
    """Put the old answers in the place of equal new ones, so that a worker does not grow with every publish."""
    for path, made in table.items():
        old = before.get(path)
        if isinstance(made, Choice) and isinstance(old, Choice):
            for value, one in made.by_value.items():
                if (same := old.by_value.get(value)) and _equal(same, one):
                    made.by_value[value] = same
        elif isinstance(made, dict) and isinstance(old, dict) and _equal(old, made):
            table[path] = old


def _equal(one: Answers, other: Answers) -> bool:
    return one.keys() == other.keys() and one["identity"].headers == other["identity"].headers


def examine(settings: Settings) -> None:
    """Say before anything is started what `load` would say, without making the answers. Raises DataError."""
    folder = settings.data_dir
    with _plainly(settings):
        signed = _signed(folder)
        for kind in ("bundle", "model"):
            referenced(folder, f"{kind}s", signed.payload[kind], {}, settings)
        if not (folder / "site" / "index.html").is_file():
            raise DataError(_NO_SITE.format(folder / "site"))


def _signed(folder: Path) -> Signed:
    if not (folder / "manifest.jws").is_file():
        raise DataError(f"There is no built data in {folder} (no manifest.jws). Build it with `make dataset`.")
    return read_manifest(folder)


def _api(raw: bytes, signed: Signed, table: Table, settings: Settings) -> tuple[str, ...]:
    """Put every answer of the API into the table; returns the ids of the services."""
    data = read(raw, signed.payload["ver"])
    # Kept among the million small parts of the data, the bodies would hold all of that memory for ever: so first in one piece.
    kept = marshal.dumps((api.bodies(data), tuple(data.services)))
    del data
    bodies, services = marshal.loads(kept)  # noqa: S302 (made one line above)
    table.update(api.table(bodies, settings))
    found: tuple[str, ...] = services
    return found


@contextmanager
def _plainly(settings: Settings) -> Iterator[None]:
    """Whatever goes wrong inside is a DataError with one sentence.

    Files that nobody foresaw are no reason to fall over: what is served stays, and health says why.
    """
    try:
        yield
    except DataError:
        raise
    except Exception as error:
        LOG.debug("Unforeseen", exc_info=True)
        text = str(error)[:200] or "no further words"
        raise DataError(f"The data in {settings.data_dir} cannot be read: {type(error).__name__}, {text}.") from error


def _missing(table: Table, settings: Settings) -> dict[str, Answers]:
    """Take the pages for wrong addresses out of the table, where they would answer as if they were right."""
    found: dict[str, Answers] = {}
    for base in NOT_FOUND:
        page = table.pop(f"{base}404.html", None)
        if isinstance(page, dict):
            bodies = {encoding: answer.sent() for encoding, answer in page.items()}
            found[base] = answers(base, bodies, ASSET_TYPES[".html"], FIVE_MINUTES, settings, NOWHERE)
    return found
