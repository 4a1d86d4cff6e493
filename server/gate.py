"""Lets one request at a time through where an answer is no bytes yet: a route of Flask, a large file to be unpacked.

Such an answer takes a hundred times as long as a ready-made one. Without a gate, whoever asks often enough takes every thread, and
pages wait. Nobody waits at a gate: that would take a thread, too, and threads that fight for one interpreter make pages late.
"""

import threading

from flask import Flask

# So many threads are behind gates at the worst, while the others go on (server.supervisor).
MOST_GATES = 2


class BusyError(Exception):
    """Somebody is inside."""


class Gate:
    """One door. Raises BusyError to whoever finds somebody inside."""

    def __init__(self) -> None:
        self._inside = threading.Lock()

    def __enter__(self) -> None:
        if not self._inside.acquire(blocking=False):
            raise BusyError

    def __exit__(self, *_: object) -> None:
        self._inside.release()


class Gates:
    """The doors of an application's routes, by what their addresses begin with."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._gates: dict[str, Gate] | None = None

    def of(self, path: str) -> Gate | None:
        """The gate of a path; None where Flask has nothing either."""
        for rule, gate in self._all().items():
            if path == rule or (rule.endswith("/") and path.startswith(rule)):
                return gate
        return None

    def _all(self) -> dict[str, Gate]:
        """By the beginnings of addresses, longer ones first."""
        if self._gates is None:
            # At the first request all routes are there, whoever added them.
            rules = {rule.rule.partition("<")[0] for rule in self._app.url_map.iter_rules()}
            self._gates = {rule: Gate() for rule in sorted(rules, key=len, reverse=True)}
        return self._gates
