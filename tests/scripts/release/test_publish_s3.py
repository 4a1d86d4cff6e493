"""Publishing to an object store: a local S3, spoken to over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.command import Refusal
from scripts.commands import publish as command
from scripts.release import keys, publication
from scripts.release.destination import Overtaken, Store, destination
from tests.scripts.release.test_publish import at, build, whole

boto3 = pytest.importorskip("boto3")
moto_server = pytest.importorskip("moto.server")

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def store() -> Iterator[Any]:
    server = moto_server.ThreadedMotoServer(port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    address = f"http://127.0.0.1:{port}"
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "AWS_ENDPOINT_URL": address,
            "AWS_ACCESS_KEY_ID": "local",
            "AWS_SECRET_ACCESS_KEY": "local",
            "AWS_DEFAULT_REGION": "us-east-1",
        }.items():
            patch.setenv(name, value)
        yield boto3.client("s3", endpoint_url=address)
    server.stop()


@pytest.fixture(autouse=True)
def signing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUNUIGIL_KEYS", str(tmp_path / "keys"))
    keys.make_pair()
    at(monkeypatch, 0)


def placed(store: Any, bucket: str, prefix: str = "") -> Store:
    store.create_bucket(Bucket=bucket)
    place = destination(f"s3://{bucket}{prefix}")
    assert isinstance(place, Store)
    return place


@pytest.mark.parametrize(("bucket", "prefix"), [("abc", ""), ("munuigil.data-2026", "/deep/in it")])
def test_versions_follow_and_may_be_restored(
    store: Any, bucket: str, prefix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = placed(store, bucket, prefix)
    command.publish(place, build(tmp_path / "data", "eins"))
    first = whole(place)
    at(monkeypatch, 1)
    command.publish(place, build(tmp_path / "data", "zwei"))
    assert "deltas" in whole(place)
    head = store.head_object(Bucket=bucket, Key=f"{prefix.lstrip('/')}/manifest.jws".lstrip("/"))
    assert (head["ContentType"], head["CacheControl"]) == ("application/jose", "public, max-age=300")
    (tmp_path / "scratch").mkdir()
    at(monkeypatch, 2)
    command.publish(place, command.restored(place, first["ver"], tmp_path / "scratch"))
    assert whole(place)["bundle"] == first["bundle"]
    assert place.read("site/index.html") == b"<p>eins"


def test_the_store_keeps_two_publishers_apart(store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = placed(store, "two")
    read = publication.read
    with monkeypatch.context() as patch:
        # Both find nothing there.
        patch.setattr(publication, "read", lambda *_: None)
        command.publish(place, build(tmp_path / "data", "eins"))
        with pytest.raises(Overtaken):
            command.publish(place, build(tmp_path / "other", "zwei"))
    stale = read(place)
    at(monkeypatch, 1)
    command.publish(place, build(tmp_path / "data", "drei"))
    with monkeypatch.context() as patch:
        # The second one has read what the first one has replaced since.
        patch.setattr(publication, "read", lambda *_: stale)
        with pytest.raises(Overtaken, match="theirs stands"):
            command.publish(place, build(tmp_path / "other", "vier"))
    assert "drei" in (place.read(f"bundles/{whole(place)['bundle']['sha256']}.json") or b"").decode()


def test_a_lost_network_leaves_what_is_in_force(store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = placed(store, "lost")
    command.publish(place, build(tmp_path / "data", "vorher"))
    before = whole(place)
    at(monkeypatch, 1)
    build(tmp_path / "data", "nachher")
    put, left = Store.write, 2

    def failing(self: Store, name: str, raw: bytes, keep: str = "") -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise ConnectionResetError("connection lost")
        put(self, name, raw, keep)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", failing)
        with pytest.raises(OSError):
            command.publish(place, tmp_path / "data")
    assert whole(place) == before
    command.publish(place, tmp_path / "data")
    assert (
        json.loads(publication.held(place, "bundles", whole(place)["bundle"]))["service/a"]["name"]["ko"] == "nachher"
    )


@pytest.mark.parametrize("given", ["", "nonsense://x/y"])
def test_a_place_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(Refusal):
        destination(given)
