"""What a module of scripts.bench says that runs alone where something is missing."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from scripts.bench import compiling, mixes, part, server_load


@pytest.mark.parametrize("module", [mixes, server_load])
def test_whoever_has_no_wrk_is_told_what_to_install(module: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(os, "getuid", lambda: 1000)
    done = CliRunner().invoke(module.main)  # type: ignore[attr-defined]
    assert done.exit_code == 1
    assert "apt-get install nginx-light wrk" in done.stderr


def test_whoever_built_nothing_is_sent_to_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "BUILD", tmp_path)
    done = CliRunner().invoke(mixes.main)
    assert done.exit_code == 1
    assert "make build" in done.stderr


def test_a_part_is_printed_and_written_only_where_it_is_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text("# A\n")
    monkeypatch.setattr(part, "DOCUMENT", page)
    command = part.part("x")(lambda: "measured")
    assert CliRunner().invoke(command).output == "measured\n"
    assert page.read_text() == "# A\n"
    assert CliRunner().invoke(command, ["--write"]).exit_code == 0
    assert page.read_text() == "# A\n\n<!-- x -->\nmeasured\n<!-- /x -->\n"


def test_a_part_keeps_options_of_its_own() -> None:
    assert "--one" in CliRunner().invoke(compiling.main, ["--help"]).output
