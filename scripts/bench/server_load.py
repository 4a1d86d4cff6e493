"""`python -m scripts.bench.server_load`: our server against nginx and a bare Flask view, one worker each, turn by turn."""

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

from scripts.bench import mixes, wrk
from scripts.bench.measured_rows import Row, at_least, at_most, spread, table
from scripts.bench.part import BUILD, part
from scripts.command import Refusal
from scripts.validation.load import ROOT

ROUNDS, SECONDS = 3, 2
LATE = ("manifest", "bundle", "a page")
PACKAGES = BUILD / "bench" / "gunicorn"
GUNICORN = "gunicorn==23.0.0"  # only measured against; nothing of ours runs under it


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
    """Requests per second as ratios, lateness at half load, memory, and a page beside every mix of routes."""
    with tempfile.TemporaryDirectory(prefix="munuigil-bench-") as name, ExitStack() as stack:
        folder = Path(name)
        ports = {"ours": wrk.free_port(), "nginx": wrk.free_port()}
        command, settings = wrk.ours(ports["ours"])
        process = stack.enter_context(wrk.running(command, ports["ours"], ROOT, **settings))
        programs = {"ours": process}
        placed = wrk.place(ports["ours"], folder)
        programs["nginx"] = stack.enter_context(wrk.running(wrk.nginx(ports["nginx"], folder), ports["nginx"]))
        if gunicorn():
            ports["flask"] = wrk.free_port()
            flask = wrk.flask(ports["flask"], folder, PACKAGES)
            programs["flask"] = stack.enter_context(wrk.running(flask, ports["flask"]))
        out: list[Row] = []
        for case, path in placed.items():
            paths = {name: case.path if name == "ours" else path for name in ports}
            found = {name: wrk.fetched(port, paths[name]) for name, port in ports.items()}
            if len({(status, raw, coding) for status, raw, coding, _ in found.values()}) != 1:
                raise Refusal(f"the programs do not send the same for {case.path}")
            size = "" if case.known else f", {len(found['ours'][1]) / 1024:.1f} KB"
            tags = {name: tag if case.known else "" for name, (_, _, _, tag) in found.items()}
            targets = {name: Target(port, paths[name], tags[name], programs[name]) for name, port in ports.items()}
            out += compare(f"{case.name}{size}", targets, case.name in LATE)
        memory = wrk.resident(process)
    return [*out, at_most("memory of a worker after that", memory, "MB", 80), *mixes.rows()]


@dataclass(frozen=True)
class Target:
    """Where one program has a thing, and the ETag by which the client has it already."""

    port: int
    path: str
    known: str
    process: subprocess.Popen[bytes]

    def processor(self) -> float:
        """Seconds of processor time that the program has used until now."""
        whole = psutil.Process(self.process.pid)
        used = [one.cpu_times() for one in (whole, *whole.children())]
        return float(sum(one.user + one.system for one in used))

    def load(self, delay: int | None = None) -> wrk.Load:
        """Full load, or with `delay` ms between the requests of a connection. Raises Refusal at a wrong answer."""
        tag = self.known.replace('"', '\\"')
        script = f'wrk.headers["If-None-Match"] = "{tag}"' if tag else ""
        load = wrk.wrk(f"http://127.0.0.1:{self.port}{self.path}", SECONDS, delay, headers=script)
        if load.wrong:
            raise Refusal(f"port {self.port} gave {load.wrong} wrong answers for {self.path}")
        return load


def compare(what: str, targets: dict[str, Target], late: bool) -> list[Row]:
    """One address: full load turn by turn, then, where it matters, half of what our server reached."""
    rates: dict[str, list[float]] = {name: [] for name in targets}
    costs: dict[str, list[float]] = {name: [] for name in targets}
    for _ in range(ROUNDS):
        for name, target in targets.items():
            before = target.processor()
            rates[name].append(target.load().rate)
            costs[name].append((target.processor() - before) / (rates[name][-1] * SECONDS) * 1e6)
    ratios = {
        name: [a / b for a, b in zip(rates["ours"], rates[name], strict=True)] for name in targets if name != "ours"
    }
    alone = " · ".join(f"{name} {median(found):,.0f}" for name, found in rates.items())
    out = [Row(f"{what}: requests a second, alone", alone)]
    # What others do on the machine changes how many requests come through, but hardly what one of them costs.
    cost = " · ".join(f"{name} {median(found):,.0f} µs" for name, found in costs.items())
    out.append(Row(f"{what}: processor time of a request", cost))
    out.append(at_least(f"{what}: ours ÷ nginx", ratios["nginx"], "×", 0.7))
    if "flask" in ratios:
        out.append(at_least(f"{what}: ours ÷ Flask view under gunicorn", ratios["flask"], "×", 5))
    if not late:
        return out
    delay = max(1, round(wrk.CONNECTIONS / (median(rates["ours"]) / 2) * 1000))
    half: dict[str, list[wrk.Load]] = {"ours": [], "nginx": []}
    for _ in range(ROUNDS):
        for name, loads in half.items():
            loads.append(targets[name].load(delay))
    share = median(load.rate for load in half["ours"]) / median(rates["ours"])
    slow = {name: [load.p99 for load in loads] for name, loads in half.items()}
    out.append(at_most(f"{what}: p99 at {share:.0%} of full load", slow["ours"], "ms", 5, 2))
    # What a busy machine does to both is no fault of either.
    out.append(Row(f"{what}: p99 of nginx, asked the same way", spread(slow["nginx"], "ms", 2)))
    return out


@part("server", "build", "wrk")
def main() -> str:
    """Measure the server alone, without browser and search (minutes), and print the table."""
    return table(rows())


if __name__ == "__main__":
    main()
