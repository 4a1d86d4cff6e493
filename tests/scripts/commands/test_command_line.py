"""Every command, as people call it: help helps and writes nothing, a typo is an error, a closed pipe is no disaster."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.command import Refusal, write_files
from scripts.validation.load import ROOT
from tests.scripts import trees

PARTS = ("dataset", "docs", "extension/core", "scripts", "server")


def commands() -> list[str]:
    """Modules that can be called, found by the line that makes them so."""
    files = [path.relative_to(ROOT) for part in ("scripts", "server") for path in (ROOT / part).rglob("*.py")]
    called = [path for path in files if '\nif __name__ == "__main__":\n' in (ROOT / path).read_text(encoding="utf-8")]
    return sorted(".".join(path.with_suffix("").parts).removesuffix(".__main__") for path in called)


def run(module: str, *args: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", module, *args],
        cwd=cwd,
        env=kept | {"HOME": str(cwd.parent / "home"), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"} | env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project in a repository of its own, beside an empty home."""
    folder = tmp_path_factory.mktemp("copy")
    root = folder / "project"
    for part in PARTS:
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "home").mkdir()
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *command]
        subprocess.run(git, cwd=root, check=True)
    return root


def times(root: Path) -> dict[Path, int]:
    """When every file and folder of the project and of the home beside it last changed."""
    return {path: path.stat().st_mtime_ns for path in root.parent.rglob("*") if ".git" not in path.parts}


def test_the_commands_are_found() -> None:
    assert {
        "scripts.commands.check",
        "scripts.compile",
        "scripts.meaning.added",
        "server",
        "server.settings_docs",
    } <= set(commands())


@pytest.mark.parametrize("module", commands())
def test_help_helps_and_a_typo_is_an_error_and_neither_writes(module: str, copy: Path) -> None:
    before = times(copy)
    told = run(module, "--help", cwd=copy)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith(f"Usage: python -m {module} ")
    assert len(told.stdout.split("\n\n")[1].strip()) > 20, "help says what the command is for"
    refused = run(module, "--chek", cwd=copy)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "No such option '--chek'" in refused.stderr
    assert run(module, "one", "two", "three", cwd=copy).returncode == 2
    assert times(copy) == before
    status = subprocess.run(["git", "status", "--porcelain"], cwd=copy, check=True, capture_output=True, text=True)
    assert status.stdout == ""


@pytest.mark.parametrize(
    "call", ["commands.check", "commands.rot", "commands.verify_queue --list", "commands.check --help"]
)
def test_a_reader_that_has_gone_is_no_disaster(call: str, tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    end, pipe = os.pipe()
    os.close(end)
    module, *args = call.split()
    done = subprocess.run(
        [sys.executable, "-m", f"scripts.{module}", *args],
        cwd=ROOT,
        env=os.environ | {"MUNUIGIL_ROOT": str(root), "MUNUIGIL_AS_OF": "2026-11-22"},
        stdout=pipe,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(pipe)
    assert done.stderr == b""


def test_a_check_names_what_would_change_and_changes_nothing(tmp_path: Path) -> None:
    files = {"a/one.md": "1\n", "two.md": "2\n"}
    with pytest.raises(Refusal, match=r"^a/one\.md: stale\ntwo\.md: stale$"):
        write_files(tmp_path, files, True, "stale")
    assert list(tmp_path.iterdir()) == []
    assert write_files(tmp_path, files, False, "stale") == 2
    (tmp_path / "two.md").write_bytes(b"2\r\n")
    with pytest.raises(Refusal, match=r"^two\.md: stale$"):
        write_files(tmp_path, files, True, "stale")
    assert write_files(tmp_path, files, False, "stale") == 1
    assert write_files(tmp_path, files, True, "stale") == 0


def test_long_work_is_told_to_a_terminal_only(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    env = os.environ | {"MUNUIGIL_ROOT": str(root), "MUNUIGIL_AS_OF": "2026-11-22", "MUNUIGIL_KEYS": str(root / "keys")}
    command = [sys.executable, "-m", "scripts.compile", "--fast"]
    try:
        mine, its = pty.openpty()
    except OSError:
        pytest.skip("no pseudo terminals here, as in a bare root")
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=its, text=True, check=True)
    os.close(its)
    said = os.read(mine, 65536).decode().split("\r\n")
    os.close(mine)
    assert said[0] == "Checking the records …"
    assert any("fold 1 of" in line for line in said)
    assert len(done.stdout.splitlines()) == 1
    assert subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stderr == ""


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"MUNUIGIL_AS_OF": "yesterday"}, "MUNUIGIL_AS_OF=yesterday is not a date like 2026-11-22\n"),
        (
            {"SOURCE_DATE_EPOCH": "now"},
            "SOURCE_DATE_EPOCH=now is not a number of seconds since 1970, like 1795305600\n",
        ),
        (
            {"MUNUIGIL_ISSUES_URL": "http://x"},
            "MUNUIGIL_ISSUES_URL=http://x is not an https:// address such as https://git.example/project/issues/new\n",
        ),
        (
            {"MUNUIGIL_SITE_URL": "https://x.example/pages"},
            "MUNUIGIL_SITE_URL=https://x.example/pages is not a host alone, such as https://munuigil.example\n",
        ),
    ],
    ids=["day", "moment", "form", "site"],
)
def test_every_refusal_is_a_sentence_on_stderr(wrong: dict[str, str], says: str, tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    given = {"MUNUIGIL_ROOT": str(root), "MUNUIGIL_AS_OF": "2026-11-22", "MUNUIGIL_KEYS": str(root / "keys")} | wrong
    done = run("scripts.compile", "--fast", cwd=ROOT, **given)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", says)


def test_a_compiled_dataset_can_be_checked_without_writing(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path / "tree")
    given = {"MUNUIGIL_ROOT": str(root), "MUNUIGIL_AS_OF": "2026-11-22", "MUNUIGIL_KEYS": str(root / "keys")}
    stale = run("scripts.compile", "--check", cwd=ROOT, **given)
    assert (stale.returncode, stale.stderr) == (1, "build/data/bundle.json: stale; run `make dataset`\n")
    assert not (root / "build").exists()
    assert run("scripts.compile", "--fast", cwd=ROOT, **given).returncode == 0
    assert run("scripts.compile", "--check", cwd=ROOT, **given).returncode == 0


def test_long_commands_count_seconds_for_a_terminal_and_keep_what_they_say() -> None:
    command = ["sh", str(ROOT / "scripts/setup/patiently.sh"), "sh", "-c", "sleep 1.5; echo done; exit 3"]
    try:
        mine, its = pty.openpty()
    except OSError:
        pytest.skip("no pseudo terminals here, as in a bare root")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=its, text=True, check=False)
    os.close(its)
    said = os.read(mine, 65536).decode()
    os.close(mine)
    assert (done.returncode, done.stdout) == (3, "done\n")
    assert "1 s\r" in said
    quiet = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (3, "done\n", "")
