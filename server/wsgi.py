"""The application for a worker: of ours, or of any WSGI server (`server.wsgi:application`)."""

from __future__ import annotations

import ctypes
import signal
import sys

from .app import create_app
from .exceptions import StartError
from .logs import start_logging
from .memory import one_heap, settle
from .settings import from_environment

# A thread in Flask, or one that reads new data, keeps the interpreter for so long (s) while ready-made answers wait; 5 ms by default.
SWITCH = 0.00005
_PR_SET_PDEATHSIG = 1


def _end_with_parent() -> None:
    """A worker whose server was killed would keep the port, and the next server could not have it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


try:
    settings = from_environment()
    start_logging(settings.log_level)
    sys.setswitchinterval(SWITCH)
    _end_with_parent()
    one_heap()
    application = create_app(settings)
    settle()
except StartError as problem:
    problem.show()
    raise SystemExit(1) from None
