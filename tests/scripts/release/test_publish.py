"""Publishing: whatever happens in between, the manifest in force names files that are there and whole."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import signal
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from dataset.packing import canonical
from scripts.command import Refusal
from scripts.commands import publish as command
from scripts.release import keys, publication
from scripts.release.delta import applied
from scripts.release.destination import Destination, Folder, Overtaken
from server.whole import lacking
from tests.soak import rounds

START = 1_795_305_600


@pytest.fixture(autouse=True)
def release_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUNUIGIL_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(START))
    keys.make_pair()
    return tmp_path / "keys"


def build(folder: Path, words: str, model: str = "a") -> Path:
    """What the compiler writes, as small as it gets; `words` tells versions apart."""
    filler = {f"guide/a/{i}": {"text": f"{i} " * 40} for i in range(20)}
    bundle = {
        "meta": {"schema": 5},
        "service/a": {"name": {"ko": words}, "rows": [{"x": words}, {"x": "y"}]} | {},
    } | filler
    for name, text in {
        "bundle.json": canonical(bundle).decode(),
        "model.json": json.dumps({"grams": model}),
        "site/index.html": f"<p>{words}",
        "exports/services.csv": words,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def at(monkeypatch: pytest.MonkeyPatch, minutes: int) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(START + 60 * minutes))


def ways(place: Destination, bundle: str) -> dict[str, bytes]:
    """The deltas that lead to a bundle, by the first letters of their bases."""
    ends = f"-{bundle[:16]}.json"
    return {
        Path(name).stem.partition("-")[0]: place.read(name) or b""
        for name in place.names("deltas")
        if name.endswith(ends)
    }


def whole(place: Destination) -> dict[str, Any]:
    """The manifest in force, after every file that it names was looked at."""
    found = publication.read(place)
    assert found
    payload = found.payload
    bundle = publication.held(place, "bundles", payload["bundle"])
    publication.held(place, "models", payload["model"])
    found_deltas = ways(place, payload["bundle"]["sha256"])
    assert len(found_deltas) <= 10
    assert payload.get("deltas", 0) == max(map(len, found_deltas.values()), default=0)
    for base, change in found_deltas.items():
        (old,) = [name for name in place.names("bundles") if f"/{base}" in name and name.endswith(".json")]
        assert canonical(applied(json.loads(place.read(old) or b""), json.loads(change))) == bundle
    jwk = {key["kid"] for key in json.loads(place.read("keys.json") or b"")["keys"]}
    assert json.loads(publication._head(found.token))["kid"] in jwk
    return payload


def publish(target: Path, data: Path) -> dict[str, Any]:
    command.publish(Folder(target), data)
    return whole(Folder(target))


def test_versions_follow_and_deltas_lead_from_the_last_ten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, seen = tmp_path / "out", []
    for i in range(13):
        at(monkeypatch, i)
        payload = publish(target, build(tmp_path / "data", f"판 {i}"))
        seen.append(payload["bundle"]["sha256"])
        assert sorted(ways(Folder(target), seen[-1])) == sorted(sha256[:16] for sha256 in seen[:-1][-10:])
    assert payload["ver"] == START // 60 + 12
    assert (target / "site" / "index.html").read_text() == "<p>판 12"
    # Ten for each of the last two manifests: the one before is in caches for minutes.
    assert len(list((target / "deltas").glob("*.json"))) == 20


def test_the_same_again_is_a_renewal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    first = publish(target, build(tmp_path / "data", "eins"))
    at(monkeypatch, 60 * 24 * 20)
    again = publish(target, tmp_path / "data")
    assert again["ver"] == first["ver"]
    assert again["exp"] == first["exp"] + 20 * 86_400
    at(monkeypatch, 60 * 24 * 40)
    publication.renew(Folder(target))
    assert whole(Folder(target))["exp"] == first["exp"] + 40 * 86_400


def test_a_restored_version_has_a_new_number_and_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    first = publish(target, build(tmp_path / "data", "eins"))
    at(monkeypatch, 5)
    second = publish(target, build(tmp_path / "data", "zwei"))
    at(monkeypatch, 9)
    (tmp_path / "scratch").mkdir()
    folder = command.restored(Folder(target), first["ver"], tmp_path / "scratch")
    third = publish(target, folder)
    assert (third["bundle"], third["model"]) == (first["bundle"], first["model"])
    assert third["ver"] > second["ver"]
    assert (target / "site" / "index.html").read_text() == "<p>eins"
    assert lacking(target, contents=True) is None
    with pytest.raises(Refusal, match="was never in force here"):
        command.restored(Folder(target), 7, tmp_path / "scratch")


def run(*arguments: str | Path) -> Any:
    return CliRunner().invoke(command.main, [str(one) for one in arguments])


def test_a_version_before_that_is_damaged_does_not_hide_that_the_new_one_is_in_force(tmp_path: Path) -> None:
    target = tmp_path / "out"
    publish(target, build(tmp_path / "data", "eins"))
    for path in (target / "bundles").iterdir():
        path.write_bytes(b"")
    told = run(target, "--data", build(tmp_path / "data", "zwei"))
    assert told.exit_code == 0, told.output
    assert "differently is not known" in told.output and "is in force" in told.output
    whole(Folder(target))


def test_a_clock_that_was_ahead_once_is_mended_by_a_renewal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    at(monkeypatch, 2 * 365 * 24 * 60)
    ahead = publish(target, build(tmp_path / "data", "eins"))
    at(monkeypatch, 5)
    publication.renew(Folder(target))
    again = whole(Folder(target))
    assert (again["ver"], again["iat"]) == (ahead["ver"], START + 300)
    at(monkeypatch, 2)
    publication.renew(Folder(target))
    assert whole(Folder(target))["iat"] == START + 300, "some minutes between two machines change nothing"


def test_after_a_backup_was_put_back_the_number_can_be_raised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The very command that /healthz names brings the server out of it; without it, nothing would raise the number."""
    target, backup, data = tmp_path / "out", tmp_path / "backup", tmp_path / "data"
    first = publish(target, build(data, "eins"))["ver"]
    shutil.copytree(target, backup)
    at(monkeypatch, 60)
    second = publish(target, build(data, "zwei"))["ver"]
    shutil.rmtree(target)
    shutil.copytree(backup, target)
    assert publish(target, build(data, "eins"))["ver"] == first, "the same facts are a renewal"
    again = run(target, "--restore", first, "--above", second)
    assert again.exit_code == 0, again.output
    assert whole(Folder(target))["ver"] == second + 1
    assert lacking(target, contents=True) is None
    assert (target / "site" / "index.html").read_text() == "<p>eins"
    # Also where the clock of the machine that signed was ahead, and the facts are new.
    assert run(target, "--data", build(data, "drei"), "--above", second + 500).exit_code == 0
    assert whole(Folder(target))["ver"] == second + 501


