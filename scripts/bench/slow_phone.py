"""`python -m scripts.bench.slow_phone --write`: pages on a slow phone, into docs/benchmarks.md (minutes; ROUNDS=5). Part of make bench."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scripts.bench.measured_rows import Row, at_most, spread, table
from scripts.bench.part import BUILD, part
from scripts.bench.place import machine, node
from scripts.command import working
from scripts.release.sign import payload

SITE = BUILD / "data" / "site"
# Written by extension/packaging/build-worker.ts.
RUNS = BUILD / "site" / "kept.json"
HOW = (
    "Chromium with a processor four times slower than this machine's and a line of 1.6 Mbit/s that answers after 150 ms (DevTools' own brakes, "
    "on the page; not on its worker), from the real server over plain HTTP, where Chromium asks for gzip. A first view is that of somebody who was never "
    "here; bytes are all that travels for it, heads of answers among them. Kept: the page comes from the phone."
)
NAMES = {"ko": "Korean", "en": "English"}


def measured() -> dict[str, Any]:
    """What tests/e2e/bench/phone.ts saw."""
    working("Measuring pages on a slow phone")
    seen: dict[str, Any] = json.loads(node("tests/e2e/bench/phone.ts"))
    return seen


def rows(seen: dict[str, Any]) -> list[Row]:
    """First views, the first search, pages from the phone, files that are kept."""
    out: list[Row] = []
    for view in seen["views"]:
        what = f"`{view['path']}`, {NAMES[view['lang']]}"
        out += [
            at_most(f"{what}: LCP", _of(view["seen"], "lcp"), "ms", 2500, 0),
            at_most(f"{what}: CLS", _of(view["seen"], "cls"), "", 0.1, 3),
            at_most(f"{what}: first view", [one / 1024 for one in _of(view["seen"], "bytes")], "KB", 50),
        ]
    for one in seen["kept"]:
        name, kept = NAMES[one["lang"]], one["seen"]
        out += [
            Row(f"first search, {name}: letters → rows, data and all", spread(_of(kept, "search"), "ms", 0)),
            Row(f"first search, {name}: travels", spread([size / 1024 for size in _of(kept, "bytes")], "KB", 0)),
            Row(f"a guide from the phone, {name}: LCP", spread(_of([k["stored"] for k in kept], "lcp"), "ms", 0)),
            at_most(f"a guide from the phone, {name}: CLS", _of([k["stored"] for k in kept], "cls"), "", 0.1, 3),
            Row(f"a search on a page from the phone, {name}: letters → rows", spread(_of(kept, "again"), "ms", 0)),
        ]
    return [*out, *size_rows()]


def size_rows() -> list[Row]:
    """Files that come when the site is kept, packed both ways."""
    out = [_size("the site's worker", [SITE / "worker.js"])]
    signed = payload(json.loads((SITE / "pages.json").read_text(encoding="ascii"))["signed"])
    runs = json.loads(RUNS.read_text(encoding="utf-8"))
    for language, name in NAMES.items():
        pages = SITE / "pages" / f"{signed['pages'][language]['sha256']}.json"
        out.append(_size(f"all pages, {name}, as one file", [pages]))
        out.append(_size(f"all that pages run, {name}", [SITE / path.lstrip("/") for path in runs[language]]))
    return out


def _of(seen: Iterable[dict[str, float]], name: str) -> list[float]:
    return [one[name] for one in seen]


def _size(what: str, files: Iterable[Path]) -> Row:
    def kb(suffix: str) -> float:
        # What is too small to gain anything has no twin.
        twins = ((file, file.with_name(file.name + suffix)) for file in files)
        return sum((twin if twin.exists() else file).stat().st_size for file, twin in twins) / 1024

    files = list(files)
    return Row(what, f"{kb('.br'):,.1f} KB brotli, {kb('.gz'):,.1f} KB gzip")


def section(seen: dict[str, Any]) -> str:
    """How and where it was measured, and the table."""
    return f"{HOW}\n\n{machine(seen['version'])}\n\n{table(rows(seen))}"


@part("phone", "build", "browsers")
def main() -> str:
    """Measure pages on a slow phone (minutes)."""
    return section(measured())


if __name__ == "__main__":
    main()
