"""The same contract through a real Granian process."""

import gzip
import hashlib
import json
import os
import re
import signal
import socket
import time
from contextlib import suppress

import brotli
import jwt
import psutil
import pytest

from server.headers import security_headers
from server.settings import Settings
from tests import processes
from tests.server import builds, live


def listens(worker):
    return any(one.status == psutil.CONN_LISTEN for one in psutil.Process(worker).net_connections())


def manifest(server, data):
    key = jwt.PyJWK(json.loads((data / "keys.json").read_text())["keys"][0])
    return jwt.decode(server.ask("/v1/manifest").body, key, algorithms=["EdDSA"])


def test_healthy(served):
    reply = served.ask("/healthz")
    assert reply.status == 200
    assert json.loads(reply.body)["status"] == "ok"


@pytest.mark.parametrize(
    ("encoding", "unpack"),
    [
        ("br", brotli.decompress),
        ("gzip", gzip.decompress),
        ("identity", bytes),
    ],
)
@pytest.mark.parametrize("kind", ["bundle", "model"])
def test_manifest_leads_to_bundle_and_model(served, live_data, kind, encoding, unpack):
    said = manifest(served, live_data)[kind]
    reply = served.ask(f"/v1/{kind}s/{said['sha256']}.json", headers={"Accept-Encoding": encoding})
    assert reply.headers.get("Content-Encoding", "identity") == encoding
    assert hashlib.sha256(unpack(reply.body)).hexdigest() == said["sha256"]
    assert len(unpack(reply.body)) == said["size"]


@pytest.mark.parametrize("path", ["/v1/manifest", "/s/daum", "/v1/services", "/healthz"])
def test_head(served, path):
    got, head = served.ask(path), served.ask(path, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert int(head.headers["Content-Length"]) == len(got.body) > 0


@pytest.mark.parametrize("path", ["/v1/manifest", "/s/daum", "/v1/services"])
def test_not_modified(served, path):
    tag = served.ask(path).headers["ETag"]
    reply = served.ask(path, headers={"If-None-Match": tag})
    assert (reply.status, reply.body, reply.headers["ETag"]) == (304, b"", tag)
    assert reply.headers["Content-Length"] is None


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/v1/services", 200),
        ("POST", "/v1/manifest", 405),
        ("POST", "/v1/services", 405),
        ("GET", "/nothing", 404),
        ("GET", "/%FF%00", 404),
        ("GET", "/v1/%ed%95%9c", 404),
    ],
)
def test_headers_and_error_body_on_the_wire(served, method, path, status):
    reply = served.ask(path, method)
    assert reply.status == status
    for name, value in security_headers(Settings()):
        assert reply.headers.get_all(name) == [value]
    if status >= 400:
        assert set(json.loads(reply.body)) == {"code", "error", "message", "details"}


