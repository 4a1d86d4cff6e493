"""Says where the server answers, as soon as it does: `python -m server.greeting HOST PORT TEXT`.

A process of its own, which asks the port and ends. Granian forks its workers, and a fork beside a thread can hang;
from within a worker nobody knows whether the port answers yet.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time

EVERY = 0.05  # s
PATIENCE = 60.0  # s; a server that is not there by then has said why


def greet_when_ready(host: str, port: int, text: str) -> None:
    """Have `text` printed when host:port accepts connections, while this process lives. Returns at once."""
    subprocess.run([sys.executable, "-m", __name__, host, str(port), text], check=True)


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def _wait(server: int, host: str, port: int) -> bool:
    """True when the port answers; False when process `server` ended or nobody answered for long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if _answers(host, port):
            return True
        try:
            os.kill(server, 0)
        except OSError:
            return False
        time.sleep(EVERY)
    return False


def main() -> None:
    """Leave the server at once, so that it has no child to wait for, then wait for the port."""
    host, port, text = sys.argv[1:]
    server = os.getppid()
    if os.fork():
        return
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (asked, not bound)
    if _wait(server, everywhere.get(host, host), int(port)):
        try:
            print(text, flush=True)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