def test_what_is_in_force_may_be_restored_under_a_new_number(tmp_path: Path) -> None:
    target = tmp_path / "out"
    first = publish(target, build(tmp_path / "data", "eins"))
    assert run(target, "--restore", first["ver"]).exit_code == 0
    again = whole(Folder(target))
    assert (again["ver"], again["bundle"]) == (first["ver"] + 1, first["bundle"])


@pytest.mark.parametrize(
    "arguments",
    [("--renew", "--above", "7"), ("--renew", "--restore", "7"), ("--above", "-1"), ("--above", 2**53)],
)
def test_numbers_that_help_nobody_are_refused(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    target = tmp_path / "out"
    before = publish(target, build(tmp_path / "data", "eins"))
    refused = run(target, *arguments)
    assert refused.exit_code != 0
    assert whole(Folder(target)) == before


@pytest.mark.parametrize("name", ["site/index.html", "bundle.json", "model.json"])
def test_half_a_build_is_refused(tmp_path: Path, name: str) -> None:
    (build(tmp_path / "data", "eins") / name).unlink()
    with pytest.raises(Refusal, match="make dataset"):
        publish(tmp_path / "out", tmp_path / "data")
    assert not (tmp_path / "out").exists()


def test_a_build_without_pages_is_refused(tmp_path: Path) -> None:
    shutil.rmtree(build(tmp_path / "data", "eins") / "site")
    with pytest.raises(Refusal, match="has no site"):
        publish(tmp_path / "out", tmp_path / "data")


def test_damaged_files_are_named_and_what_is_in_force_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, folder = tmp_path / "out", build(tmp_path / "data", "one")
    first, _ = command.publish(Folder(target), folder)
    archive, keys_file = target / f"sites/{first.ver}.zip", target / "keys.json"
    (tmp_path / "scratch").mkdir()
    for raw in (archive.read_bytes()[:40], b""):
        archive.write_bytes(raw)
        with pytest.raises(Refusal, match=rf"sites/{first.ver}\.zip"):
            command.restored(Folder(target), first.ver, tmp_path / "scratch")
    at(monkeypatch, 5)
    for text in ('{"keys"', "[]", '{"keys": [1]}'):
        keys_file.write_text(text)
        with pytest.raises(Refusal, match=r"keys\.json at the destination is damaged"):
            command.publish(Folder(target), build(folder, "two"))
    keys_file.unlink()
    for text in ('{"meta":', "[]", "{}"):
        (folder / "bundle.json").write_text(text)
        with pytest.raises(Refusal, match=r"bundle\.json is damaged"):
            command.publish(Folder(target), folder)
    assert publication.read(Folder(target)) == first
    second, _ = command.publish(Folder(target), build(folder, "two"))
    assert publication.read(Folder(target)) == second


def test_a_write_that_fails_half_way_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Folder(tmp_path / "out")
    place.write("manifest.jws", b"before")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: full())
        with pytest.raises(OSError):
            place.write("manifest.jws", b"after")
    assert place.read("manifest.jws") == b"before"
    assert place.names("") == ["manifest.jws"]


