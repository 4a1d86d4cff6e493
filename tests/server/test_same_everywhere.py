"""What is ready-made, live, fixed or Flask's own cannot be told apart by how it negotiates."""

import gzip
import hashlib

import brotli
import pytest

from server.app import create_app
from server.gate import MOST_GATES, BusyError, Gate, Gates
from tests.server import builds
from tests.server.test_errors import check

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}
ROUTES = [
    "/",
    "/s/daum/mail",
    "/style.css",
    "/v1/manifest",
    "/v1/services",
    "/v1/services?issue=mail",
    "/v1/services/daum",
    "/v1/services/daum?lang=en",
    "/v1/authorities",
    "/v1/openapi.json",
    "/docs",
    "/docs.css",
    "/healthz",
]


@pytest.mark.parametrize("path", ROUTES)
def test_negotiation_406_412_304_and_etag(client, path):
    plain = client.get(path, headers={"Accept-Encoding": "identity"})
    assert plain.headers["Vary"] == "Accept-Encoding"
    for name in UNPACK:
        reply = client.get(path, headers={"Accept-Encoding": name})
        used = reply.headers.get("Content-Encoding", "identity")
        assert used in (name, "identity"), "the compiler packs files, the server the rest"
        assert UNPACK[used](reply.data) == plain.data
    check(client.get(path, headers={"Accept-Encoding": "*;q=0"}), 406, "not_acceptable")
    tag = plain.headers["ETag"]
    for wanted, status in ((tag, 200), ("*", 200), ('"other"', 412), (f"W/{tag}", 412), ("", 412)):
        assert client.get(path, headers={"If-Match": wanted}).status_code == status, wanted
    check(client.get(path, headers={"If-Match": '"other"'}), 412, "precondition_failed")
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", ROUTES)
def test_a_query_that_nobody_knows_changes_nothing(client, path):
    mark = "&" if "?" in path else "?"
    for query in ("n=1", "%ff=\xff", "issues=x&langs=y", "&&=;", "x" * 5000):
        reply = client.get(f"{path}{mark}{query}")
        assert (reply.status_code, reply.data) == (200, client.get(path).data), query


@pytest.mark.parametrize("value", ["", "x", "%ff", "mail%00", "m" * 10_000])
def test_a_value_that_does_not_pass_is_said(client, value):
    for path, name in (("/v1/services", "issue"), ("/v1/services/daum", "lang")):
        body = check(client.get(f"{path}?{name}={value}"), 422, "not_valid")
        assert len(body["details"]["query"][name][0]) < 2000


def test_the_first_of_several_values_counts(client):
    assert client.get("/v1/services?issue=mail&issue=x").status_code == 200
    assert client.get("/v1/services?n=1&issue=x&issue=mail").status_code == 422


def test_nobody_waits_at_a_gate():
    gate = Gate()
    with gate, pytest.raises(BusyError), gate:
        raise AssertionError("there was no room")
    with gate:
        pass


def test_who_finds_no_room_is_told_when_to_come_again(app, client, monkeypatch):
    def full(_):
        raise BusyError

    monkeypatch.setattr(Gate, "__enter__", full)
    reply = client.get("/v1/services/nobody")
    check(reply, 503, "unavailable")
    assert reply.headers["Retry-After"] == "1"
    assert client.get("/v1/services/daum").status_code == client.get("/healthz").status_code == 200
    check(client.get("/nobody"), 404, "not_found")


def test_one_route_of_flask_does_not_take_the_room_of_another(app, settings):
    app.add_url_rule("/slow", view_func=lambda: "")
    gates = Gates(app)
    assert gates.of("/slow") is not gates.of("/v1/services/nobody")
    assert gates.of("/slower") is gates.of("/nothing") is None
    assert len(Gates(create_app(settings))._all()) < MOST_GATES, (
        "server.supervisor has threads for so many, and one that unpacks"
    )


def test_a_large_file_is_unpacked_for_one_at_a_time(settings):
    text = "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(2000))
    builds.write_file(settings.data_dir / "site" / "large.txt", text)
    client = create_app(settings).test_client()
    plain, packed = {"Accept-Encoding": "identity"}, {"Accept-Encoding": "br"}
    assert client.get("/large.txt", headers=plain).text == text
    with client.application.wsgi_app._unpacking:
        check(client.get("/large.txt", headers=plain), 503, "unavailable")
        for one in (
            client.get("/large.txt", headers=packed),
            client.head("/large.txt", headers=plain),
            client.get("/", headers=plain),
        ):
            assert one.status_code == 200
