"""What every other module of this folder makes."""

from collections.abc import Callable
from dataclasses import dataclass

from scripts.validation.finding import Finding, Findings
from scripts.validation.load import Dataset

Check = Callable[[Dataset], Findings]


@dataclass(frozen=True)
class Rule:
    """A rule: its id equals its file name, `why` is the reason people read.

    `across`: it follows references between files, so it waits until every file can be read; otherwise
    one broken file would be followed by complaints about all that names it.
    """

    id: str
    why: str
    check: Check
    across: bool = False

    def run(self, dataset: Dataset) -> list[Finding]:
        """Every finding of this rule, named after it."""
        return [Finding(f.file, f.pointer, self.id, f.message, f.passes) for f in self.check(dataset)]


def rule(id: str, why: str, *, across: bool = False) -> Callable[[Check], Rule]:
    """Makes a rule of the `check` below it."""
    return lambda check: Rule(id, why, check, across)
