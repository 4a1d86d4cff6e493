"""What a rule says: one finding names the place, the rule, why, and what would pass."""

from collections.abc import Iterable
from dataclasses import dataclass


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


Findings = Iterable[Finding]


def repeated(file: str, values: Iterable[tuple[str, str]], passes: str) -> Findings:
    """Values, each behind its pointer, that stood before it already."""
    seen = set[str]()
    for pointer, value in values:
        if value in seen:
            yield at(file, pointer, f"“{value}” stands here a second time", passes)
        seen.add(value)


def at(file: str, pointer: str, message: str, passes: str) -> Finding:
    """A finding without its rule's name; the runner adds it."""
    return Finding(file, pointer, "", message, passes)
