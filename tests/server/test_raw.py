"""Bytes that no browser sends, on the wire: no 5xx, and whatever the application answers carries the same headers."""

from __future__ import annotations

import random
import socket
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

from server.headers import security_headers
from server.settings import Settings
from tests.server.test_fuzz import ENCODINGS, METHODS, PIECES, TAGS
from tests.soak import rounds

HEADERS = [
    "Host: {odd}",
    "Accept-Encoding: {encoding}",
    "If-None-Match: {tag}",
    "If-Match: {tag}",
    "Range: bytes=0-1",
    "Content-Length: {number}",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: {odd}",
    "Expect: 100-continue",
    "Upgrade: h2c",
    "Cookie: {odd}",
    "Origin: {odd}",
    "X-Forwarded-For: {odd}",
    "{odd}: {odd}",
    " folded: {odd}",
    "Access-Control-Request-Method: GET",
]
VERSIONS = ["HTTP/1.1"] * 40 + ["HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "", "http/1.1"]
NUMBERS = ["0", "-1", "5", "999999999999999999999999", "1e3", "0x10", "65537", ""]
PATHS = [
    "/",
    "/s/daum",
    "/v1/services?issue=mail",
    "/v1/services/daum",
    "/v1/manifest",
    "/healthz",
    "/docs",
    "*",
    "http://a/s/daum",
]


def request(rng: random.Random) -> bytes:
    """One request, right or wrong in some places."""

    def odd() -> str:
        # A control character ends it before the application; so only in some.
        lowest = 0 if rng.random() < 0.05 else 33
        return "".join(chr(rng.randrange(lowest, 256)) for _ in range(rng.randint(0, 12))).replace("\x7f", "")

    path = (
        rng.choice(PATHS)
        if rng.random() < 0.4
        else "/" + "/".join(rng.choice(PIECES) for _ in range(rng.randint(0, 4)))
    )
    if rng.random() < 0.2:
        path += "?" + rng.choice(["issue=", "lang=en&", "%ff", "&&", "x" * 3000]) + odd()
    if rng.random() < 0.8:
        path = quote(path, safe="/?&=%*:")
    given = [
        one.format(odd=odd(), encoding=rng.choice(ENCODINGS), tag=rng.choice(TAGS), number=rng.choice(NUMBERS))
        for one in rng.sample(HEADERS, rng.randint(0, 3))
    ]
    lines = [f"{rng.choice(METHODS)} {path} {rng.choice(VERSIONS)}", *given, "Connection: close"]
    end = rng.choice(["\r\n"] * 40 + ["\n"])
    raw = (end.join(lines) + end * 2).encode("latin-1", "replace")
    if rng.random() < 0.05:
        cut = rng.randrange(len(raw))
        raw = raw[:cut] + bytes([rng.randrange(256)]) + raw[cut:]
    return raw + (b"5\r\nhello\r\n0\r\n\r\n" if rng.random() < 0.1 else b"")


def answer(port: int, raw: bytes) -> bytes:
    """What comes until the server closes, or until it waits for more of a request that has no more."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as sock:
        parts = []
        try:
            sock.sendall(raw)
            sock.settimeout(0.2)
            while part := sock.recv(65536):
                parts.append(part)
        except (TimeoutError, ConnectionError):
            pass
    return b"".join(parts)


def tried(port: int, raw: bytes, seen: Counter[str]) -> bool:
    """Ask and count; was it the application that answered? What must never be fails here."""
    reply = answer(port, raw)
    if not reply:
        seen["silent"] += 1
        return False
    head = reply.partition(b"\r\n\r\n")[0].decode("latin-1")
    status = int(head.split(" ", 2)[1])
    names = [line.partition(":")[0].lower() for line in head.split("\r\n")[1:]]
    # A gate that is taken is no fault: it says so, and when to come again.
    busy = status == 503 and "\r\nretry-after: 1\r\n" in f"{head.lower()}\r\n"
    seen["busy" if busy else str(status)] += 1
    assert status < 500 or busy, (raw, head)
    if "content-security-policy" not in names:
        # Turned away before the application: nothing but that it was no request.
        assert status in (400, 408, 414, 431), (raw, head)
        return False
    for name, value in security_headers(Settings()):
        assert names.count(name.lower()) == 1, (raw, head)
        assert f"{name.lower()}: {value}" in head.replace(name, name.lower()), (raw, head)
    assert names.count("cache-control") == 1, (raw, head)
    assert "set-cookie" not in names
    return True


def test_raw_requests(served):
    rng = random.Random(20261130)
    seen: Counter[str] = Counter()
    ours = sum(tried(served.port, request(rng), seen) for _ in range(rounds(600, 25_000)))
    print(dict(seen))
    assert ours > 0.3 * seen.total()
    assert seen["busy"] == 0, "nobody else was inside"
    assert served.ask("/healthz").status == 200


def test_raw_requests_at_once(served):
    """Sixteen at a time: gates turn some away, and nothing else is a 5xx."""
    seen: list[Counter[str]] = [Counter() for _ in range(16)]

    def some(number: int) -> int:
        rng = random.Random(number)
        return sum(tried(served.port, request(rng), seen[number]) for _ in range(rounds(15, 1_600)))

    with ThreadPoolExecutor(16) as pool:
        ours = sum(pool.map(some, range(16)))
    whole = sum(seen, Counter())
    print(dict(whole))
    assert ours > 0.3 * whole.total()
    assert served.ask("/healthz").status == 200
