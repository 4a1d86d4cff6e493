"""Says where the server answers, as soon as it does: `python -m server.greeting HOST PORT TEXT`.

A process of its own, which asks the port and ends. Granian forks its workers, and a fork beside a thread can hang;
from within a worker nobody knows whether the port answers yet.
"""

import os
import select
import socket
import subprocess
import sys
import time

import click

EVERY = 0.05  # s
PATIENCE = 60.0  # s; a server that is not there by then has said why


def greet_when_ready(host: str, port: int, text: str) -> None:
    """Have `text` printed when host:port accepts connections, as long as this process lives. Returns at once."""
    alive, _stays_open = os.pipe()
    command = [sys.executable, "-m", __name__, "--alive", str(alive), host, str(port), text]
    subprocess.run(command, check=True, pass_fds=[alive])
    os.close(alive)


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def _wait(alive: int, host: str, port: int) -> bool:
    """True when the port answers; False when the other end of `alive` is gone or nobody answered for long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if _answers(host, port):
            return True
        # Nobody ever writes there: readable means that the server has ended, also where nobody has waited for it yet.
        if select.select([alive], [], [], EVERY)[0]:
            return False
    return False


@click.command()
@click.option("--alive", type=int, required=True, help="A pipe whose other end the server holds.")
@click.argument("host")
@click.argument("port", type=int)
@click.argument("text")
def main(alive: int, host: str, port: int, text: str) -> None:
    """Print TEXT when HOST:PORT answers, from a process that the server does not have to wait for."""
    if os.fork():
        return
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (asked, not bound)
    if _wait(alive, everywhere.get(host, host), port):
        try:
            print(text, flush=True)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
