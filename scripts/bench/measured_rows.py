"""Numbers taken several times, and how they are in a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from scripts import markdown


@dataclass(frozen=True)
class Row:
    """One line of the page: what, the figure as text, the budget as text, and whether it holds (None: no budget)."""

    what: str
    figure: str
    budget: str = ""
    holds: bool | None = None


def spread(values: Sequence[float], unit: str, digits: int = 1) -> str:
    """“3.1 ms (2.9–4.0)”: median, smallest, largest; a single number stands alone."""
    low, high = min(values), max(values)
    if len(values) == 1:
        return f"{low:,.{digits}f} {unit}"
    return f"{median(values):,.{digits}f} {unit} ({low:,.{digits}f}–{high:,.{digits}f})".replace("  (", " (")


def at_most(what: str, values: Sequence[float], unit: str, limit: float, digits: int = 1) -> Row:
    """A row whose median must not pass the limit."""
    return Row(what, spread(values, unit, digits), f"≤ {limit:g} {unit}".strip(), median(values) <= limit)


def at_least(what: str, values: Sequence[float], unit: str, limit: float, digits: int = 2) -> Row:
    """A row whose median must reach the limit."""
    return Row(what, spread(values, unit, digits), f"≥ {limit:g} {unit}".strip(), median(values) >= limit)


def table(rows: Sequence[Row]) -> str:
    """Markdown; a missed budget says so in words."""
    said = {True: "held", False: "**missed**", None: ""}
    cells = [(row.what, row.figure, row.budget, said[row.holds]) for row in rows]
    return markdown.table(("", "median (min–max)", "budget", ""), cells, "lrrl")
