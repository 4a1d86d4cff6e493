"""`python -m server`: check everything that can be checked first, then serve with Granian."""

from __future__ import annotations

import errno
import signal
import socket
import time

import click
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from .exceptions import AddressError
from .for_phones import phone_words
from .gate import MOST_GATES, ROOM
from .greeting import greet_when_ready
from .load import examine
from .settings import Settings, from_environment

LONGEST_READ = 32_768  # bytes read ahead on one connection: the longest head of a request, and the longest burst
AGAIN = 0.3  # s
# It tells what it begins and ends, and warns of threads that only wait at gates.
GRANIANS_LEVEL = {"info": "error", "warning": "error"}
_REASONS = {
    errno.EADDRINUSE: "port {port} is in use by another program. Stop that one, or choose another, e.g. PORT={other}",
    errno.EACCES: "port {port} needs rights this user does not have. Choose one above 1023, e.g. PORT=8000",
    errno.EADDRNOTAVAIL: "{host} is not an address of this machine. Use HOST=127.0.0.1",
}


def check_address(settings: Settings) -> None:
    """Bind once and let go. Granian shares ports between processes, so it would not notice a second server itself.

    Raises AddressError.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port in TIME_WAIT is free
        try:
            probe.bind((settings.host, settings.port))
            probe.listen(1)
        except OSError as error:
            reason = _REASONS.get(error.errno or 0, str(error.strerror))
            other = settings.port + 1 if settings.port < 65535 else 8000
            words = reason.format(port=settings.port, host=settings.host, other=other)
            raise AddressError(f"Cannot listen on {settings.host}:{settings.port}: {words}.") from error


@click.command()
@click.option("--check", is_flag=True, help="Look only at the settings and the port: something to ask before a build.")
def main(check: bool) -> None:
    """Serve the built data until stopped. Every setting is an environment variable: docs/settings.md."""
    settings = from_environment()
    check_address(settings)
    if check:
        return
    examine(settings)
    greet_when_ready(
        settings.host,
        settings.port,
        f"문의길을 {settings.url} 에서 열었어요. 끝내려면 Ctrl+C.\nServing at {settings.url}; Ctrl+C stops it."
        + phone_words(settings.host, settings.port),
    )
    serve(settings)


def serve(settings: Settings) -> None:
    """Serve until a signal ends it. Workers that die are replaced, however often."""
    while True:
        granian = Granian(
            "server.wsgi:application",
            address=settings.host,
            port=settings.port,
            interface=Interfaces.WSGI,
            http=HTTPModes.http1,
            http1_settings=HTTP1Settings(max_buffer_size=LONGEST_READ),
            workers=settings.workers,
            blocking_threads=settings.threads + MOST_GATES * ROOM,
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


if __name__ == "__main__":
    main()
