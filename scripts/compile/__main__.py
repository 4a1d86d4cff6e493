"""`python -m scripts.compile`: dataset/ → build/data/, checked first, written only when all is well.

build/data/bundle.json             the flat map (identity bytes)
build/data/bundles/<sha256>.json   the same under its address, with .br and .gz beside it
build/data/model.json              which problem a text means, learnt from dataset/utterances
build/data/models/<sha256>.json    the same under its address
build/data/manifest.jws            signed manifest
build/data/keys.json               public keys
build/data/matches.json            match patterns of the content script
build/data/site/                   pages for phones

MUNUIGIL_SITE_URL and MUNUIGIL_SECURITY_CONTACT say where the pages are published (scripts.compile.addresses).
MUNUIGIL_MODEL names an earlier model.json that is used again instead of learning (docs/releasing.md).
"""

import gc
import hashlib
import os
import shutil
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import click

from scripts.checking import current
from scripts.command import check_option, working, write_files
from scripts.compile.addresses import from_environment
from scripts.compile.bundle import SCHEMA_VERSION, bundle, to_bytes
from scripts.compile.exports import write_exports
from scripts.compile.page_file import write_page_files
from scripts.compile.page_index import match_patterns
from scripts.compile.site import write_site
from scripts.compile.view_types import Entries
from scripts.facts.asof import as_of
from scripts.facts.ledger import looks
from scripts.meaning import kept
from scripts.meaning.model_file import model_bytes, with_others
from scripts.release.keys import public_keys
from scripts.release.packed_forms import PACKED, write_packed
from scripts.release.sign import manifest, payload, write_json
from scripts.validation.load import ROOT, Dataset

OUT = ROOT / "build" / "data"


@click.command()
@click.option("--fast", is_flag=True, help="Everything, but packed quickly: for nobody to download.")
@check_option
def main(fast: bool, check: bool) -> None:
    """Check the dataset and compile it into build/data, which is replaced when all is well."""
    started = time.monotonic()
    # Plain data, no cycles, one run: looking for garbage only costs time, more with every record.
    gc.disable()
    day, addresses = as_of(), from_environment()
    working("Checking the records")
    dataset = current(day)
    if check:
        working("Compiling")
        text = to_bytes(bundle(dataset, day)).decode()
        write_files(ROOT, {f"{OUT.relative_to(ROOT)}/bundle.json": text}, check, "stale; run `make dataset`")
        return
    quality = 5 if fast else 11
    # The model needs nothing of all that is compiled meanwhile.
    with ProcessPoolExecutor(1) as apart:
        learning = apart.submit(_model, dataset)
        working("Compiling guides, sheets and pages")
        views: Entries = {}
        entries = bundle(dataset, day, views)
        raw = to_bytes(entries)
        side = OUT.with_name("data.new")
        shutil.rmtree(side, ignore_errors=True)
        bundle_size = _write(side, "bundle", raw, quality)
        pages = write_site(views, side / "site", dataset, addresses=addresses, known=looks()[0])
        page_files = write_page_files(side / "site", raw)
        write_exports(views, side / "exports")
        write_json(side / "matches.json", match_patterns([doc.data for doc in dataset.services.values()]))
        write_json(side / "keys.json", public_keys())
        if not fast:
            working("Packing them")
            # The longest first: they take the longest.
            found = [*page_files, *(page for page in (side / "site").rglob("*") if page.suffix in PACKED)]
            # Two thirds of all the time go into brotli, which leaves the interpreter to others meanwhile.
            with ThreadPoolExecutor() as pool:
                list(pool.map(lambda page: write_packed(page, page.read_bytes()), found))
        if not learning.done():
            working("Waiting for the problem model (MUNUIGIL_MODEL=… uses an earlier one again)")
        model = learning.result()
    model_size = _write(side, "model", model, quality)
    (side / "manifest.jws").write_text(manifest(raw, model, SCHEMA_VERSION, _last()), encoding="ascii")
    old = OUT.with_name("data.old")
    shutil.rmtree(old, ignore_errors=True)
    if OUT.exists():
        OUT.rename(old)
    side.rename(OUT)
    shutil.rmtree(old, ignore_errors=True)
    click.echo(
        f"build/data: {len(entries)} entries, {len(raw) / 1024:.0f} KB, {bundle_size} KB brotli, "
        f"model {model_size} KB, {pages} pages, as of {day}, {time.monotonic() - started:.1f} s"
    )


def _model(dataset: Dataset) -> bytes:
    """The model of these utterances, or the one that MUNUIGIL_MODEL names."""
    given = os.environ.get("MUNUIGIL_MODEL")
    return with_others(kept.read(Path(given)), dataset) if given else model_bytes(dataset)


def _write(side: Path, name: str, raw: bytes, quality: int) -> str:
    """A file under its name and under its address. Its size in KB with brotli."""
    address = side / f"{name}s" / f"{hashlib.sha256(raw).hexdigest()}.json"
    address.parent.mkdir(parents=True)
    (side / f"{name}.json").write_bytes(raw)
    address.write_bytes(raw)
    write_packed(address, raw, quality)
    return f"{address.with_name(f'{address.name}.br').stat().st_size / 1024:.0f}"


def _last() -> dict[str, object] | None:
    """Payload of the manifest of the last build, when it is ours."""
    path = OUT / "manifest.jws"
    if not path.exists():
        return None
    try:
        return payload(path.read_text(encoding="ascii"))
    except ValueError:
        return None


if __name__ == "__main__":
    main()
