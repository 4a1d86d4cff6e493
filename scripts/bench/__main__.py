"""`python -m scripts.bench` (make bench): measure everything in one run and write it into docs/benchmarks.md.

SKIP_COMPILE=1 leaves the table of compile times as it is.
"""

import gzip
import json
import os
import time
from itertools import pairwise
from typing import Any

import click

from scripts.bench import compiling as bench_compile
from scripts.bench import minute, server_load, slow_phone
from scripts.bench.kinds import kind_rows
from scripts.bench.measured_rows import Row, at_most, spread, table
from scripts.bench.part import BUILD, DOCUMENT, missing_programs
from scripts.bench.place import machine, node
from scripts.command import Refusal, working
from scripts.markdown import replace_block
from scripts.release.zips import contents, zipped

INTRO = {
    "Server": (
        "One worker each, turn by turn, the same bytes, checked before: `wrk`, 64 connections, 3 rounds of 2 s; the "
        "ratios are taken within a round. gunicorn has two threads around a view that reads a file. Load and programs "
        "share the machine. Below: how long a page takes while 62 other clients ask for something else, as fast as they are answered."
    ),
    "A help page": (
        "Replicas of two help pages over HTTPS in two Chromiums, one with the extension, turn by turn, a fresh tab each "
        "time. The differences pair neighbouring visits; script time (of the processor) and heap are the page's and ours "
        "together. The hint "
        "is visible in the frame after which it is counted."
    ),
    "Popup and search": (
        "The popup's document in a tab of Chromium, from the start of the navigation to the frame that shows it; beside it, "
        "by the same marks, a page of the extension without style sheets, whose one small module writes a word. The "
        "background makes the list and the index once for each version of the data; the popup reads them. Grown numbers "
        "of services have made-up Korean names: the popup reads them from the extension's own database; keystrokes run "
        "the same modules in Node, every prefix of seven queries."
    ),
    "Sizes": "Exact, from this build.",
}


def page_rows(seen: dict[str, Any]) -> list[Row]:
    """What a page costs, and when the hint stands."""
    bare, full = seen["costs"]["without"], seen["costs"]["with"]
    more = {
        name: [b[name] - a[name] for a, b in zip(bare, full, strict=True)] for name in ("load", "script", "heap", "cls")
    }
    hints = [one["hint"] for one in full if one["hint"] is not None]
    if len(hints) != len(full):
        raise Refusal(f"{len(full) - len(hints)} of {len(full)} pages never showed the hint")
    return [
        Row("load, without", spread([one["load"] for one in bare], "ms")),
        Row("load, with", spread([one["load"] for one in full], "ms")),
        Row("load, difference", spread(more["load"], "ms")),
        Row("script time, without", spread([one["script"] for one in bare], "ms")),
        at_most("script time, difference", more["script"], "ms", 2),
        at_most("heap, difference", more["heap"], "KB", 300, 0),
        at_most("layout shift (CLS), difference", more["cls"], "", 0, 3),
        at_most("hint visible after DOMContentLoaded", hints, "ms", 50),
    ]


def search_rows(seen: dict[str, Any], grown: list[dict[str, Any]]) -> list[Row]:
    """The popup, and search as services grow."""
    popup = seen["popup"]
    out = [
        at_most("popup can be used: list, statuses and footer on screen", popup["list"], "ms", 80),
        Row("a word typed as soon as there is a field: its results on screen", spread(popup["answered"], "ms")),
        Row("a page of the extension that says one word", spread(popup["empty"], "ms")),
        Row("keystroke → changed list, popup in Chromium", spread(seen["typed"], "ms")),
    ]
    for row, opened in zip(grown, seen["grown"], strict=True):
        size = f"{row['services']:,} services"
        if opened["services"]:
            out.append(at_most(f"popup can be used, {size}", opened["list"], "ms", 80))
            out.append(Row(f"a word typed at once: its results on screen, {size}", spread(opened["answered"], "ms")))
        out.append(at_most(f"keystroke → results, {size}", row["keystroke"], "ms", 4, 2))
        out.append(Row(f"reading a notice of 300 letters, {size}", spread(row["notice"], "ms", 2)))
        out.append(Row(f"making the index, {size}", spread(row["build"], "ms", 0)))
        out.append(Row(f"reading the stored index, {size}", spread(opened["index"]["ms"], "ms")))
        out.append(Row(f"first keystroke after that, {size}", spread(row["first"], "ms", 2)))
        out.append(Row(f"first mistyped name after that, {size}", spread(row["slip"], "ms", 2)))
        out.append(Row(f"memory of the index, {size}", spread([opened["index"]["heap"]], "KB", 0)))
    return out


