"""The command behind one part of docs/benchmarks.md: brings what it needs, measures, prints, and writes where it is told to."""

import os
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import click

from scripts.command import Refusal
from scripts.markdown import replace_block
from scripts.validation.load import ROOT

DOCUMENT = ROOT / "docs" / "benchmarks.md"
BUILD = ROOT / "build"
# Command → the package of Debian that brings it.
PROGRAMS = {"nginx": "nginx-light", "wrk": "wrk"}


def part(name: str, *needs: str) -> Callable[[Callable[..., str]], click.Command]:
    """Makes a command of the function below it, which measures and returns the text between the markers `name`.

    `needs`: keys of NEEDS. What `make bench` sets up for all parts, each sees to for itself when it runs alone.
    """

    def command(measure: Callable[..., str]) -> click.Command:
        @click.command(help=measure.__doc__)
        @click.option("--write", is_flag=True, help="Put it into docs/benchmarks.md, between its markers.")
        def main(write: bool, **options: Any) -> None:
            bring(*needs)
            text = measure(**options)
            click.echo(text)
            if write:
                replace_block(DOCUMENT, name, text)

        main.params.extend(getattr(measure, "__click_params__", []))
        return main

    return command


def bring(*needs: str) -> None:
    """See that all of this is there. Refusal with all that is to be done where it is not, and cannot be brought."""
    if wrong := [missing for need in needs if (missing := NEEDS[need]())]:
        raise Refusal("\n".join(wrong))


def missing_build() -> str:
    """What to do before, where nothing was built."""
    built = (BUILD / "data" / "manifest.jws", BUILD / "extension" / "chrome-mv3" / "manifest.json")
    return "" if all(file.is_file() for file in built) else "Nothing is built to be measured: `make build` first."


def missing_browsers() -> str:
    """The same of the browsers; root gets them installed."""
    done = subprocess.run(["sh", "scripts/setup/browsers.sh"], cwd=ROOT, check=False)
    return "There is no browser to measure in." if done.returncode else ""


def missing_programs() -> str:
    """The same of nginx and wrk; root gets them installed."""
    wanted = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    if wanted and os.getuid() == 0:
        env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        apt = ["apt-get", "-o", "DPkg::Lock::Timeout=120", "install", "-y", "-qq", *wanted]
        subprocess.run(apt, env=env, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wanted = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    return (
        f"Not measured without {' and '.join(wanted)}: `apt-get install {' '.join(wanted)}` as root." if wanted else ""
    )


NEEDS = {"build": missing_build, "browsers": missing_browsers, "wrk": missing_programs}
