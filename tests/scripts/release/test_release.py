"""A release: refused with a sentence where it would be wrong, and the same bytes twice."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from dataset.schema.enums import MEANINGS
from scripts.command import Refusal
from scripts.meaning import kept
from scripts.release import __main__ as release
from scripts.release import keys as release_keys
from scripts.release import sign
from scripts.release.keys import MARK, RELEASE
from scripts.validation.load import ROOT
from tests import processes

SERVER = "https://data.example.org"
MODEL = {
    "schema": 1,
    "meanings": list(MEANINGS),
    "grams": "메",
    "weights": "JH",
    "temperature": 20,
    "thresholds": {"ask": 30, "body": 50, "emergency": {"life": 60}, "nothing": 70, "perhaps": {"life": 30}},
    "words": "메일",
    "alarms": "죽",
    "others": [["relief", "바다게임"]],
}
WXT = ROOT / "node_modules" / ".bin" / "wxt"


def make_keys(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        pem = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        (folder / name).write_bytes(pem)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_keys(tmp_path / "keys", *RELEASE)


def started(out: Path, **settings: str) -> AbstractContextManager[subprocess.Popen[str]]:
    return processes.started([sys.executable, "-m", "scripts.release", str(out)], **settings)


def refused(out: Path, **settings: str) -> str:
    """What it said on the error output; nothing else may have come of it."""
    with started(out, **settings) as run:
        said, why = run.communicate(timeout=60)
    assert (run.returncode, said) == (1, "")
    assert not out.exists()
    return why


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "needs the server's address"),
        ("http://127.0.0.1:8000", "is this machine"),
        ("https://127.0.0.1", "is this machine"),
        ("https://localhost:8000", "is this machine"),
        ("https://[::1]", "is this machine"),
        ("https://127.1", "is this machine"),
        ("https://192.168.0.7", "is this machine or its network"),
        ("http://data.example.org", "is no https address"),
        ("https://data", "is no https address"),
        ("https://data.example.org/v1", "carries more than a host"),
        ("https://user@data.example.org", "carries more than a host"),
    ],
)
def test_a_server_that_people_cannot_reach_is_refused(tmp_path: Path, folder: Path, address: str, why: str) -> None:
    err = refused(tmp_path / "out", MUNUIGIL_SERVER=address, MUNUIGIL_KEYS=str(folder))
    assert why in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("names", [(), ("dev-current.pem", "dev-next.pem"), ("release-current.pem", "dev-next.pem")])
def test_development_keys_are_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    folder = make_keys(tmp_path / "mixed", *names)
    err = refused(tmp_path / "out", MUNUIGIL_SERVER=SERVER, MUNUIGIL_KEYS=str(folder))
    assert "never signed with development keys" in err
    assert "release-next.pem" in err


def test_renamed_development_keys_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dev = tmp_path / "dev"
    monkeypatch.setenv("MUNUIGIL_KEYS", str(dev))
    assert all(key["development"] for key in release_keys.public_keys()["keys"])
    for name, given in zip(("dev-current.pem", "dev-next.pem"), RELEASE, strict=True):
        assert MARK.encode() in (dev / name).read_bytes()
        (dev / name).rename(dev / given)
    err = refused(tmp_path / "out", MUNUIGIL_SERVER=SERVER, MUNUIGIL_KEYS=str(dev))
    assert "never signed with development keys" in err
    assert "release-current.pem and release-next.pem" in err
    # The last door, too: what is pinned still says what it is.
    (tmp_path / "keys.json").write_text(json.dumps(release_keys.public_keys()))
    with pytest.raises(release.Refusal, match="no release key"):
        release.refuse_development(tmp_path / "keys.json")


def test_a_named_model_that_cannot_be_used_is_refused(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "model.json").write_text(json.dumps(MODEL | {"schema": 0}))
    settings = {"MUNUIGIL_SERVER": SERVER, "MUNUIGIL_KEYS": str(folder)}
    err = refused(tmp_path / "out", MUNUIGIL_MODEL=str(tmp_path / "model.json"), **settings)
    assert "has schema 0" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("day", "used"),
    [("2026-11-29", True), ("2026-10-31", True), ("2026-10-30", False), ("2026-11-30", False)],
)
def test_the_model_of_the_last_release_is_kept_for_a_month(tmp_path: Path, day: str, used: bool) -> None:
    path = tmp_path / f"model-{day}.json"
    path.write_text(json.dumps(MODEL))
    assert release.model("", tmp_path, dt.date(2026, 11, 29)) == (path if used else None)


@pytest.mark.parametrize(
    "content", [json.dumps(MODEL | {"schema": 0}), json.dumps(MODEL | {"meanings": ["mail"]}), "{}", "{"]
)
def test_a_model_that_this_version_cannot_read_is_learnt_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / "model-2026-11-20.json").write_text(content)
    assert release.model("", tmp_path, dt.date(2026, 11, 29)) is None


def test_without_a_key_folder_it_says_which_setting_is_missing(tmp_path: Path) -> None:
    assert "MUNUIGIL_KEYS is not set" in refused(tmp_path / "out", MUNUIGIL_SERVER=SERVER)


def test_built_data_with_a_development_key_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUNUIGIL_KEYS", str(tmp_path / "dev"))
    (tmp_path / "keys.json").write_text(json.dumps(release_keys.public_keys()))
    with pytest.raises(release.Refusal, match="dev-current"):
        release.refuse_development(tmp_path / "keys.json")


def test_release_keys_sign_where_they_lie(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUNUIGIL_KEYS", str(folder))
    kids = [key["kid"] for key in release_keys.public_keys()["keys"]]
    assert [kid.rsplit("-", 1)[0] for kid in kids] == ["release", "release"]
    assert sign.payload(sign.manifest(b"{}", b"{}", 1, None, now=1_795_305_600))["iat"] == 1_795_305_600


def test_a_key_keeps_its_name_when_it_becomes_the_current_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUNUIGIL_KEYS", str(folder))
    pinned = release_keys.public_keys()["keys"][1]
    later = make_keys(tmp_path / "later", "release-next.pem")
    shutil.copy(folder / "release-next.pem", later / "release-current.pem")
    monkeypatch.setenv("MUNUIGIL_KEYS", str(later))
    assert release_keys.public_keys()["keys"][0] == pinned


def test_half_a_pair_of_release_keys_is_never_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_keys(tmp_path / "half", "release-current.pem")
    monkeypatch.setenv("MUNUIGIL_KEYS", str(folder))
    with pytest.raises(Refusal, match=r"release-next\.pem is missing"):
        release_keys.public_keys()
    assert [path.name for path in folder.iterdir()] == ["release-current.pem"]


def test_the_moment_of_signing_can_be_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUNUIGIL_KEYS", str(folder))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    assert sign.manifest(b"{}", b"{}", 1, None) == sign.manifest(b"{}", b"{}", 1, None, now=1_795_305_600)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(Refusal, match="SOURCE_DATE_EPOCH=yesterday"):
        sign.manifest(b"{}", b"{}", 1, None)


@pytest.mark.skipif(not WXT.exists(), reason="the extension's packages are not installed (make unit installs them)")
def test_two_runs_give_the_same_bytes_and_a_reviewer_gets_them_too(tmp_path: Path, folder: Path) -> None:
    # What the release before left, three days before the commit that is released now.
    epoch = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    last = kept.name(dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() - dt.timedelta(3))
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / last).write_text(json.dumps(MODEL))
    with ExitStack() as stack:
        settings = {"MUNUIGIL_SERVER": SERVER, "MUNUIGIL_KEYS": str(folder)}
        for run in [stack.enter_context(started(tmp_path / name, **settings)) for name in ("one", "two")]:
            _, err = run.communicate(timeout=300)
            assert run.returncode == 0, err
    one, two = tmp_path / "one", tmp_path / "two"
    files = sorted(path.name for path in one.iterdir())
    packages = ["SHA256SUMS", "chrome.zip", "firefox.zip", "source.zip"]
    assert [name.rsplit("-", 1)[-1] for name in files if name != last] == packages
    assert last in files, "a model younger than a month goes from release to release, with its day"
    for name in files:
        assert (one / name).read_bytes() == (two / name).read_bytes(), name
    for line in (one / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((one / name).read_bytes()).hexdigest() == digest

    chrome, source = (zipfile.ZipFile(next(one.glob(f"*-{kind}.zip"))) for kind in ("chrome", "source"))
    assert json.loads(chrome.read("data/model.json")) == json.loads(source.read("build/data/model.json")) == MODEL
    background = chrome.read("background.js").decode()
    assert SERVER in background
    kids = {key["kid"] for key in json.loads(source.read("build/data/keys.json"))["keys"]}
    assert set(re.findall(r"release-[0-9a-f]{8}", background)) == kids
    assert len(kids) == 2
    assert not re.search(r"dev-(current|next)-", background)
    assert not [name for name in source.namelist() if name.endswith(".pem") or name.startswith("node_modules")]
    # What the reviewer does, without our keys; the packages are those of the lock file already.
    tree = tmp_path / "reviewer"
    source.extractall(tree)
    (tree / "node_modules").symlink_to(ROOT / "node_modules")
    env = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    env["MUNUIGIL_SERVER"] = SERVER
    shutil.rmtree(tree / "build" / "extension", ignore_errors=True)
    subprocess.run([str(WXT), "build", "-b", "chrome"], cwd=tree, env=env, check=True, capture_output=True)
    rebuilt = dict(release.contents(tree / "build" / "extension" / "chrome-mv3"))
    assert rebuilt == {name: chrome.read(name) for name in chrome.namelist()}
