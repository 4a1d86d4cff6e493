"""What makes a worker of a process: the application for ours, which waits where the data is broken at the moment."""

import ctypes
import logging
import signal
import sys
import time

from flask import Flask

from .app import create_app
from .exceptions import DataError
from .logs import start_logging
from .memory import one_heap, settle
from .settings import Settings, from_environment

LOG = logging.getLogger(__name__)
# A thread in Flask, or one that reads new data, keeps the interpreter for so long (s) while ready-made answers wait; 5 ms by default.
SWITCH = 0.00005
_AGAIN = 2.0  # s
_PR_SET_PDEATHSIG = 1


def ready() -> Flask:
    """The application. Raises StartError with a plain sentence."""
    settings = _set_up()
    return _made(settings)


def patient() -> Flask:
    """The application, as soon as the data is whole.

    A worker that died while what lies on the disk is broken would die again and again, and Granian would end the others, too,
    which go on with what they have. What is broken at the very start, the server has said by itself (server.load.examine).
    """
    # Granian's are not set yet: what the parent does at a signal would let a worker that only waits stay.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    settings = _set_up()
    said = ""
    while True:
        try:
            return _made(settings)
        except DataError as error:
            if str(error) != said:
                LOG.error("A new worker waits: %s", error)
            said = str(error)
        time.sleep(_AGAIN)


def _set_up() -> Settings:
    settings = from_environment()
    start_logging(settings.log_level)
    sys.setswitchinterval(SWITCH)
    _end_with_parent()
    one_heap()
    return settings


def _made(settings: Settings) -> Flask:
    app = create_app(settings)
    settle()
    return app


def _end_with_parent() -> None:
    """A worker whose server was killed would keep the port, and the next server could not have it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
