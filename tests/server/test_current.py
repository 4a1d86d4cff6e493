"""The table follows the manifest file; what is broken never replaces what works."""

import dataclasses
import os
import threading

import jwt
import pytest

from server import current as published_module
from server.app import create_app
from server.current import Published
from server.load import load
from tests.server import builds


def version(client):
    return jwt.decode(client.get("/v1/manifest").data, options={"verify_signature": False})["ver"]


def test_a_new_manifest_is_served_with_its_pages_and_its_api(data, client):
    builds.publish(data, ver=2, note="바뀐 글")
    assert version(client) == 2
    assert "바뀐 글" in client.get("/s/daum").text
    assert client.get("/v1/services").json["services"][0]["tagline"]["ko"] == "바뀐 글"
    assert client.get("/healthz").json["ver"] == 2


@pytest.mark.parametrize(
    "break_it",
    [
        lambda folder: builds.publish(folder, ver=2, note="x", key=builds.OTHER_KEY),
        lambda folder: builds.publish(folder, ver=2, note="x", change={"sha256": "0" * 64}),
        lambda folder: builds.publish(folder, ver=2, note="x", change={"size": 1}),
        lambda folder: builds.place_manifest(folder, b"rubbish"),
        lambda folder: (folder / "manifest.jws").unlink(),
        lambda folder: (folder / "keys.json").write_text("{}"),
    ],
)
def test_a_broken_replacement_leaves_the_old_and_says_why(data, client, caplog, break_it):
    before = client.get("/v1/services/daum").json
    break_it(data)
    assert version(client) == 1
    assert client.get("/v1/services/daum").json == before
    health = client.get("/healthz")
    assert health.status_code == 503
    assert health.json["details"]["serving"] == 1
    assert health.json["details"]["reasons"][0] in health.json["message"]
    assert len([record for record in caplog.records if "the old stays" in record.message]) == 1


def test_a_repaired_replacement_is_taken_over(data, client):
    builds.place_manifest(data, b"rubbish")
    assert client.get("/healthz").status_code == 503
    builds.publish(data, ver=3)
    assert version(client) == 3
    assert client.get("/healthz").status_code == 200


def test_a_version_that_goes_back_is_told_to_the_operator(data, client, caplog):
    builds.publish(data, ver=5)
    assert version(client) == 5
    builds.publish(data, ver=4)
    assert version(client) == 5
    assert "went back" in caplog.text
    assert "went back" in client.get("/healthz").json["message"]


def settled(held):
    """The release after whatever is being read beside the requests has been read."""
    held.current()
    with held._lock:
        return held.current().manifest["ver"]


def test_the_disk_is_only_looked_at_now_and_then(data, settings, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(published_module.time, "monotonic", lambda: now[0])
    held = Published(dataclasses.replace(settings, check_seconds=2))
    builds.publish(data, ver=2)
    now[0] += 1.9
    assert settled(held) == 1
    now[0] += 0.2
    assert settled(held) == 2


def test_a_publish_seen_halfway_is_tried_again_without_another_change(data, settings, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(published_module.time, "monotonic", lambda: now[0])
    held = Published(dataclasses.replace(settings, check_seconds=2))
    payload = builds.publish(data, ver=2, note="halfway")
    bundle = data / "bundles" / f"{payload['bundle']['sha256']}.json"
    raw = bundle.read_bytes()
    bundle.unlink()
    now[0] += 3
    assert settled(held) == 1
    assert "Cannot read" in held.problems()[0]
    bundle.write_bytes(raw)
    now[0] += 11
    assert settled(held) == 2
    assert held.problems() == []


def test_new_data_is_read_beside_the_requests(data, settings, monkeypatch):
    """Reading takes seconds; the request that finds new data is answered from the old."""
    held = Published(dataclasses.replace(settings, check_seconds=1))
    builds.publish(data, ver=2)
    reading, go_on = threading.Event(), threading.Event()

    def slow(*given):
        reading.set()
        assert go_on.wait(10)
        return load(*given)

    monkeypatch.setattr(published_module, "load", slow)
    held._next_look = 0
    assert held.current().manifest["ver"] == 1
    assert reading.wait(10)
    assert held.current().manifest["ver"] == 1
    go_on.set()
    assert settled(held) == 2


def test_the_first_question_of_an_idle_server_hears_what_is_broken(data, settings):
    """Nobody has asked for long: the look that the question sets off is waited for."""
    held = Published(dataclasses.replace(settings, check_seconds=1))
    (data / "manifest.jws").unlink()
    held._next_look = 0
    held.current()
    assert "manifest.jws" in held.problems()[0]


def test_an_answer_never_waits_for_another_request_that_is_reading(settings, data):
    held = Published(settings)
    builds.publish(data, ver=2)
    with held._lock:
        assert held.current().manifest["ver"] == 1
    assert held.current().manifest["ver"] == 2


def test_two_apps_do_not_share_data(settings, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    builds.publish(other, ver=7)
    assert version(create_app(dataclasses.replace(settings, data_dir=other)).test_client()) == 7
    assert version(create_app(settings).test_client()) == 1


def test_health_asked_just_when_a_look_begins_waits_for_no_thread_that_has_not_begun(settings, monkeypatch):
    held = Published(dataclasses.replace(settings, check_seconds=0.01))
    asked = []

    class Begins(threading.Thread):
        def start(self):
            # What another request may ask in this very moment.
            asked.append(held.problems())
            super().start()

    monkeypatch.setattr(published_module.threading, "Thread", Begins)
    held._next_look = 0
    held.current()
    assert asked == [[]]
    assert held.problems() == []


def test_a_disk_that_hangs_is_said(data, settings, monkeypatch):
    """A pipe that nobody writes to keeps whoever reads it, as a network's disk does that is gone."""
    held = Published(dataclasses.replace(settings, check_seconds=1))
    bundle = data / "bundles" / f"{builds.publish(data, ver=2, note='two')['bundle']['sha256']}.json"
    bundle.unlink()
    os.mkfifo(bundle)
    monkeypatch.setattr(published_module, "_TRUTH_SECONDS", 0.05)
    monkeypatch.setattr(held, "_next_look", 0)
    held.current()
    assert held.problems() == []
    monkeypatch.setattr(published_module, "_PATIENCE", 0)
    assert "The disk has not answered" in held.problems()[0]
    with bundle.open("w"):
        pass
    held._looking.join(10)
    assert "not taken over" in held.problems()[0]
