"""A real server process on loopback."""

from __future__ import annotations

import http.client
import os
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import processes
from tests.processes import ROOT


@dataclass
class Reply:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def started(data: Path, port: int | str, **settings: str) -> AbstractContextManager[subprocess.Popen[str]]:
    """The server as a process of its own; it need not answer."""
    defaults = {
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "error",
        "PYTHONUTF8": "1",
        "WORKERS": "1",
        "CHECK_SECONDS": "0",
        "DATA_DIR": str(data),
        "PORT": str(port),
        "HOST": "127.0.0.1",
    }
    return processes.started([sys.executable, "-m", "server"], **defaults | settings)


@dataclass
class Live:
    """A running server and one way to ask it."""

    process: subprocess.Popen[str]
    port: int
    out: str = ""
    err: str = ""

    def ask(self, path: str, method: str = "GET", headers: dict[str, str] | None = None, body: bytes = b"") -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, body=body or None, headers=headers or {})
            answer = connection.getresponse()
            return Reply(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def wait_for_output(self, words: str) -> str:
        """Read stdout until `words` appear: a log line is written after its answer was sent."""
        assert self.process.stdout is not None
        seen, descriptor = b"", self.process.stdout.fileno()
        while words.encode() not in seen:
            ready, _, _ = select.select([descriptor], [], [], 10)
            assert ready, f"{words!r} was not printed within ten seconds: {seen.decode()}"
            seen += os.read(descriptor, 65536)
        return seen.decode()

    def raw(self, request: bytes) -> bytes:
        """Send bytes as they are and read until the server closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as sock:
            sock.sendall(request)
            parts = []
            while part := sock.recv(65536):
                parts.append(part)
        return b"".join(parts)

    def flood(self, head: bytes, body: bytes) -> int:
        """How many bytes of a body the server lets in before it closes."""
        sent = 0
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as sock:
            sock.sendall(head)
            try:
                while sent < len(body):
                    sent += sock.send(body[sent : sent + 65536])
            except (BrokenPipeError, ConnectionResetError):
                return sent
        return sent


@contextmanager
def running(data: Path, **settings: str) -> Iterator[Live]:
    """Start, wait until it answers, end it; afterwards `out` and `err` hold what it printed."""
    port = free_port()
    with started(data, port, **settings) as process:
        live = Live(process, port)
        try:
            for _ in range(200):
                if process.poll() is not None:
                    break
                try:
                    live.ask("/healthz")
                    break
                except OSError:
                    time.sleep(0.05)
            else:
                raise AssertionError("the server did not answer within ten seconds")
            assert process.poll() is None, process.communicate()
            yield live
        finally:
            process.terminate()
            live.out, live.err = process.communicate(timeout=20)
