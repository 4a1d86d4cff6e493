"""Commands of `make` that need Python and little else import nothing that only the whole set-up brings."""

import re
from importlib.metadata import packages_distributions

import grimp
import pytest

from scripts.validation.load import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
RECIPES = re.findall(r"^\S+:(?=[^\n]*\$\(LIGHT\))[^\n]*\n((?:\t[^\n]*\n)+)", MAKEFILE, re.M)
COMMANDS = sorted({name for recipe in RECIPES for name in re.findall(r"\$\(PYTHON\) -m (scripts[\w.]+)", recipe)})
GRAPH = grimp.build_graph("scripts", "dataset", "server", include_external_packages=True)
# Reads what every installed distribution says of itself: once.
DISTRIBUTIONS = packages_distributions()


def installed(*lists: str) -> set[str]:
    """Names of the distributions that these files of requirements lock."""
    texts = [(ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8") for name in lists]
    return {name.lower() for text in texts for name in re.findall(r"^([\w.-]+)==", text, re.M)}


def imported(command: str) -> set[str]:
    """Names of the distributions that a command reaches, late imports among them."""
    main = f"{command}.__main__"
    reached = GRAPH.find_upstream_modules(main if main in GRAPH.modules else command)
    names = [by for package in reached for by in DISTRIBUTIONS.get(package, [])]
    return {name.lower().replace("_", "-") for name in names}


def test_the_makefile_has_such_commands():
    assert {"scripts.compile", "scripts.commands.check", "scripts.commands.publish"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_it_imports_is_installed(command):
    lists = ("check", "publish") if command == "scripts.commands.publish" else ("check",)
    assert imported(command) <= installed(*lists)
