"""Parts of Markdown pages that commands write: tables, and what is between two markers."""

from collections.abc import Iterable, Sequence
from pathlib import Path

MARKS = {"l": "---", "r": "---:"}


def table(heads: Sequence[object], rows: Iterable[Sequence[object]], flush: str = "") -> str:
    """A table without a line break at the end. `flush`: l or r for each column, all l unless told otherwise."""
    lines = [heads, [MARKS[side] for side in flush or "l" * len(heads)], *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def with_block(page: str, name: str, text: str) -> str:
    """The page with this between the markers of this name; they are added at the end where it has none."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    if start not in page:
        page = f"{page.rstrip()}\n\n{start}\n{end}\n"
    head, _, rest = page.partition(start)
    return f"{head}{start}\n{text}\n{end}{rest.partition(end)[2]}"


def replace_block(page: Path, name: str, text: str) -> None:
    """Write this between the markers of this name."""
    page.write_text(with_block(page.read_text(encoding="utf-8"), name, text), encoding="utf-8")
