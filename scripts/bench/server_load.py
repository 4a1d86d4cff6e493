"""Our server against nginx and a bare Flask view, all with one worker, turn by turn."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from scripts.bench import wrk
from scripts.bench.figures import Row, at_least, at_most, spread
from scripts.command import Refusal
from scripts.validation.load import ROOT

ROUNDS, SECONDS = 3, 3
PACKAGES = ROOT / "build" / "bench" / "gunicorn"
GUNICORN = "gunicorn==23.0.0"  # only measured against; nothing of ours runs under it


def missing() -> str:
    """A sentence when there is nothing to measure with, else nothing. Root gets it installed."""
    wanted = [package for command, package in (("nginx", "nginx-light"), ("wrk", "wrk")) if not shutil.which(command)]
    if wanted and os.getuid() == 0:
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        apt = ["apt-get", "-o", "DPkg::Lock::Timeout=120", "install", "-y", "-qq", *wanted]
        subprocess.run(apt, env=env, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wanted = [name for name in wanted if not shutil.which(name.removesuffix("-light"))]
    return f"Not measured: {' and '.join(wanted)} could not be installed here." if wanted else ""


def gunicorn() -> bool:
    """Whether gunicorn lies ready outside our own environment."""
    if (PACKAGES / "gunicorn").is_dir():
        return True
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "--target",
        str(PACKAGES),
        GUNICORN,
    ]
    quiet = subprocess.DEVNULL
    return subprocess.run(pip, check=False, stdout=quiet, stderr=quiet).returncode == 0


def rows() -> list[Row]:
    """Requests per second as ratios, lateness at half load, memory."""
    with tempfile.TemporaryDirectory(prefix="munuigil-bench-") as name, ExitStack() as stack:
        folder = Path(name)
        ports = {"ours": wrk.free_port(), "nginx": wrk.free_port()}
        command, settings = wrk.ours(ports["ours"])
        process = stack.enter_context(wrk.running(command, ports["ours"], ROOT, **settings))
        stack.enter_context(wrk.running(wrk.nginx(ports["nginx"], folder), ports["nginx"]))
        if gunicorn():
            ports["flask"] = wrk.free_port()
            stack.enter_context(wrk.running(wrk.flask(ports["flask"], folder, PACKAGES), ports["flask"]))
        out: list[Row] = []
        for what, path in wrk.paths().items():
            bodies = {wrk.body(port, path) for port in ports.values()}
            if len(bodies) != 1:
                raise Refusal(f"the programs do not send the same bytes for {path}")
            out += compare(f"{what}, {len(bodies.pop()) / 1024:.1f} KB", path, ports)
        memory = wrk.resident(process)
        return [*out, at_most("memory of a worker after that", memory, "MB", 80)]


def compare(what: str, path: str, ports: dict[str, int]) -> list[Row]:
    """One address: full load turn by turn, then half of what our server reached."""
    rates: dict[str, list[float]] = {name: [] for name in ports}
    for _ in range(ROUNDS):
        for name, port in ports.items():
            load = wrk.wrk(f"http://127.0.0.1:{port}{path}", SECONDS)
            if load.wrong:
                raise Refusal(f"{name} gave {load.wrong} wrong answers for {path}")
            rates[name].append(load.rate)
    ratios = {
        name: [a / b for a, b in zip(rates["ours"], rates[name], strict=True)] for name in ports if name != "ours"
    }
    out = [Row(f"{what}: {name} alone", spread(rates[name], "requests/s", 0)) for name in ports]
    out.append(at_least(f"{what}: ours ÷ nginx", ratios["nginx"], "×", 0.5))
    if "flask" in ratios:
        out.append(at_least(f"{what}: ours ÷ Flask view under gunicorn", ratios["flask"], "×", 5))
    delay = max(1, round(wrk.CONNECTIONS / (median(rates["ours"]) / 2) * 1000))
    half: dict[str, list[wrk.Load]] = {"ours": [], "nginx": []}
    for _ in range(ROUNDS):
        for name, loads in half.items():
            loads.append(wrk.wrk(f"http://127.0.0.1:{ports[name]}{path}", SECONDS, delay))
    share = median(load.rate for load in half["ours"]) / median(rates["ours"])
    late = {name: [load.p99 for load in loads] for name, loads in half.items()}
    out.append(at_most(f"{what}: p99 at {share:.0%} of full load", late["ours"], "ms", 5, 2))
    # What a busy machine does to both is no fault of either.
    out.append(Row(f"{what}: p99 of nginx, asked the same way", spread(late["nginx"], "ms", 2)))
    return out
