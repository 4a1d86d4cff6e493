"""What a rule says: one finding names the place, the rule, why, and what would pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scripts.validation.load import Dataset


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, at one place."""

    file: str
    pointer: str
    rule: str
    message: str
    passes: str

    def __str__(self) -> str:
        return f"{self.file} {self.pointer or '/'}\n  {self.rule}: {self.message}\n  would pass: {self.passes}"


@dataclass(frozen=True)
class Rule:
    """A rule: its id equals its file name, `why` is the reason people read.

    `across`: it follows references between files, so it waits until every file can be read; otherwise
    one broken file would be followed by complaints about all that names it.
    """

    id: str
    why: str
    check: Callable[[Dataset], Iterable[Finding]]
    across: bool = False

    def run(self, dataset: Dataset) -> list[Finding]:
        """Every finding of this rule, named after it."""
        return [Finding(f.file, f.pointer, self.id, f.message, f.passes) for f in self.check(dataset)]


def at(file: str, pointer: str, message: str, passes: str) -> Finding:
    """A finding without its rule's name; the runner adds it."""
    return Finding(file, pointer, "", message, passes)
