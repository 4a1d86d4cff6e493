"""`python -m scripts.commands.diff [BASE]`: what a change alters in the served bundle, in words.

Compiles BASE (default: HEAD) and the working tree for the same day and compares the maps. First come the things that
nobody may let pass alone (scripts.commands.second_look). A diff is to be read, not to be passed: exit 0 whatever it says.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from dataset.packing import unpack
from scripts.command import Refusal, working
from scripts.commands.second_look import Identity, identities, second_looks
from scripts.compile.view_types import Entries
from scripts.facts.asof import as_of
from scripts.validation.load import ROOT

KINDS = ("service", "channel", "guide", "sheet", "way", "trust", "authority", "contact", "advice", "page")
COMPILE = (
    "import sys, pathlib, click, importlib.util as find; new = find.find_spec('scripts.commands'); "
    # The tree to compare with may be from before the commands had a folder of their own.
    "checked = __import__('scripts.commands.check' if new else 'scripts.check', fromlist=['checked']).checked; "
    "from scripts.compile.bundle import bundle, to_bytes; "
    "made = lambda: pathlib.Path(sys.argv[1]).write_bytes(to_bytes(bundle(checked(), sys.argv[2]))); "
    "click.Command('compile', callback=made)([])"
)


def compile_at(folder: Path, day: str) -> Entries:
    """The bundle of the tree in `folder`. Raises Refusal when that tree does not compile."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "bundle.json"
        env = os.environ | {"PYTHONPATH": str(folder)}
        run = subprocess.run([sys.executable, "-c", COMPILE, str(target), day], cwd=folder, env=env, check=False)
        if run.returncode != 0:
            raise Refusal(f"{folder.name} does not compile; see the errors above")
        return unpack(json.loads(target.read_text(encoding="utf-8")))


def compile_revision(revision: str, day: str) -> tuple[Entries, dict[str, Identity]]:
    """Bundle and identities of a revision, from a work tree of its own that is removed afterwards."""
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch) / "base"
        add = ["git", "worktree", "add", "--detach", "--quiet", str(tree), revision]
        if subprocess.run(add, cwd=ROOT, check=False).returncode != 0:
            raise Refusal(f"there is no revision “{revision}”")
        try:
            return compile_at(tree, day), identities(tree)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=False)


def leaf_values(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Dotted path and value of every leaf."""
    if isinstance(node, dict):
        for key, inner in node.items():
            yield from leaf_values(inner, f"{path}.{key}" if path else key)
    elif isinstance(node, list):
        for i, inner in enumerate(node):
            name = inner.get("id", i) if isinstance(inner, dict) else i
            yield from leaf_values(inner, f"{path}[{name}]")
    else:
        yield path, node


def change_lines(before: Entries, after: Entries) -> Iterator[str]:
    """One line per added, removed or changed claim."""
    for key in sorted(before.keys() | after.keys()):
        if key.split("/")[0] not in KINDS:
            continue
        if key not in before:
            yield f"+ {key}: new"
        elif key not in after:
            yield f"- {key}: gone"
        else:
            old, new = dict(leaf_values(before[key])), dict(leaf_values(after[key]))
            for path in sorted(old.keys() | new.keys()):
                if path not in old:
                    yield f"+ {key} {path}: {_short(new[path])}"
                elif path not in new:
                    yield f"- {key} {path}: {_short(old[path])}"
                elif old[path] != new[path]:
                    yield f"~ {key} {path}: {_short(old[path])} → {_short(new[path])}"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 90 else text[:87] + '…"'


@click.command()
@click.argument("revision", metavar="[BASE]", default="HEAD")
def main(revision: str) -> None:
    """Print what people would see differently than in BASE (a commit; HEAD unless told otherwise)."""
    day = as_of()
    working(f"Compiling {revision}")
    bundle, known = compile_revision(revision, day)
    looks = list(second_looks(known, identities(ROOT)))
    if looks:
        click.echo(f"Needs a second reviewer (CONTRIBUTING.md says what for): {len(looks)}")
        click.echo("\n".join(f"! {look}" for look in looks) + "\n")
    working("Compiling the working tree")
    lines = list(change_lines(bundle, compile_at(ROOT, day)))
    click.echo(f"What people would see differently (against {revision}, for {day}): {len(lines)} lines")
    click.echo("\n".join(lines))


if __name__ == "__main__":
    main()
