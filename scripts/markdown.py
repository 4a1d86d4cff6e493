"""Parts of Markdown pages that commands write: tables, and what is between two markers."""

from collections.abc import Iterable, Sequence
from pathlib import Path

MARKS = {"l": "---", "r": "---:"}


def table(heads: Sequence[object], rows: Iterable[Sequence[object]], flush: str = "") -> str:
    """A table without a line break at the end. `flush`: l or r for each column, all l unless told otherwise."""
    lines = [heads, [MARKS[side] for side in flush or "l" * len(heads)], *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def replace_block(page: Path, name: str, text: str) -> None:
    """Replace what is between the markers of this name, or add them at the end."""
    old = page.read_text(encoding="utf-8")
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    if start not in old:
        old = f"{old.rstrip()}\n\n{start}\n{end}\n"
    head, _, rest = old.partition(start)
    page.write_text(f"{head}{start}\n{text}\n{end}{rest.partition(end)[2]}", encoding="utf-8")
