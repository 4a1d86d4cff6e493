"""`make mutants`: takes each guard away in a copy of the tree and runs its tests, which have to fail.

table.json: what, file, from (stands there once), to, tests; “equivalent” says why nothing can fail, and is not run.
A run over the whole table writes docs/guards.md.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from tests.mutants.outcome import BrokenError, Runner

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("table.json")
PAGE = ROOT / "docs" / "guards.md"
LINKED = ("node_modules", ".venv", "build", ".wxt")
HEAD = """# Guards and the tests that miss them

What stands between a device, a release or the server and what it must not take. `make mutants` takes each guard away in a copy of the tree and runs the tests
named in `tests/mutants/table.json`; “killed” means that the test in the last column failed. Written by that command.

"""


def rows() -> list[dict[str, Any]]:
    """The table."""
    table: list[dict[str, Any]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return table


def copied(target: Path) -> None:
    """The files that git knows, as they are now, and links to what was built and installed."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    for name in listed.splitlines():
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    for name in LINKED:
        if (ROOT / name).exists():
            (target / name).symlink_to((ROOT / name).resolve())


def without(row: dict[str, Any], tests: Runner) -> str | None:
    """The test that fails when this guard is gone, or nothing."""
    path = tests.tree / row["file"]
    text = path.read_text(encoding="utf-8")

    def gone(taken: bool) -> None:
        path.write_text(text.replace(row["from"], row["to"], 1) if taken else text, encoding="utf-8")

    try:
        return tests.missing(row["tests"], gone)
    finally:
        gone(False)


def page(results: list[tuple[str, str, str]]) -> str:
    """The results as a page: a line for each guard."""
    counts = [f"{sum(word == one for _, word, _ in results)} {one}" for one in ("killed", "SURVIVED", "equivalent")]
    lines = [f"| {what} | {word} | {why.replace('|', '/')} |" for what, word, why in results]
    said = f"{datetime.now(UTC):%Y-%m-%d}, {len(results)} guards in one run: {', '.join(counts)}.\n\n"
    return (
        HEAD
        + said
        + "| guard | | the test that failed, or why none can |\n| --- | --- | --- |\n"
        + "\n".join(lines)
        + "\n"
    )


@click.command()
@click.argument("only", default="")
def main(only: str) -> None:
    """Run those whose name or file has ONLY in it. Exit 1 where a guard may go without a test that fails."""
    results = []
    with tempfile.TemporaryDirectory(prefix="munuigil-mutants-") as name:
        tests = Runner(Path(name))
        copied(tests.tree)
        chosen = [row for row in rows() if only in row["what"] or only in row["file"]]
        try:
            tests.untouched({test for row in chosen if "equivalent" not in row for test in row["tests"]})
            for row in chosen:
                began = time.monotonic()
                failed = None if "equivalent" in row else without(row, tests)
                word = "killed" if failed else "equivalent" if "equivalent" in row else "SURVIVED"
                results.append((row["what"], word, failed or row.get("equivalent", "")))
                click.echo(f"{word:10}  {row['what']}: {results[-1][2]} ({time.monotonic() - began:.0f} s)")
                sys.stdout.flush()
        except BrokenError as error:
            raise click.ClickException(f"{error}") from error
    if not only:
        PAGE.write_text(page(results), encoding="utf-8")
    survivors = [what for what, word, _ in results if word == "SURVIVED"]
    click.echo(f"{len(results)} guards, {len(survivors)} survived")
    if survivors:
        raise click.ClickException(f"{len(survivors)} guards may go and no test fails: {', '.join(survivors)}")


if __name__ == "__main__":
    main()
