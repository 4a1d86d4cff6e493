"""Lets a few requests at a time into Flask: so many for each of its routes, the rest is told to come again.

Flask takes a hundred times as long as a ready-made answer. Without a gate, whoever asks for one of its routes often enough
takes every thread, and pages wait.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from flask import Flask

if TYPE_CHECKING:
    pass

ROOM = 3  # requests of one route inside: one at work, the others wait for their turn
PATIENCE = 1.0  # s
# So many threads wait at gates at the worst, while the others go on (server.__main__).
MOST_GATES = 4


class BusyError(Exception):
    """No room, or the turn did not come."""


class Gate:
    """One route's door."""

    def __init__(self) -> None:
        self._room = threading.BoundedSemaphore(ROOM)
        self._turn = threading.Lock()

    def __enter__(self) -> None:
        if not self._room.acquire(blocking=False):
            raise BusyError
        if not self._turn.acquire(timeout=PATIENCE):
            self._room.release()
            raise BusyError

    def __exit__(self, *_: object) -> None:
        self._turn.release()
        self._room.release()


class Gates:
    """The doors of an application's routes, by what their addresses begin with."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._gates: dict[str, Gate] | None = None

    def of(self, path: str) -> Gate | None:
        """The gate of a path; None where Flask has nothing either."""
        if self._gates is None:
            # At the first request all routes are there, whoever added them. Longer ones first.
            rules = {rule.rule.partition("<")[0] for rule in self._app.url_map.iter_rules()}
            self._gates = {rule: Gate() for rule in sorted(rules, key=len, reverse=True)}
        for rule, gate in self._gates.items():
            if path == rule or (rule.endswith("/") and path.startswith(rule)):
                return gate
        return None