def test_a_manifest_of_strangers_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path / "out", build(tmp_path / "data", "eins"))
    monkeypatch.setenv("MUNUIGIL_KEYS", str(tmp_path / "others"))
    keys.make_pair()
    with pytest.raises(Refusal, match="is not ours"):
        publish(tmp_path / "out", build(tmp_path / "data", "zwei"))


def test_a_rotation_keeps_history_and_what_is_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    publish(target, build(tmp_path / "data", "eins"))
    current, following = (key["kid"] for key in keys.public_keys()["keys"])
    keys.rotate()
    now, new = (key["kid"] for key in keys.public_keys()["keys"])
    assert (now, new != current) == (following, True)
    at(monkeypatch, 3)
    last = publication.read(Folder(target))
    assert last
    # Until the last step the old manifest is in force: its key stays beside the new ones.
    kids = {key["kid"] for key in json.loads(publication._keys(Folder(target), last))["keys"]}
    assert kids == {current, now, new}
    payload = publish(target, build(tmp_path / "data", "zwei"))
    assert "deltas" in payload
    at(monkeypatch, 6)
    publish(target, build(tmp_path / "data", "drei"))
    assert {key["kid"] for key in json.loads((target / "keys.json").read_text())["keys"]} == {now, new}


def test_a_rotation_that_was_killed_is_finished(release_keys: Path) -> None:
    following = keys.public_keys()["keys"][1]["kid"]
    (release_keys / "release-next.pem").replace(release_keys / "release-current.pem")
    keys.rotate()
    assert keys.public_keys()["keys"][0]["kid"] == following
    with pytest.raises(Refusal, match="ROTATE=1"):
        keys.make_pair()


