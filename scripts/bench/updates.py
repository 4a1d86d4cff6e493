"""`python -m scripts.bench.updates`: what an update costs on the wire, into docs/benchmarks.md and docs/updates.svg.

Replays the history of dataset/ (each commit's records, compiled by the compiler of now, as far back as it can read them),
a made-up year of fourteen edits a week on 2,600 services, and runs of `make facts` that are published. Bytes are those of
brotli 11, as the server sends them.
"""

import copy
import io
import itertools
import json
import random
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import brotli
import click

from dataset.packing import canonical
from scripts import markdown
from scripts.bench.part import BUILD, DOCUMENT
from scripts.command import working
from scripts.compile.bundle import SCHEMA_VERSION, bundle, to_bytes
from scripts.facts.anchors import MONTHLY, WEEKLY, Anchor, anchors
from scripts.facts.ledger import Look, renew_evidence
from scripts.release.delta import Flat, applied, delta
from scripts.release.destination import Folder
from scripts.release.packed_forms import packed_forms
from scripts.release.publication import Files, put
from scripts.release.sign import reference, signed
from scripts.validation.load import ROOT, load

AS_OF = "2026-11-30"
PARTS = ("dataset/services", "dataset/authorities")
MOMENT, SIZES = 1_795_305_600, {"bundle": 4_035_678, "model": 962_191}
CACHE = BUILD / "replay"
PICTURE = ROOT / "docs" / "updates.svg"
SERVICES, WEEKS, EDITS = 2_600, 52, 14
FEW = 5
FACTS, FACTS_DAY = 4096, "2026-12-14"
"""Budget of a run of `make facts` in bytes; its day."""


def packed(value: Any) -> int:
    """Bytes on the wire."""
    return len(brotli.compress(value if isinstance(value, bytes) else canonical(value), quality=11, lgwin=24))