def test_too_large_even_without_a_length(served):
    body = b"10000\r\n" + b"x" * 0x10000 + b"\r\n" + b"10000\r\n" + b"x" * 0x10000 + b"\r\n0\r\n\r\n"
    answer = served.raw(
        b"POST /v1/services HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    )
    assert answer.split(b"\r\n")[0].split()[1] in (b"405", b"413")
    assert b'"code"' in answer


def test_what_is_shared_is_neither_read_nor_waited_for_nor_logged(tmp_path):
    head = b"POST /share HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    builds.publish(tmp_path, ver=1)
    with live.running(tmp_path, ACCESS_LOG="true") as server:
        # One letter of ten megabytes, and of an endless text: who answers has not waited for the others.
        for length in (b"Content-Length: 10485760\r\n\r\ns", b"Transfer-Encoding: chunked\r\n\r\n6\r\nsecret\r\n"):
            answer = server.raw(head + length)
            assert answer.startswith(b"HTTP/1.1 303 ")
            assert b"\r\nlocation: /check\r\n" in answer.lower()
        before = psutil.Process(server.process.pid).children()[0].memory_info().rss
        for _ in range(5):
            assert server.flood(head + b"Content-Length: 10485760\r\n\r\n", b"secret" * 1_747_626) < 10_485_760
        assert psutil.Process(server.process.pid).children()[0].memory_info().rss - before < 5 * 2**20
        assert server.ask("/healthz").status == 200
    assert "POST /share" in server.out
    assert "secret" not in server.out + server.err


def test_replaced_while_running(tmp_path):
    builds.publish(tmp_path, ver=1)
    with live.running(tmp_path) as server:
        assert manifest(server, tmp_path)["ver"] == 1
        builds.publish(tmp_path, ver=2, note="갈아 끼움")
        assert manifest(server, tmp_path)["ver"] == 2
        assert "갈아 끼움" in server.ask("/s/daum").body.decode()
        builds.place_manifest(tmp_path, b"rubbish")
        assert server.ask("/healthz").status == 503
        assert jwt.decode(server.ask("/v1/manifest").body, options={"verify_signature": False})["ver"] == 2
        builds.publish(tmp_path, ver=3)
        assert server.ask("/healthz").status == 200
    assert "the old stays" in server.err
    assert "Traceback" not in server.err


def test_a_worker_that_dies_beside_broken_data_takes_nobody_with_it(tmp_path):
    builds.publish(tmp_path, ver=1)
    with live.running(tmp_path, WORKERS="2") as server:
        before = processes.children(server.process.pid)
        while not all(listens(worker) for worker in before):
            time.sleep(0.02)
        builds.place_manifest(tmp_path, b"rubbish")
        os.kill(before[0], signal.SIGKILL)
        while before[0] in processes.children(server.process.pid):
            time.sleep(0.02)
        until = time.monotonic() + 1
        while time.monotonic() < until:
            assert server.ask("/healthz").status == 503
            assert server.ask("/s/daum").status == 200
        after = processes.children(server.process.pid)
        assert len(after) == 2
        assert before[1] in after
        server.process.terminate()
        assert server.process.wait(5) == 0, "who waits for data does not hold up the end"
    assert server.err.count("A new worker waits") == 1
    assert "Traceback" not in server.err


def test_replaced_while_being_asked_all_the_time(tmp_path):
    """Every answer is whole: a manifest always leads to files that the same server still has."""
    builds.publish(tmp_path, ver=1)
    with live.running(tmp_path, WORKERS="2", THREADS="2") as server:
        for ver in range(2, 12):
            builds.publish(tmp_path, ver=ver, note=f"{ver}")
            said = jwt.decode(server.ask("/v1/manifest").body, options={"verify_signature": False})
            assert said["ver"] == ver
            for kind in ("bundle", "model"):
                reply = server.ask(f"/v1/{kind}s/{said[kind]['sha256']}.json")
                assert hashlib.sha256(reply.body).hexdigest() == said[kind]["sha256"]
        assert time.time() < said["exp"]


def test_a_burst_on_one_connection_is_read_bit_by_bit(served):
    """Whoever sends thousands of requests and reads nothing costs a few read-ahead kilobytes, and nobody waits for it."""
    one = b"GET /v1/services/daum HTTP/1.1\r\nHost: a\r\n\r\n"
    (worker,) = processes.children(served.process.pid)
    memory = psutil.Process(worker).memory_info().rss
    with socket.create_connection(("127.0.0.1", served.port), timeout=1) as sock:
        sent = 0
        with suppress(TimeoutError):
            while sent < 64 * 2**20:
                sent += sock.send(one * 10_000)
        assert sent < 64 * 2**20, "it was all taken in"
        assert served.ask("/s/daum").status == 200
        assert psutil.Process(worker).memory_info().rss - memory < 20 * 2**20
    assert served.ask("/healthz").status == 200


def test_pipelined_requests_are_answered_in_their_order(served):
    paths = ["/s/daum", "/v1/manifest", "/nothing", "/v1/services/nobody", "/healthz"]
    heads = [f"GET {path} HTTP/1.1\r\nHost: a\r\n{'' if path != '/healthz' else 'Connection: close'}" for path in paths]
    answer = served.raw("".join(f"{head.rstrip()}\r\n\r\n" for head in heads).encode())
    found = re.findall(rb"HTTP/1.1 (\d+)", answer)
    assert found == [b"200", b"200", b"404", b"404", b"200"]


def test_a_head_that_is_too_long_is_turned_away(served):
    answer = served.raw(b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 100_000 + b"\r\nConnection: close\r\n\r\n")
    assert answer.split(b"\r\n")[0].split()[1] in (b"400", b"431")
    long = {"Cookie": "x" * 16_000}
    assert served.ask("/", headers=long).status == 200
