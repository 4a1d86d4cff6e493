"""A failing test leaves nothing behind that runs on."""

import contextlib
import time
from pathlib import Path

from tests.processes import children, started


def test_a_program_and_what_it_started_end_with_their_test():
    left = []
    with contextlib.suppress(AssertionError), started(["sh", "-c", "sleep 60 & echo; wait"]) as shell:
        shell.stdout.readline()
        left = [shell.pid, *children(shell.pid)]
        raise AssertionError("as a failing test would")
    assert len(left) == 2
    deadline = time.monotonic() + 5
    while any(runs(pid) for pid in left):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def runs(pid):
    """Dead children of nobody lie about until init fetches them."""
    with contextlib.suppress(OSError):
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    return False