def git(*args: str) -> bytes:
    """What git says of this repository."""
    return subprocess.run(("git", *args), cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout


def replayed(most: int) -> Iterator[tuple[str, int, Flat]]:
    """Commit, number of records it touched, and the bundle after it, newest first, until one cannot be compiled."""
    CACHE.mkdir(parents=True, exist_ok=True)
    for commit in git("log", f"-{most}", "--format=%h", "--", *PARTS).decode().split():
        touched = git("diff-tree", "--no-commit-id", "--name-only", "-r", commit, "--", *PARTS).decode().split()
        kept = CACHE / f"{commit}.json"
        if not kept.exists():
            working(f"Compiling the records of {commit}")
            try:
                kept.write_bytes(compiled(commit))
            except (KeyError, ValueError, TypeError, AttributeError):
                return
        yield commit, len(touched), json.loads(kept.read_bytes())


def compiled(commit: str) -> bytes:
    """The bundle of a commit's records with everything else as it is now."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        shutil.copytree(ROOT / "dataset", root / "dataset")
        for part in PARTS:
            shutil.rmtree(root / part)
        with zipfile.ZipFile(io.BytesIO(git("archive", "--format=zip", commit, *PARTS))) as archive:
            archive.extractall(root)
        return to_bytes(bundle(load(root), AS_OF))


def signature() -> int:
    """Bytes of a manifest on the wire."""
    files = {name: reference(name.encode()) | {"size": size} for name, size in SIZES.items()}
    token = signed(MOMENT // 60, MOMENT, {"schema": SCHEMA_VERSION, **files, "deltas": 12_345})
    return packed(token.encode())


def looked(chosen: Callable[[Anchor, random.Random], bool]) -> tuple[int, bytes]:
    """How many pieces a run of facts renews in which the chosen looks held, and the bundle after it."""
    rng, dataset = random.Random(15), load(ROOT)  # noqa: S311 (the same looks every time)
    held: Look = {"result": "held", "since": FACTS_DAY, "checked": FACTS_DAY, "held": FACTS_DAY}
    known = {anchor.id: held for anchor in anchors(dataset) if chosen(anchor, rng)}
    return renew_evidence(dataset, known, FACTS_DAY), to_bytes(bundle(dataset, FACTS_DAY))


def published(before: bytes, after: bytes) -> int:
    """Bytes of the delta's .br and of the manifest where one is published after the other."""

    def pages(_ver: int) -> Files:
        return {}

    with tempfile.TemporaryDirectory() as name:
        place = Folder(Path(name))
        for one in (before, after):
            version = put(place, one, b"{}", SCHEMA_VERSION, pages, packed_forms, working)
        (short,) = (raw for file in place.names("deltas") if file.endswith(".br") and (raw := place.read(file)))
        return len(short) + packed(version.token)


def runs_of_facts() -> list[tuple[str, int, int]]:
    """A run over all, and one of a week: what, how many pieces of evidence it renews, bytes on the wire."""
    working("Runs of facts")
    before = to_bytes(bundle(load(ROOT), FACTS_DAY))
    all_of_it = looked(lambda _anchor, _rng: True)
    weekly = looked(lambda anchor, rng: anchor.every == WEEKLY or rng.random() < WEEKLY / MONTHLY)
    return [
        (
            "a run of `make facts` in which all that can be looked at still stands",
            all_of_it[0],
            published(before, all_of_it[1]),
        ),
        (
            "a run of `make facts` a week later: what is due weekly, a part of the rest",
            weekly[0],
            published(before, weekly[1]),
        ),
    ]


def grown(base: Flat, services: int) -> Flat:
    """The entries of so many services: those of now under other names. Values are shared until one is edited."""
    ids = [name.split("/")[1] for name in base if name.startswith("service/")]
    out = dict(base)
    for copied in range(1, services // len(ids) + 1):
        for name, value in base.items():
            parts = name.split("/")
            if any(part in ids for part in parts):
                out["/".join(f"{part}-{copied}" if part in ids else part for part in parts)] = value
    return out


Edit = Callable[[random.Random, Flat], None]


def _pick(rng: random.Random, flat: Flat, kind: str) -> str:
    return rng.choice([name for name in flat if name.startswith(f"{kind}/")])


def _texts(node: Any) -> Iterator[Flat]:
    """Places of texts that people read, in both languages."""
    if isinstance(node, dict):
        if isinstance(node.get("ko"), str) and isinstance(node.get("en"), str):
            yield node
        else:
            for inner in node.values():
                yield from _texts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(inner)


def reworded(rng: random.Random, flat: Flat, kind: str) -> None:
    """One text of one entry of this kind is said otherwise, in both languages."""
    name = _pick(rng, flat, kind)
    value = copy.deepcopy(flat[name])
    places = list(_texts(value))
    if places:
        place = rng.choice(places)
        place["ko"] = place["ko"] + rng.choice((" 먼저 확인해 주세요.", " 오늘부터 바뀌었어요.", " 앱에서만 돼요."))
        place["en"] = place["en"] + rng.choice((" Check this first.", " Changed as of today.", " Only in the app."))
    flat[name] = value


def _seen_again(rng: random.Random, flat: Flat) -> None:
    name = _pick(rng, flat, "trust")
    flat[name] = flat[name] | {"since": f"2027-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"}


def _other_hours(rng: random.Random, flat: Flat) -> None:
    table = copy.deepcopy(flat[_pick(rng, flat, "hours")])
    opens = table["opens"]
    table["opens"] = [minutes + 30 if place % 10 == 1 else minutes for place, minutes in enumerate(opens)]
    flat[f"hours/{rng.randrange(16**12):012x}"] = table


def _new_guide(rng: random.Random, flat: Flat) -> None:
    name = _pick(rng, flat, "sheet")
    _, _, service, issue = name.split("/")
    for one in (name, f"guide/{service}/{issue}"):
        if one in flat:
            flat[f"{one}-{rng.randrange(10**6)}"] = copy.deepcopy(flat[one])
    reworded(rng, flat, "rows")


# What is edited how often, of a hundred; a text that is in a sheet is in its row, too, now and then.
MIX: tuple[tuple[int, Edit], ...] = (
    (38, lambda rng, flat: reworded(rng, flat, "sheet")),
    (15, lambda rng, flat: reworded(rng, flat, "way")),
    (15, lambda rng, flat: reworded(rng, flat, "rows")),
    (20, _seen_again),
    (8, _other_hours),
    (4, _new_guide),
)


def year(base: Flat, weeks: int, services: int = SERVICES) -> dict[str, list[int]]:
    """Bytes of the delta by what a device comes back after: one edit, a day, a week."""
    rng = random.Random(15)  # noqa: S311 (the same year every time)
    flat, edits = grown(base, services), [edit for _, edit in MIX]
    out: dict[str, list[int]] = {"edit": [], "day": [], "week": []}
    versions: list[Flat] = [dict(flat)]
    for day in range(weeks * 7):
        for number in range(EDITS // 7):
            rng.choices(edits, [weight for weight, _ in MIX])[0](rng, flat)
            flat["meta"] = flat["meta"] | {"as_of": f"day {day}"}
            if number == 0:
                out["edit"].append(packed(delta(versions[-1], flat)))
        versions.append(dict(flat))
        change = delta(versions[-2], flat)
        if applied(versions[-2], change) != flat:
            raise ValueError("a delta leads elsewhere")
        out["day"].append(packed(change))
        if day % 7 == 6:
            out["week"].append(packed(delta(versions[-8], flat)))
        del versions[:-8]
    return out


def plot(names: Sequence[str], short: Sequence[float], whole: Sequence[float]) -> str:
    """Bars of what a device fetches, by delta and whole, as SVG."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    # The same figures give the same file.
    mpl.rcParams["svg.hashsalt"] = "updates"
    figure, axes = plt.subplots(figsize=(7, 2.8), layout="constrained")
    places = range(len(names))
    for shift, sizes, colour, label in ((-0.2, short, "#1f5eff", "by delta"), (0.2, whole, "#9aa4b2", "whole bundle")):
        bars = axes.barh([place + shift for place in places], sizes, 0.38, color=colour, label=label)
        axes.bar_label(bars, labels=[f"{size / 1024:,.1f} KB" for size in sizes], padding=3)
    axes.set_yticks(list(places), names)
    axes.set_xscale("log")
    axes.set_xlabel("bytes on the wire, manifest included (logarithmic)")
    axes.invert_yaxis()
    axes.margins(x=0.15)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower right", frameon=False)
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    plt.close(figure)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def kb(size: float) -> str:
    """Bytes below a kilobyte, else kilobytes."""
    return f"{size:.0f} B" if size < 1024 else f"{size / 1024:.1f} KB"


def line(what: str, sizes: Sequence[int], budget: int | None = None) -> tuple[str, str, str, str, str]:
    """A row: how many, median, nine of ten, budget."""
    nine = quantiles(sizes, n=10)[-1] if len(sizes) > 1 else sizes[0]
    said = "" if budget is None else f"≤ {kb(budget)} {'held' if median(sizes) <= budget else '**missed**'}"
    return what, f"{len(sizes)}", kb(median(sizes)), kb(nine), said


@click.command()
@click.option("--commits", default=40, help="So many commits of records are replayed at most.")
@click.option("--weeks", default=WEEKS, help="So many weeks of edits are made up.")
def main(commits: int, weeks: int) -> None:
    """Measure, and renew the section of docs/benchmarks.md."""
    history = list(replayed(commits))
    newest = history[0][2]
    full = packed(newest)
    steps = [(new[1], packed(delta(old[2], new[2]))) for new, old in itertools.pairwise(history)]
    every, few = [size for _, size in steps], [size for touched, size in steps if touched <= FEW]
    working("A made-up year")
    made = year(newest, weeks)
    manifest = signature()
    daily = [sum(made["day"][start : start + 7]) + 7 * manifest for start in range(0, len(made["day"]), 7)]
    rows = [
        line(f"an edit of 1 to {FEW} records, from the history", [size + manifest for size in few], 1024),
        line("every commit of the history, up to 92 records", [size + manifest for size in every]),
        line("an edit, made-up year", [size + manifest for size in made["edit"]], 1024),
        line("a day of 2 edits, made-up year", [size + manifest for size in made["day"]]),
        line("a week of 14 edits in one go, made-up year", [size + manifest for size in made["week"]], 6 * 1024),
        line("a week of 14 edits, asked every day: 7 manifests, 7 deltas", daily, 6 * 1024),
        *(line(f"{what} ({pieces} pieces of evidence)", [size], FACTS) for what, pieces, size in runs_of_facts()),
    ]
    each = full + manifest
    names = ("an edit", "a day", "a week, once", "a week, daily", "a month, daily")
    short = (
        *(median(sizes) + manifest for sizes in (few, made["day"], made["week"])),
        median(daily),
        median(daily) * 30 / 7,
    )
    PICTURE.write_text(plot(names, short, (each, each, each, 7 * each, 30 * each)), encoding="utf-8")
    table = markdown.table(("what changed", "measured", "median", "nine of ten", "budget"), rows, "lrrrl")
    text = f"""
## Updates

`python -m scripts.bench.updates`: brotli 11, the whole bundle has {kb(full)}. The history is that of the records in the last {len(history)} commits that changed some,
compiled by the compiler of now; many of them are of one day and mend dozens of records. The made-up year has {EDITS} edits a week on {SERVICES:,} services ({weeks} weeks of it), published once a
day: of a hundred edits 68 words, 20 second looks, 8 hours, 4 new guides. Every line is all that travels, heads of answers aside: the delta and the signed manifest of {manifest} bytes, which a device asks for every day.
Runs of facts are published twice, before and after, and the files are weighed.

{table}

![Bytes of an update, by delta and whole](updates.svg)
"""
    markdown.replace_block(DOCUMENT, "updates", text.strip())
    click.echo(text)


if __name__ == "__main__":
    main()