def test_a_file_in_the_place_of_the_folder_of_keys_is_named(tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("")
    with pytest.raises(Refusal, match="is no folder"):
        keys.make(tmp_path / "a-file" / "release-current.pem")


def test_a_list_of_retired_keys_is_written_whole_or_not_at_all(
    release_keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.rotate()
    before = (release_keys / keys.RETIRED).read_bytes()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as during:
        during.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            keys.rotate()
    assert (release_keys / keys.RETIRED).read_bytes() == before


class Counting(Folder):
    """Something happens before the `stop`-th step that changes the disk."""

    def __init__(self, root: Path, stop: int, happens: Any) -> None:
        super().__init__(root)
        self.steps, self._stop, self._happens = 0, stop, happens

    def _step(self) -> None:
        self.steps += 1
        if self.steps == self._stop:
            self._happens()

    def write(self, name: str, raw: bytes, keep: str = "") -> None:
        self._step()
        super().write(name, raw, keep)

    def remove(self, name: str) -> None:
        self._step()
        super().remove(name)


def steps_of(tmp_path: Path) -> int:
    place = Counting(tmp_path / "count", 0, lambda: None)
    command.publish(place, build(tmp_path / "data", "vorher"))
    place.steps = 0
    command.publish(place, build(tmp_path / "data", "nachher"))
    return place.steps


def full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def gone() -> None:
    raise ConnectionResetError("connection lost")


@pytest.mark.parametrize("happens", [full, gone])
def test_a_full_disk_and_a_lost_network_leave_what_is_in_force(tmp_path: Path, happens: Any) -> None:
    last = steps_of(tmp_path)
    for stop in range(1, last + 1, rounds(4, 1)):
        target = tmp_path / f"out{stop}"
        before = publish(target, build(tmp_path / "data", "vorher"))
        with pytest.raises(OSError):
            command.publish(Counting(target, stop, happens), build(tmp_path / "data", "nachher"))
        kept = whole(Folder(target))
        assert kept["bundle"] == before["bundle"] or stop > last - 10
        after = publish(target, tmp_path / "data")
        assert after["bundle"]["sha256"] == hashlib.sha256((tmp_path / "data" / "bundle.json").read_bytes()).hexdigest()


def test_killed_at_any_moment_the_manifest_names_whole_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Real processes, really killed: at each step in turn, and at moments that nobody chose."""
    target, times, killed = tmp_path / "out", rounds(10, 200), 0
    steps = steps_of(tmp_path)
    publish(target, build(tmp_path / "data", "vorher"))
    for i in range(times):
        at(monkeypatch, i + 1)
        build(tmp_path / "data", f"판 {i}")
        stop = 1 + i * steps // times if i % 2 == 0 else 0
        pid = os.fork()
        if pid == 0:
            try:
                command.publish(Counting(target, stop, lambda: os.kill(os.getpid(), signal.SIGKILL)), tmp_path / "data")
            finally:
                os._exit(0)
        if not stop:
            time.sleep(0.001 + 0.0007 * (i % 60))
            os.kill(pid, signal.SIGKILL)
        killed += os.WIFSIGNALED(os.waitpid(pid, 0)[1])
        whole(Folder(target))
    assert killed >= times // 2
    assert publish(target, build(tmp_path / "data", "nachher"))["ver"] > START // 60
    leftovers = [path.name for path in target.rglob("*") if path.name.endswith(".new")]
    assert len(leftovers) <= times


def test_two_at_once_and_the_second_is_told(tmp_path: Path) -> None:
    target = tmp_path / "out"
    publish(target, build(tmp_path / "data", "eins"))

    class Slow(Folder):
        def swap(self, name: str, raw: bytes, before: bytes | None) -> None:
            publish(target, build(tmp_path / "other", "schneller"))
            super().swap(name, raw, before)

    with pytest.raises(Overtaken, match="theirs stands"):
        command.publish(Slow(target), build(tmp_path / "data", "zwei"))
    assert "schneller" in (target / "bundles" / f"{whole(Folder(target))['bundle']['sha256']}.json").read_text()
    with Folder(target).alone(), pytest.raises(Refusal, match="right now"), Folder(target).alone():
        pass


def test_what_came_out_otherwise_is_never_in_force(tmp_path: Path) -> None:
    target = tmp_path / "out"
    before = publish(target, build(tmp_path / "data", "eins"))

    class Lying(Folder):
        def write(self, name: str, raw: bytes, keep: str = "") -> None:
            super().write(name, raw[:-1] if name.startswith("bundles/") and name.endswith(".json") else raw, keep)

    with pytest.raises(Refusal, match="otherwise than it went in"):
        command.publish(Lying(target), build(tmp_path / "data", "zwei"))
    assert whole(Folder(target))["bundle"] == before["bundle"]
    assert publish(target, tmp_path / "data")["bundle"] != before["bundle"]
