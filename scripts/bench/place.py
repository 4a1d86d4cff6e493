"""Where something was measured, and Node programs that measure."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from scripts.validation.load import ROOT


def node(*args: str) -> str:
    """What a Node program prints."""
    return subprocess.run(["node", *args], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def machine(browser: str) -> str:
    """One line about where and on what this was measured."""
    cpu = next(
        (line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = " / ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{datetime.now(UTC):%Y-%m-%d}: {cpu}, {os.cpu_count()} cores, {memory:.0f} GB, Linux {platform.release()}, "
        f"Python {platform.python_version()}, Node {node('-p', 'process.versions.node').strip()}, {browser}. "
        f"Load of the machine at the start (1 / 5 / 15 minutes): {load}; above the number of cores, "
        f"others were at work and only ratios mean something."
    )
