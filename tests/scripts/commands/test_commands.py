"""`python -m scripts.commands.check` and `python -m scripts.compile` as people and CI call them, on trees of their own."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import brotli
import jwt
import pytest

from scripts.validation.load import ROOT
from tests.scripts import trees


def run(module: str, root: Path, *args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", f"scripts.{module}", *args],
        cwd=ROOT,
        env=os.environ
        | {"MUNUIGIL_ROOT": str(root), "MUNUIGIL_AS_OF": "2026-11-22", "MUNUIGIL_KEYS": str(root / "keys")}
        | env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_check_says_what_a_clean_tree_covers(tmp_path: Path) -> None:
    done = run("commands.check", trees.valid(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("0 errors in 2 services, 8 authorities, 4 guides (as of 2026-11-22)")
    assert "claims with evidence: 111 of 111" in done.stdout


@pytest.mark.parametrize("command", ["commands.check", "compile"])
@pytest.mark.parametrize("example", ["url-on-domains", "duplicate-key", "phone-evidence"])
def test_a_bad_tree_stops_both_commands_and_nothing_is_written(example: str, command: str, tmp_path: Path) -> None:
    root, promise = trees.broken(trees.RECORDS / "invalid" / f"{example}.json", tmp_path)
    done = run(command, root)
    assert done.returncode == 1
    assert f"{promise['file']} {promise['pointer']}\n  {example}: " in done.stderr
    assert "1 errors" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "build").exists()


def test_a_bad_tree_leaves_the_last_build_alone(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    assert run("compile", root, "--fast").returncode == 0
    before = {path: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file()}
    trees.apply(root, {"file": trees.SERVICE, "set": {"/channels/0/hours": "weekdays"}})
    assert run("compile", root).returncode == 1
    assert {path: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file()} == before


def test_a_build_is_whole_and_signed(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    done = run("compile", root, "--fast")
    assert done.returncode == 0, done.stderr
    data = root / "build" / "data"
    raw = (data / "bundle.json").read_bytes()
    digest = hashlib.sha256(raw).hexdigest()
    address = data / "bundles" / f"{digest}.json"
    assert address.read_bytes() == raw
    assert brotli.decompress(address.with_name(address.name + ".br").read_bytes()) == raw
    key = json.loads((data / "keys.json").read_text())["keys"][0]
    token = (data / "manifest.jws").read_text()
    read = jwt.decode(token, jwt.PyJWK(key).key, algorithms=["EdDSA"])
    assert read["bundle"] == {"sha256": digest, "size": len(raw)}
    model = (data / "model.json").read_bytes()
    assert read["model"] == {"sha256": hashlib.sha256(model).hexdigest(), "size": len(model)}
    assert (data / "models" / f"{read['model']['sha256']}.json").read_bytes() == model
    assert (data / "site" / "s" / "haneul" / "payment-refund" / "index.html").exists()
    assert json.loads((data / "matches.json").read_text()) == ["https://help.haneul.example.com/*"]
    assert not (root / "build" / "data.new").exists()
    assert not (root / "build" / "data.old").exists()

    # The same content again is a renewal; a change counts on.
    assert run("compile", root, "--fast").returncode == 0
    again = jwt.decode((data / "manifest.jws").read_text(), jwt.PyJWK(key).key, algorithms=["EdDSA"])
    assert again["ver"] == read["ver"]
    trees.apply(root, {"file": trees.SERVICE, "set": {"/name/en": "Haneul"}})
    assert run("compile", root, "--fast").returncode == 0
    later = jwt.decode((data / "manifest.jws").read_text(), jwt.PyJWK(key).key, algorithms=["EdDSA"])
    assert later["ver"] > read["ver"]
    assert later["bundle"] != read["bundle"]


def test_an_earlier_model_is_used_again_or_refused_with_a_sentence(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    assert run("compile", root, "--fast").returncode == 0
    model = root / "build" / "data" / "model.json"
    earlier = json.loads(model.read_bytes())
    earlier["temperature"] += 1
    named = tmp_path / "earlier.json"
    named.write_text(json.dumps(earlier))
    assert run("compile", root, "--fast", MUNUIGIL_MODEL=str(named)).returncode == 0
    assert model.read_bytes() == named.read_bytes()

    for content, why in (
        (json.dumps(earlier | {"schema": 0}), "has schema 0, this version makes 1"),
        ("{}", "is no model"),
        ("{", "cannot be read"),
    ):
        before = model.read_bytes()
        (tmp_path / "wrong.json").write_text(content)
        done = run("compile", root, "--fast", MUNUIGIL_MODEL=str(tmp_path / "wrong.json"))
        assert done.returncode == 1
        assert why in done.stderr
        assert len(done.stderr.splitlines()) == 1
        assert model.read_bytes() == before


def test_a_manifest_of_a_stranger_is_no_history(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    assert run("compile", root, "--fast").returncode == 0
    (root / "build" / "data" / "manifest.jws").write_text("not ours")
    assert run("compile", root, "--fast").returncode == 0


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two processes with different hash seeds, in different folders."""
    files = []
    for seed in ("1", "2"):
        root = trees.compilable(tmp_path / seed)
        assert run("compile", root, "--fast", PYTHONHASHSEED=seed).returncode == 0
        data = root / "build" / "data"
        files.append(
            {
                path.relative_to(data).as_posix(): path.read_bytes()
                for path in data.rglob("*")
                if path.is_file()
                and path.name not in ("manifest.jws", "pages.json", "keys.json")  # signed by keys of each folder
            }
        )
    assert files[0] == files[1]
    assert len(files[0]) > 20


@pytest.mark.parametrize(("given", "says"), [("yesterday", "is not a date"), ("", "No commit to take the day from")])
def test_the_day_is_an_input(given: str, says: str, tmp_path: Path) -> None:
    done = run(
        "compile", trees.compilable(tmp_path), MUNUIGIL_AS_OF=given, GIT_CEILING_DIRECTORIES=str(tmp_path.parent)
    )
    assert done.returncode == 1
    assert says in done.stderr
    assert not (tmp_path / "build").exists()


def test_the_day_of_the_commit(tmp_path: Path) -> None:
    root = trees.compilable(tmp_path)
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-C", str(root)]
    when = {"GIT_AUTHOR_DATE": "2026-03-04T12:00:00Z", "GIT_COMMITTER_DATE": "2026-03-05T12:00:00Z"}
    for args in (["init", "-q"], ["add", "dataset"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *args], check=True, env=os.environ | when)
    done = run("compile", root, "--fast", MUNUIGIL_AS_OF="")
    assert done.returncode == 0, done.stderr
    assert json.loads((root / "build" / "data" / "bundle.json").read_text())["meta"]["as_of"] == "2026-03-05"