def size_rows() -> list[Row]:
    """Bytes that travel: the content script, the bundle with its kinds of entries, the model, the zips."""
    script = (BUILD / "extension/chrome-mv3/content-scripts/overlay.js").read_bytes()
    overlay = [len(gzip.compress(script, 9, mtime=0)) / 1024]
    (bundle,), (model,) = ((BUILD / f"data/{name}").glob("*.br") for name in ("bundles", "models"))
    rows = [
        at_most("content script, gzip", overlay, "KB", 7, 2),
        at_most("bundle of all services, brotli", [bundle.stat().st_size / 1024], "KB", 265),
        *kind_rows(json.loads((BUILD / "data/bundle.json").read_bytes())),
        Row("problem model, brotli", spread([model.stat().st_size / 1024], "KB")),
    ]
    for browser in ("chrome", "firefox"):
        package = zipped(contents(BUILD / "extension" / f"{browser}-mv3"))
        rows.append(Row(f"package for {browser}, zip", spread([len(package) / 1024], "KB", 0)))
    return rows


def section(title: str, rows: list[Row], note: str = "") -> str:
    """A heading, how it was measured, the table or why there is none."""
    return f"## {title}\n\n{INTRO[title]}\n\n{note or table(rows)}"


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a budget is missed.")
def main(check: bool) -> None:
    """Measure everything in one run, write it into docs/benchmarks.md, say how long each part took (minutes)."""
    load_then = machine("{browser}")
    marks, names = [time.monotonic()], []

    def done(name: str) -> None:
        marks.append(time.monotonic())
        names.append(name)
        click.echo(f"{name}: {marks[-1] - marks[-2]:.0f} s")

    (BUILD / "bench").mkdir(parents=True, exist_ok=True)
    working("Measuring a page and the popup in a browser")
    node("tests/e2e/bench/run.ts")
    seen = json.loads((BUILD / "bench" / "browser.json").read_text(encoding="utf-8"))
    done("browser")
    phones = slow_phone.measured()
    done("phone")
    tries = minute.measured()
    done("first minute")
    working("Measuring search as services grow")
    grown = json.loads(node("scripts/bench/search.ts"))
    done("search")
    working("Measuring the server")
    note = missing_programs()
    served = [] if note else server_load.rows()
    done("server")
    if os.environ.get("SKIP_COMPILE") != "1":
        compiled = bench_compile.table(bench_compile.measured())
        click.echo(compiled)
        if not check:
            replace_block(DOCUMENT, "compile", compiled)
        done("compile")
    sizes = size_rows()
    done("sizes")
    took = ", ".join(f"{name} {b - a:.0f} s" for name, (a, b) in zip(names, pairwise(marks), strict=True))
    parts = [
        f"{load_then.replace('{browser}', seen['version'])}\n\nTime taken: {took}.",
        section("Server", served, note),
        section("A help page", page_rows(seen)),
        section("Popup and search", search_rows(seen, grown)),
        section("Sizes", sizes),
    ]
    if not check:
        replace_block(DOCUMENT, "figures", "\n\n".join(parts))
        replace_block(DOCUMENT, "phone", slow_phone.section(phones))
        replace_block(DOCUMENT, "minute", minute.section(tries))
    rows = [
        row
        for row in (*served, *slow_phone.rows(phones), *page_rows(seen), *search_rows(seen, grown), *sizes)
        if row.budget
    ]
    click.echo(table(rows))
    if check and not all(row.holds for row in rows):
        raise Refusal(f"{sum(not row.holds for row in rows)} of {len(rows)} budgets are missed")


if __name__ == "__main__":
    main()
