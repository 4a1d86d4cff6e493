"""`make publish DEST=…`: what `make dataset` built, at a destination, in force.

DEST is a folder (the server's MUNUIGIL_DATA_DIR) or an address that fsspec knows (s3://bucket/prefix). Everything is
written before the manifest and read back; ended at any moment, what was in force stays in force.
"""

import io
import json
import tempfile
import zipfile
import zlib
from pathlib import Path

import click

from dataset.packing import unpack
from scripts.command import Refusal
from scripts.commands.diff import change_lines
from scripts.compile.__main__ import OUT
from scripts.release import publication
from scripts.release.destination import Destination, Folder, destination
from scripts.release.file_list import LIST, TREES, file_list, trees
from scripts.release.keys import public_keys
from scripts.release.packed_forms import PACKED, SUFFIXES, packed_forms, write_packed
from scripts.release.publication import Files, Version
from scripts.release.zips import zipped

LINES = 40
MOST = 10**9
"""Minutes until the year 3871: a slip of the keyboard must not use up all numbers."""


def say(what: str) -> None:
    """Progress, apart from the result."""
    click.echo(f"{what} …", err=True)


def built(folder: Path) -> tuple[bytes, bytes, int]:
    """Bundle, model and schema of what the compiler wrote. Refusal where something is missing."""
    missing = [name for name in ("bundle.json", "model.json", "site") if not (folder / name).exists()]
    if missing or not any((folder / "site").iterdir()):
        raise Refusal(f"{folder} has no {' and no '.join(missing or ['pages'])}; `make dataset` builds it.")
    bundle = (folder / "bundle.json").read_bytes()
    try:
        schema = int(json.loads(bundle)["meta"]["schema"])
    except (ValueError, TypeError, KeyError) as error:
        raise Refusal(f"{folder}/bundle.json is damaged; `make dataset` builds it anew.") from error
    return bundle, (folder / "model.json").read_bytes(), schema


def publish(place: Destination, folder: Path, above: int = 0) -> tuple[Version, Version | None]:
    """What is in force now, under a number above `above`, and what was."""
    bundle, model, schema = built(folder)
    last = publication.read(place)
    serving = isinstance(place, Folder)

    def beside(ver: int) -> Files:
        # A store's network packs by itself; a folder is for our server, which does not.
        bare = trees(folder, packed=False)
        beside = {f"sites/{ver}.zip": zipped(bare.items()), LIST: file_list(bare)}
        return trees(folder, packed=serving) | beside

    # The server has no time to pack.
    version = publication.put(
        place, bundle, model, schema, beside, packed_forms if serving else lambda _: {}, say, above
    )
    if last and last.ver != version.ver:
        _gone(place, set(trees(folder, packed=True)))
    publication.tidy(place, version, last, SUFFIXES)
    return version, last


def _gone(place: Destination, there: set[str]) -> None:
    """Pages that no longer are: taken away when the new ones are in force."""
    for tree in TREES:
        for name in place.names(tree):
            if name not in there:
                place.remove(name)


def restored(place: Destination, ver: int, scratch: Path) -> Path:
    """A version that was in force, as the compiler would have written it."""
    last = publication.read(place)
    past = {one.ver: one for one in publication.history(place, last)}
    if ver not in past:
        known = ", ".join(str(one) for one in past) or "none"
        raise Refusal(f"RESTORE={ver} was never in force here; these were: {known}")
    for kind in ("bundle", "model"):
        raw = publication.held(place, f"{kind}s", past[ver].payload[kind])
        (scratch / f"{kind}.json").write_bytes(raw)
    archive = place.read(f"sites/{ver}.zip")
    if archive is None:
        raise Refusal(f"The pages of {ver} are no longer kept (sites/{ver}.zip).")
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as pages:
            pages.extractall(scratch)
    except (zipfile.BadZipFile, zlib.error) as error:
        raise Refusal(f"The pages of {ver} are damaged (sites/{ver}.zip: {error}).") from error
    for path in list(scratch.rglob("*")):
        if path.suffix in PACKED and (scratch / "site") in path.parents:
            write_packed(path, path.read_bytes())
    return scratch


def summary(place: Destination, version: Version, last: Version | None) -> str:
    """What is different for people."""
    if last is None or last.payload["bundle"] == version.payload["bundle"]:
        return "Nothing changes for people." if last else "The first version here."
    try:
        before, after = (
            unpack(json.loads(publication.held(place, "bundles", one.payload["bundle"]))) for one in (last, version)
        )
    except Refusal as problem:
        return f"What people see differently is not known: {problem}"
    lines = list(change_lines(before, after))
    more = [f"… and {len(lines) - LINES} lines more"] if len(lines) > LINES else []
    return "\n".join([f"What people see differently: {len(lines)} lines", *lines[:LINES], *more])


@click.command()
@click.argument("dest", metavar="DEST", default="")
@click.option("--restore", type=int, metavar="VER", help="Publish an earlier version again, under a new number.")
@click.option("--renew", is_flag=True, help="Sign what is in force once more: valid for thirty days from now.")
@click.option(
    "--above",
    type=click.IntRange(0, MOST),
    default=0,
    metavar="VER",
    help="Under a number above this one: what the server served before a backup of DEST was put back.",
)
@click.option("--data", default=OUT, type=click.Path(path_type=Path), help="What the compiler wrote (build/data).")
def main(dest: str, restore: int | None, renew: bool, above: int, data: Path) -> None:
    """Put what was built at DEST and in force, and say what changes for people."""
    if renew and (above or restore is not None):
        raise Refusal("RENEW keeps number and facts; leave it out where RESTORE or ABOVE is to change them.")
    place = destination(dest)
    try:
        with place.alone():
            if renew:
                version, last = publication.renew(place), None
                click.echo(f"Version {version.ver} is valid for thirty days from now.")
                return
            if restore is None:
                version, last = publish(place, data, above)
            else:
                with tempfile.TemporaryDirectory() as scratch:
                    folder = restored(place, restore, Path(scratch))
                    version, last = publish(place, folder, max(above, publication.latest(place)))
            click.echo(summary(place, version, last))
    except OSError as error:
        raise Refusal(
            f"The destination failed: {error}. What was in force before is still whole; run it again."
        ) from error
    kid = public_keys()["keys"][0]["kid"]
    click.echo(f"Version {version.ver} is in force at {dest}, signed with {kid}.")


if __name__ == "__main__":
    main()
