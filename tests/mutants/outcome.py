"""How tests end on a machine that may be busy: a test that is only slow has not noticed anything."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import click

PATIENCE = 240.0
"""Seconds for the tests of a guard, at least."""
LEEWAY = 5
"""How many times as long as untouched they may take."""
LONGEST = 3600.0
FAILED = re.compile(r"^\s*FAIL(?:ED)?\s+(tests/\S+\.(?:py|ts)(?:::| > ).+)$", re.MULTILINE)
SLOW = ("Test timed out in", "Hook timed out in")


class BrokenError(Exception):
    """These tests say nothing about guards: they fail untouched, or do not even start."""


class LateError(Exception):
    """The tests did not end in their time, or one of them says so."""


@dataclass
class Runner:
    """Test files run in a copy of the tree, and how long each takes untouched."""

    tree: Path
    seconds: dict[str, float] = field(default_factory=dict)

    def untouched(self, names: Iterable[str]) -> None:
        """Each alone has to pass."""
        for name in sorted(names):
            began = time.monotonic()
            failed = self._patiently([name], PATIENCE) and self._patiently([name], PATIENCE)
            if failed:
                raise BrokenError(f"{failed} fails before any guard is taken away")
            self.seconds[name] = time.monotonic() - began
            click.echo(f"untouched   {name} ({self.seconds[name]:.0f} s)")

    def missing(self, names: list[str], gone: Callable[[bool], None]) -> str | None:
        """The test that fails while the guard is gone. One that hangs counts when it ends in that time with the guard there."""
        limit = max(PATIENCE, LEEWAY * sum(self.seconds[name] for name in names))
        while limit <= LONGEST:
            try:
                gone(True)
                return self.failing(names, limit)
            except LateError as late:
                gone(False)
                try:
                    if not self.failing(names, limit):
                        return f"{late}"
                except LateError:
                    limit *= 2
        raise BrokenError(f"{', '.join(names)} do not end within an hour")

    def _patiently(self, names: list[str], limit: float) -> str | None:
        while limit <= LONGEST:
            try:
                return self.failing(names, limit)
            except LateError:
                limit *= 2
        raise BrokenError(f"{', '.join(names)} do not end within an hour")

    def failing(self, names: list[str], limit: float) -> str | None:
        """The first test of these files that fails. Raises LateError."""
        python, types = [[name for name in names if name.split("::")[0].endswith(end)] for end in (".py", ".ts")]
        runs = [[sys.executable, "-m", "pytest", "-x", "-q", "-rf", *python]] if python else []
        vitest = ["node", "node_modules/vitest/vitest.mjs", "run", "--bail", "1"]
        runs += [[*vitest, "--testTimeout", f"{limit * 250:.0f}", *types]] if types else []
        env = os.environ | {"MUNUIGIL_ROOT": f"{self.tree}", "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}
        for run in runs:
            try:
                done = subprocess.run(run, cwd=self.tree, env=env, capture_output=True, text=True, timeout=limit)
            except subprocess.TimeoutExpired:
                raise LateError(f"{', '.join(names)} never ends") from None
            said = done.stdout + done.stderr
            found = FAILED.search(said)
            if done.returncode and not found:
                raise BrokenError(f"{', '.join(names)} cannot even start:\n{said[-2000:]}")
            if found:
                named = found[1].split(" - ")[0].strip()
                if any(slow in said for slow in SLOW):
                    raise LateError(f"{named} (waits for ever)")
                return named
        return None
