"""A page that is missing, unreadable or another one is told to the operator; all others are served."""

import os
import shutil

import pytest

from server import current
from server.app import create_app
from server.exceptions import DataError
from server.load import load
from tests.server import builds, live
from tests.server.test_errors import check

PAGE = "site/s/daum/mail/index.html"


def unlink(file):
    file.unlink()


def a_folder(file):
    file.unlink()
    file.mkdir()


def a_pipe(file):
    """Whoever opened it would wait for ever."""
    file.unlink()
    os.mkfifo(file)


def a_link_to_itself(file):
    file.unlink()
    file.symlink_to(file)


def folder_gone(file):
    shutil.rmtree(file.parent)


def other(file):
    file.write_text("<p>another")


def emptied(file):
    file.write_text("")


NOT_THERE = [unlink, a_folder, a_pipe, a_link_to_itself, folder_gone]


@pytest.mark.parametrize("break_it", [*NOT_THERE, other, emptied])
def test_a_start_serves_what_is_there_and_says_what_is_not(data, settings, monkeypatch, break_it):
    monkeypatch.setattr(current, "_RETRY_SECONDS", 0)
    break_it(data / PAGE)
    client = create_app(settings).test_client()
    body = check(client.get("/healthz"), 503, "unavailable")
    assert PAGE in body["message"]
    assert client.get("/s/daum").status_code == 200
    assert client.get("/s/daum/mail").status_code == (404 if break_it in NOT_THERE else 200)
    shutil.rmtree(data / "site")
    builds.publish(data)
    (data / "manifest.jws").touch()
    assert client.get("/healthz").status_code == 200
    assert "메일" in client.get("/s/daum/mail").text


def test_a_page_that_comes_back_alone_is_served(data, settings, monkeypatch):
    """Nothing else changes on the disk, the manifest neither."""
    monkeypatch.setattr(current, "_RETRY_SECONDS", 0)
    (data / PAGE).rename(data / "away")
    client = create_app(settings).test_client()
    assert client.get("/s/daum/mail").status_code == 404
    (data / "away").rename(data / PAGE)
    assert client.get("/healthz").status_code == 200
    assert client.get("/s/daum/mail").status_code == 200


@pytest.mark.parametrize("break_it", [*NOT_THERE, other])
def test_new_data_without_a_page_is_not_taken_over(data, client, break_it):
    assert client.get("/healthz").status_code == 200
    builds.publish(data, ver=2, note="two")
    break_it(data / PAGE)
    body = check(client.get("/healthz"), 503, "unavailable")
    assert PAGE in body["message"] and "not taken over" in body["message"]
    assert client.get("/s/daum/mail").status_code == 200
    assert "two" not in client.get("/s/daum").text


def test_a_page_lost_while_running_is_noticed_and_still_served(data, client, monkeypatch):
    monkeypatch.setattr(current, "_WALK_SECONDS", 0)
    monkeypatch.setattr(current, "_RETRY_SECONDS", 0)
    assert client.get("/healthz").status_code == 200
    kept = (data / PAGE).read_bytes()
    (data / PAGE).unlink()
    (data / "site/s/daum/index.html").unlink()
    body = check(client.get("/healthz"), 503, "unavailable")
    assert "files 2 are wrong" in body["message"]
    assert client.get("/s/daum/mail").status_code == 200
    (data / PAGE).write_bytes(kept)
    (data / "site/s/daum/index.html").write_bytes(kept)
    assert client.get("/healthz").status_code == 200


def test_pages_being_replaced_are_no_alarm(data, client, monkeypatch):
    """A publish puts pages in place before its manifest; until then the list is that of yesterday."""
    monkeypatch.setattr(current, "_WALK_SECONDS", 0)
    assert client.get("/healthz").status_code == 200
    other(data / PAGE)
    assert client.get("/healthz").status_code == 200


def test_a_copy_under_way_is_no_alarm(data, client, tmp_path_factory):
    """rsync puts keys and pages in place, and only then the manifest: until that is there, the old data is whole in memory."""
    assert client.get("/healthz").status_code == 200
    new = tmp_path_factory.mktemp("new")
    builds.publish(new, ver=2, note="two")
    shutil.copy(new / "keys.json", data / "keys.new")
    (data / "keys.new").replace(data / "keys.json")
    for name in ("index.html", "style.css", "write/index.html"):
        shutil.copy(new / "site" / name, data / "site/.copy")
        (data / "site/.copy").replace(data / "site" / name)
        assert client.get("/healthz").status_code == 200
        assert "two" not in client.get("/").text
    (new / "manifest.jws").rename(new.parent / "last")
    shutil.copytree(new, data, dirs_exist_ok=True)
    assert client.get("/healthz").json["ver"] == 1
    builds.place_manifest(data, (new.parent / "last").read_bytes())
    assert client.get("/healthz").json["ver"] == 2
    assert "two" in client.get("/").text


def test_the_pages_are_not_walked_at_every_question(data, client, monkeypatch):
    client.get("/healthz")
    walks = []
    monkeypatch.setattr(current, "lacking", lambda *_, **__: walks.append(1))
    for _ in range(20):
        client.get("/healthz")
    assert walks == []


@pytest.mark.parametrize("text", ["[]", "{}", "7", "[" * 100_000, '{"site/index.html": 7}', '{"\\u0000": "a"}'])
def test_a_list_that_is_none_is_said(data, settings, text):
    (data / "files.json").write_text(text)
    client = create_app(settings).test_client()
    check(client.get("/healthz"), 503, "unavailable")
    assert client.get("/s/daum").status_code == 200


def test_data_without_a_list_is_served_and_the_doubt_said(data, settings):
    """What the compiler wrote, as `make run` serves it."""
    (data / "files.json").unlink()
    client = create_app(settings).test_client()
    told = client.get("/healthz")
    assert (told.status_code, told.json["status"]) == (200, "ok")
    assert "files.json" in told.json["warnings"][0]
    assert client.get("/s/daum").status_code == 200


def test_without_the_first_page_it_stays_closed(data, settings):
    (data / "site/index.html").unlink()
    with pytest.raises(DataError, match=r"index\.html"):
        load(settings)


def test_a_real_server_starts_without_a_page(tmp_path):
    builds.publish(tmp_path)
    a_folder(tmp_path / PAGE)
    with live.running(tmp_path) as server:
        assert server.ask("/healthz").status == 503
        assert server.ask("/s/daum").status == 200
    assert server.err.count("ERROR") == 1
    assert PAGE in server.err and "Traceback" not in server.err
