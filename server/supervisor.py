"""Granian around the application: its workers, what they may use, and that it goes on whatever dies."""

import signal
import time

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from .gate import MOST_GATES
from .settings import Settings
from .worker import patient

LONGEST_READ = 32_768  # bytes read ahead on one connection: the longest head of a request, and the longest burst
AGAIN = 0.3  # s
# It tells what it begins and ends.
GRANIANS_LEVEL = {"info": "error", "warning": "error"}


def serve(settings: Settings) -> None:
    """Serve until a signal ends it. Workers that die are replaced, however often."""
    while True:
        granian = Granian(
            f"{patient.__module__}:{patient.__name__}",
            factory=True,
            address=settings.host,
            port=settings.port,
            interface=Interfaces.WSGI,
            http=HTTPModes.http1,
            http1_settings=HTTP1Settings(max_buffer_size=LONGEST_READ),
            workers=settings.workers,
            blocking_threads=settings.threads + MOST_GATES,
            respawn_failed_workers=True,
            workers_kill_timeout=10,
            websockets=False,
            log_level=LogLevels(GRANIANS_LEVEL.get(settings.log_level, settings.log_level)),
        )
        try:
            granian.serve()
            return
        except SystemExit:
            # Granian gives up when a worker dies twice within seconds.
            if granian.interrupt_signal:
                raise
        for ending in (signal.SIGTERM, signal.SIGINT):
            signal.signal(ending, signal.default_int_handler if ending == signal.SIGINT else signal.SIG_DFL)
        time.sleep(AGAIN)
