"""Programs that tests start: however a test ends, none of them outlives it."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def started(command: list[str], **settings: str) -> Iterator[subprocess.Popen[str]]:
    """The program in the project's folder, with these settings beside PATH, HOME and LANG, its words in two pipes.

    What still runs at the end, its own children included, is killed: left running it would fail the next test.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command, cwd=ROOT, env=kept | settings, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        for stream in (process.stdout, process.stderr):
            stream.close()
        process.wait()


def children(pid: int) -> list[int]:
    """Ids of the processes that this one has started."""
    return [child.pid for child in psutil.Process(pid).children()]
