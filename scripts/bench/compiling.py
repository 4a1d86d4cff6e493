"""`python -m scripts.bench.compiling`: how long checking and compiling takes as the dataset grows.

Takes the records of this repository and adds copies of one of them under other names until there are enough
services: of the smallest record (what a long tail of services looks like) and of the median one. Each set is read,
checked, compiled and written uncompressed, without pages, in a process of its own.
"""

import gc
import itertools
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from scripts import markdown
from scripts.bench.part import part
from scripts.checking import findings
from scripts.command import Refusal, working
from scripts.compile.bundle import bundle, to_bytes
from scripts.validation.load import ROOT, Record, load

SETS = (("smallest", 100), ("smallest", 1_000), ("smallest", 10_000), ("median", 100), ("median", 1_000))
STAGES = ("read", "rules", "compile", "write")
AS_OF = "2026-11-22"


def model(kind: str) -> Record:
    """The record that is copied: the smallest of the dataset, or the one of median size."""
    files = sorted((ROOT / "dataset" / "services").glob("*.json"), key=lambda path: path.stat().st_size)
    chosen = files[0 if kind == "smallest" else len(files) // 2]
    record: Record = json.loads(chosen.read_text(encoding="utf-8"))
    return record


def copy_of(record: Record, number: int) -> Record:
    """The same service under another name, on other hosts, with other verdicts."""
    text = json.dumps(record, ensure_ascii=False)
    for domain in record["domains"]:
        text = re.sub(rf"(?<![a-z0-9-]){re.escape(domain)}", f"n{number}.{domain}", text)
    out: Record = json.loads(text)
    out["id"] = f"{record['id']}-{number}"
    for k, guide in enumerate(out["guides"]):
        guide["summary"] = {"ko": f"{number}번째 서비스의 안내 {k}", "en": f"Guide {k} of service {number}"}
    return out


def grow(folder: Path, kind: str, size: int) -> int:
    """A dataset of `size` services below `folder`; returns the bytes of one added record as people write it."""
    shutil.copytree(ROOT / "dataset", folder / "dataset", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    services = folder / "dataset" / "services"
    record, written = model(kind), 0
    for number in range(size - len(list(services.glob("*.json")))):
        made = copy_of(record, number)
        text = json.dumps(made, ensure_ascii=False, indent=2)
        (services / f"{made['id']}.json").write_text(text, encoding="utf-8")
        written = len(text.encode())
    return written


def measure(folder: Path) -> Record:
    """Processor seconds of each stage, seconds on the clock, and the peak memory of this process in MB."""
    gc.disable()  # as scripts.compile does
    began, marks = time.perf_counter(), [time.process_time()]

    def mark() -> None:
        marks.append(time.process_time())

    dataset = load(folder)
    mark()
    wrong = findings(dataset)
    if wrong:
        raise Refusal(f"the grown dataset has {len(wrong)} findings, the first: {wrong[0]}")
    mark()
    entries = bundle(dataset, AS_OF)
    mark()
    raw = to_bytes(entries)
    (folder / "bundle.json").write_bytes(raw)
    mark()
    stages = dict(zip(STAGES, (b - a for a, b in itertools.pairwise(marks)), strict=True))
    return stages | {
        "total": marks[-1] - marks[0],
        "clock": time.perf_counter() - began,
        "services": len(dataset.services),
        "mb": len(raw) / 2**20,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def table(rows: list[Record]) -> str:
    """The figures as a Markdown table."""
    heads = ["services", "added record", "bundle", "read, shapes", "rules", "compile", "write"]
    heads += ["total", "per service", "on the clock", "peak memory"]
    lines = []
    for row in rows:
        cells = [f"{row['services']:,}", f"{row['kind']}, {row['size'] / 1024:.0f} KB", f"{row['mb']:.1f} MB"]
        cells += [f"{row[name]:.2f} s" for name in (*STAGES, "total")]
        cells += [f"{row['total'] * 1000 / row['services']:.2f} ms", f"{row['clock']:.1f} s", f"{row['peak']:.0f} MB"]
        lines.append(cells)
    return markdown.table(heads, lines, "r" * len(heads))


def measured() -> list[Record]:
    """The figures of every set."""
    rows: list[Record] = []
    for kind, size in SETS:
        working(f"Compiling {size:,} services, copies of the {kind}")
        with tempfile.TemporaryDirectory() as name:
            written = grow(Path(name), kind, size)
            command = [sys.executable, "-m", "scripts.bench.compiling", "--one", name]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
            rows.append(json.loads(done.stdout) | {"kind": kind, "size": written})
    return rows


@part("compile")
@click.option("--one", type=click.Path(path_type=Path), metavar="FOLDER", help="Measure a grown dataset, print JSON.")
def main(one: Path | None) -> str:
    """Measure how long checking and compiling takes as the dataset grows, and print a table (minutes)."""
    return json.dumps(measure(one)) if one else table(measured())


if __name__ == "__main__":
    main()
