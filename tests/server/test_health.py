"""/healthz tells the truth: whatever is wrong with the data on disk, 503 with the reason, and the old data stays."""

import dataclasses
import json
import shutil

import pytest

from server.app import create_app
from server.current import Published
from tests.server import builds, live
from tests.server.test_errors import check
from tests.server.test_start import failed


def nested(folder):
    (folder / "keys.json").write_text("[" * 200_000)


def another_bundle_of_the_same_version(folder):
    builds.publish(folder, ver=1, note="other")


def signed(folder, payload):
    builds.place_manifest(folder, builds.sign(payload))


def deep_bundle(folder):
    raw = b'{"a":' * 100_000 + b"{}" + b"}" * 100_000
    payload = builds.publish(folder, ver=2)
    signed(folder, payload | {"bundle": builds.addressed(folder / "bundles", raw)})


def bundle_of_another_shape(folder):
    payload = builds.publish(folder, ver=2)
    raw = json.dumps({"service/daum": {"id": 7}, "sheet/ko/daum/mail": {"of": []}}).encode()
    signed(folder, payload | {"bundle": builds.addressed(folder / "bundles", raw)})


def keys(text):
    return lambda folder: (folder / "keys.json").write_text(text)


# What is broken → how, and a word of the reason. Each is new data that nothing can be served from.
BROKEN = {
    "keys: a list": (keys("[]"), "keys.json"),
    "keys: a word": (keys('"x"'), "keys.json"),
    "keys: of numbers": (keys('{"keys": [1, null]}'), "keys.json"),
    "keys: a number": (keys('{"keys": 7}'), "keys.json"),
    "keys: of the wrong kinds": (keys('{"keys": [{"kid": {}, "kty": 1, "x": []}]}'), "keys.json"),
    "keys: nested": (nested, "keys.json"),
    "keys: not text": (lambda folder: (folder / "keys.json").write_bytes(b"\xff\xfe\x00"), "keys.json"),
    "keys: a folder": (lambda folder: ((folder / "keys.json").unlink(), (folder / "keys.json").mkdir()), "keys.json"),
    "keys: gone": (lambda folder: (folder / "keys.json").unlink(), "keys.json"),
    "manifest: gone": (lambda folder: (folder / "manifest.jws").unlink(), "manifest.jws"),
    "manifest: of another shape": (lambda folder: signed(folder, {"ver": [1]}), "manifest"),
    "manifest: rubbish": (lambda folder: builds.place_manifest(folder, b"\x00"), "manifest.jws"),
    "bundle: nested": (deep_bundle, "cannot be read"),
    "bundle: another shape": (bundle_of_another_shape, "cannot be read"),
    "site: gone": (lambda folder: (shutil.rmtree(folder / "site"), builds.publish), "site"),
    "site: empty": (lambda folder: (shutil.rmtree(folder / "site"), (folder / "site").mkdir()), "site"),
    "site: a file": (lambda folder: (shutil.rmtree(folder / "site"), (folder / "site").write_text("")), "site"),
    "all gone": (shutil.rmtree, "no built data"),
}


@pytest.mark.parametrize(("break_it", "word"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_said_and_the_old_data_stays(data, client, caplog, break_it, word):
    before = {path: client.get(path).data for path in ("/s/daum", "/v1/services/daum", "/v1/manifest")}
    break_it(data)
    body = check(client.get("/healthz"), 503, "unavailable")
    assert word in body["details"]["reasons"][0]
    assert body["details"]["serving"] == 1
    assert {path: client.get(path).data for path in before} == before
    assert "Traceback" not in caplog.text


def test_starting_on_what_is_broken_is_one_sentence(tmp_path):
    """No traceback, neither where it is looked at before the start nor where only a worker would find it."""
    for name in ("keys: nested", "keys: of numbers", "site: gone"):
        folder = tmp_path / name.replace(": ", "-").replace(" ", "-")
        builds.publish(folder)
        BROKEN[name][0](folder)
        assert BROKEN[name][1] in failed(folder, live.free_port())


@pytest.mark.parametrize(
    ("again", "word"),
    [(lambda folder: builds.publish(folder, ver=4), "went back from 5 to 4"),
     (lambda folder: builds.publish(folder, ver=4), "RESTORE=4 ABOVE=5"),
     (lambda folder: builds.publish(folder, ver=5, note="other"), "Two different"),
     (lambda folder: builds.publish(folder, ver=5, note="other"), "RESTORE=5 ABOVE=5")],
    ids=["went back", "its way out", "same version", "the way out of that"],
)  # fmt: skip
def test_a_version_that_clients_would_refuse_is_not_taken_over(data, client, again, word):
    builds.publish(data, ver=5, note="five")
    assert client.get("/healthz").json["ver"] == 5
    again(data)
    body = check(client.get("/healthz"), 503, "unavailable")
    assert word in body["message"]
    assert "five" in client.get("/s/daum").text


def test_the_same_version_signed_again_is_a_renewal(data, client):
    builds.publish(data, ver=5, issued=1_700_000_000)
    assert "expired" in check(client.get("/healthz"), 503, "unavailable")["message"]
    assert client.get("/s/daum").status_code == 200
    builds.publish(data, ver=5)
    assert client.get("/healthz").status_code == 200


def test_a_version_that_went_back_over_a_restart_is_noticed(settings, data, tmp_path_factory):
    kept = dataclasses.replace(settings, state_dir=tmp_path_factory.mktemp("state") / "new")
    builds.publish(data, ver=9)
    assert create_app(kept).test_client().get("/healthz").status_code == 200
    builds.publish(data, ver=8)
    client = create_app(kept).test_client()
    message = check(client.get("/healthz"), 503, "unavailable")["message"]
    assert "9 was before" in message and "RESTORE=8 ABOVE=9" in message
    assert client.get("/s/daum").status_code == 200
    builds.publish(data, ver=10)
    assert client.get("/healthz").json["ver"] == 10


def test_a_folder_that_cannot_be_written_is_said_as_long_as_it_cannot(settings, tmp_path_factory, monkeypatch):
    blocked = tmp_path_factory.mktemp("state") / "file"
    blocked.write_text("")
    held = Published(dataclasses.replace(settings, state_dir=blocked))
    assert "STATE_DIR" in held.problems()[0]
    blocked.unlink()
    held.current()
    assert held.problems() == []


def test_without_a_folder_nothing_is_written(settings, data):
    before = sorted(data.rglob("*"))
    create_app(settings).test_client().get("/healthz")
    assert sorted(data.rglob("*")) == before
