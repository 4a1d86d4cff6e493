"""`python -m scripts.commands.floors` (part of make schemas): the floors of extension/, as a picture made from its imports.

A file imports from its own floor and from lower ones. Floors that stand beside each other know nothing of each other.
Refused: an import from above, folders of one floor that lead back to each other, and modules that do, types included.
biome.json forbids the same while somebody writes; this looks at the whole, and draws it into docs/architecture.md.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import click

from scripts.command import Refusal, check_option, write_files
from scripts.markdown import with_block
from scripts.validation.load import ROOT

# Each floor and those it may import from. `packaging` runs when somebody builds and is no floor of what people run.
FLOORS: dict[str, tuple[str, ...]] = {
    "core": (),
    "data": ("core",),
    "browser": ("core",),
    "ui": ("core", "data", "browser"),
    "features": ("core", "data", "browser", "ui"),
    # Pages of the web take what features draw; nothing takes from them.
    "site": ("core", "data", "browser", "ui", "features"),
    # Of ui the pages link styles.
    "entrypoints": ("ui", "features"),
    "packaging": ("core",),
}
DOC = "docs/architecture.md"

CODE = (".ts", ".tsx")
# `import … from "./x"`, `export … from`, `import("./x")`, `import "./x"`, `new URL("./x", …)` is none.
IMPORT = re.compile(
    r"""(?:^|[;}])\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["'](\.[^"']+)["']"""
    r"""|\bimport\s*\(\s*["'](\.[^"']+)["']|^\s*import\s*["'](\.[^"']+)["']""",
    re.MULTILINE,
)
LINK = re.compile(r"""<(?:link|script)\b[^>]*\b(?:href|src)="(\.[^"]+)\"""")

Graph = dict[str, set[str]]


def imports(file: Path, root: Path) -> Iterator[str]:
    """What a file names, as paths below `root`: modules, styles, data."""
    text = file.read_text(encoding="utf-8")
    for groups in (LINK if file.suffix == ".html" else IMPORT).findall(text):
        name = groups if isinstance(groups, str) else next(filter(None, groups))
        yield os.path.relpath(file.parent / name.partition("?")[0], root).replace(os.sep, "/")


def modules(root: Path, tops: Iterable[str]) -> Graph:
    """Module → what it imports, of all TypeScript and HTML below these folders; types count as well."""
    files = sorted(path for top in tops for path in (root / top).rglob("*") if path.suffix in (*CODE, ".html"))
    return {str(path.relative_to(root)): set(imports(path, root)) for path in files}


def circle(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """One way that leads back to where it began, in the order of the imports; empty where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def floor(path: str) -> str | None:
    """The floor a path below the project lies on: extension/<floor>/…; None outside."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "extension" else None


def upward(graph: Graph) -> list[str]:
    """Imports that FLOORS does not allow, as sentences."""
    return [
        f"{source}: {target} is none of the floors below {here} ({', '.join(FLOORS[here]) or 'there is none'})"
        for source, targets in sorted(graph.items())
        if (here := floor(source)) in FLOORS
        for target in sorted(targets)
        if (there := floor(target)) is not None and there != here and there not in FLOORS[here]
    ]


def folders(graph: Graph) -> Graph:
    """The same between folders two deep (`core/match`, `features/pill`); files of a floor's own top stand for the floor."""
    out: Graph = {}
    for source, targets in graph.items():
        for target in targets:
            one, other = _folder(source), _folder(target)
            if one and other and one != other:
                out.setdefault(one, set()).add(other)
    return out


def _folder(path: str) -> str | None:
    parts = path.split("/")
    if floor(path) not in FLOORS:
        return None
    return "/".join(parts[1:3]) if len(parts) > 3 else parts[1]


def faults(root: Path) -> list[str]:
    """Whatever is wrong with the tree, as sentences."""
    graph = modules(root, ("extension",))
    within = {
        one: {other for other in others if other.split("/")[0] == one.split("/")[0] and "/" in other}
        for one, others in folders(graph).items()
        if "/" in one
    }
    ways = [circle(modules(root, ("extension", "scripts", "tests"))), circle(within)]
    return upward(graph) + [f"a circle: {' → '.join(way)}" for way in ways if way]


def picture(graph: Graph) -> str:
    """Mermaid: floors as boxes, an arrow from each to what it imports from; inside a floor the same between its folders."""
    between = folders(graph)
    lines = ["```mermaid", "flowchart TB"]
    for name in reversed(FLOORS):
        inner = sorted({one for pair in between.items() for one in (pair[0], *pair[1]) if one.startswith(f"{name}/")})
        if name in ("entrypoints", "packaging"):
            inner = []
        if not inner:
            lines.append(f"  {name}[{name}]")
            continue
        lines.append(f"  subgraph {name}")
        lines += [f'    {_id(one)}["{one.split("/")[1]}"]' for one in inner]
        lines += [
            f"    {_id(one)} --> {_id(other)}"
            for one in inner
            for other in sorted(between.get(one, ()))
            if other.startswith(f"{name}/")
        ]
        lines.append("  end")
    met = {(one.split("/")[0], other.split("/")[0]) for one, others in between.items() for other in others}
    lines += [f"  {one} --> {other}" for one in FLOORS for other in FLOORS if one != other and (one, other) in met]
    return "\n".join([*lines, "```"])


def _id(folder: str) -> str:
    return folder.replace("/", "_").replace("-", "_")


def drawn(root: Path) -> str:
    """The document with the picture as it is now."""
    text = (root / DOC).read_text(encoding="utf-8")
    return with_block(text, "floors", picture(modules(root, ("extension",))))


@click.command()
@check_option
def main(check: bool) -> None:
    """Look at every import of extension/ and draw its floors into docs/architecture.md."""
    found = faults(ROOT)
    if found:
        raise Refusal("\n".join(found))
    write_files(ROOT, {DOC: drawn(ROOT)}, check, "stale; run `make schemas` and commit the result")


if __name__ == "__main__":
    main()
