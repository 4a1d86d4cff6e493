"""`make mutants`: takes each guard away in a copy of the tree and runs its tests, which have to fail.

table.json: what, file, from (stands there once), to, tests; “equivalent” says why nothing can fail, and is not run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).with_name("table.json")
LINKED = ("node_modules", ".venv", "build", ".wxt")
PATIENCE = 240


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


def fails(tree: Path, tests: list[str]) -> bool:
    """Does any of these test files fail?"""
    python, types = [[name for name in tests if name.split("::")[0].endswith(end)] for end in (".py", ".ts")]
    runs = [[sys.executable, "-m", "pytest", "-x", "-q", *python]] if python else []
    # A test that is only slow on a busy machine has not noticed anything.
    vitest = ["node", "node_modules/vitest/vitest.mjs", "run", "--bail", "1", "--testTimeout", f"{PATIENCE * 250}"]
    runs += [[*vitest, *types]] if types else []
    env = os.environ | {"MUNUIGIL_ROOT": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
    for run in runs:
        try:
            done = subprocess.run(run, cwd=tree, env=env, capture_output=True, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            return True
        if done.returncode:
            return True
    return False


@click.command()
@click.argument("only", default="")
def main(only: str) -> None:
    """Run those whose name or file has ONLY in it. Exit 1 where a guard may go without a test that fails."""
    survivors = []
    with tempfile.TemporaryDirectory(prefix="munuigil-mutants-") as name:
        tree = Path(name)
        copied(tree)
        chosen = [row for row in rows() if only in row["what"] or only in row["file"]]
        if not only:
            tests = sorted({test for row in chosen for test in row["tests"]})
            for test in tests:
                if fails(tree, [test]):
                    raise click.ClickException(f"{test} fails before any guard is taken away")
        for row in chosen:
            if "equivalent" in row:
                click.echo(f"equivalent  {row['what']}: {row['equivalent']}")
                continue
            path, began = tree / row["file"], time.monotonic()
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(row["from"], row["to"], 1), encoding="utf-8")
            killed = fails(tree, row["tests"])
            path.write_text(text, encoding="utf-8")
            click.echo(f"{'killed' if killed else 'SURVIVED':10}  {row['what']} ({time.monotonic() - began:.0f} s)")
            sys.stdout.flush()
            if not killed:
                survivors.append(row["what"])
    if survivors:
        raise click.ClickException(f"{len(survivors)} guards may go and no test fails: {', '.join(survivors)}")


if __name__ == "__main__":
    main()
