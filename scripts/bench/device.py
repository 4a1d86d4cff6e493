"""`python -m scripts.bench.device --write`: what signed data costs a device, into docs/benchmarks.md (minutes; ROUNDS=3).

Updates on a slow phone, by delta and whole, and what is kept; bundles of more services than there are, in a real Chromium.
"""

import json
import os
import random
import shutil
import tempfile
from pathlib import Path
from typing import Any

from dataset.packing import canonical
from scripts.bench.measured_rows import Row, spread, table
from scripts.bench.part import BUILD, part
from scripts.bench.place import machine, node
from scripts.bench.updates import grown, reworded
from scripts.command import working
from scripts.compile.bundle import SCHEMA_VERSION
from scripts.release.destination import Folder
from scripts.release.publication import Files, put

DATA = BUILD / "data"
SIZES = (97, 1_000, 10_000)
STEPS = {"parse": "parsing", "unpack": "unpacking", "check": "shapes"}
HOW = (
    "`python -m scripts.bench.device --write`: the modules of the background in a page of Chromium, because only a page can be slowed down: processor four "
    "times slower, 1.6 Mbit/s that answers after 150 ms, gzip. The phone has the version before, with one text less, and asks; “whole” has nothing to apply a "
    "delta to. Time is all of it: fetch, verify, try out in both languages, store. Bundles of more services are that of now under other names; "
    "not slowed down; the steps are those of a first fetch. The heap is what is alive after each step."
)


def published(target: Path) -> None:
    """Two versions and the larger bundles, as tests/e2e/bench/device.ts serves them."""

    def none(_of: object) -> Files:
        return {}

    bundle, model = (DATA / "bundle.json").read_bytes(), (DATA / "model.json").read_bytes()
    flat = json.loads(bundle)
    new = Folder(target / "new")
    put(new, bundle, model, SCHEMA_VERSION, none, none, working)
    (target / "old").mkdir()
    for name, raw in (("bundle.json", bundle), ("model.json", model)):
        (target / "old" / name).write_bytes(raw)
    shutil.copy(target / "new" / "manifest.jws", target / "old" / "manifest.jws")
    changed = dict(flat)
    reworded(random.Random(15), changed, "sheet")  # noqa: S311 (the same edit every time)
    put(new, canonical(changed), model, SCHEMA_VERSION, none, none, working)
    (target / "grown").mkdir()
    for services in SIZES:
        working(f"A bundle of {services:,} services")
        more = grown(flat, services) if services > SIZES[0] else flat
        (target / "grown" / f"{services}.json").write_bytes(canonical(more))


def measured() -> dict[str, Any]:
    """What Chromium saw."""
    with tempfile.TemporaryDirectory(prefix="munuigil-device-") as name:
        published(Path(name))
        working("Measuring in Chromium")
        os.environ |= {"FOLDER": name, "SIZES": ",".join(map(str, SIZES))}
        seen: dict[str, Any] = json.loads(node("tests/e2e/bench/device.ts"))
        return seen


def rows(seen: dict[str, Any]) -> list[Row]:
    """Updates, what is kept, larger bundles."""
    out = []
    for name, what in (("delta", "by delta"), ("whole", "whole bundle")):
        some = seen[name]
        out.append(Row(f"an update {what}, slow phone", spread([one["updated"]["ms"] / 1000 for one in some], "s")))
        out.append(Row(f"of it travels, {what}, heads and all", spread([one["bytes"] / 1024 for one in some], "KB")))
    both = [*seen["delta"], *seen["whole"]]
    out.append(Row("asking when nothing is new, slow phone", spread([one["same"]["ms"] / 1000 for one in both], "s")))
    for step, what in (("installed", "of the package"), ("updated", "after an update")):
        kept = [one[step]["kept"] / 2**20 for one in both]
        out.append(Row(f"storage of facts and model {what}, as the browser counts it", spread(kept, "MB")))
    for one in seen["grown"]:
        name = f"{one['services']:,} services"
        if "failed" in one:
            out.append(Row(name, one["failed"].split("\n")[0]))
            continue
        out += [
            Row(f"{name}: bundle as it lies", f"{one['bytes'] / 2**20:,.1f} MB"),
            Row(f"{name}: SHA-256, beside the page", f"{one['hash']['clock'] / 1000:.2f} s by the clock"),
            *(Row(f"{name}: {what}", _took(one[step])) for step, what in STEPS.items()),
            Row(f"{name}: heap, parsed, unpacked", f"{one['parsed']:,.0f} MB, {one['unpacked']:,.0f} MB"),
        ]
    return out


def _took(step: dict[str, float]) -> str:
    return f"{step['ticks'] / 1000:.2f} s of the processor, {step['clock'] / 1000:.2f} by the clock"


@part("device", "build", "browsers")
def main() -> str:
    """Measure what signed data costs a device (minutes)."""
    seen = measured()
    return f"{HOW}\n\n{machine(seen['version'])}\n\n{table(rows(seen))}"


if __name__ == "__main__":
    main()
