"""Odd requests: none of them is a 5xx, every error has the one body."""

import json
import random

from werkzeug.test import EnvironBuilder, run_wsgi_app

from tests.soak import rounds

PIECES = [
    "v1",
    "services",
    "daum",
    "manifest",
    "bundles",
    "models",
    "s",
    "mail",
    "healthz",
    "docs",
    "openapi.json",
    "..",
    ".",
    "",
    "%",
    "%00",
    "%2e%2e",
    "\x00",
    "\n",
    "\r\n",
    "\xff",
    "\xed\x95\x9c",
    "\u00e9",
    "?",
    "#",
    ";",
    ":",
    "\\",
    "//",
    "a" * 300,
    "'",
    '"',
    "<script>",
    "{{7*7}}",
    "${x}",
    "*",
    "~",
    "-1",
    "0" * 64,
    "0" * 64 + ".json",
    "deltas",
    "services.csv",
    "daum.jsonld",
]
METHODS = ["GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "BREW", "get", ""]
ENCODINGS = ["", "br", "gzip", "*;q=0", "identity;q=0", "br;q=x", "\xff", ",,,;;;", "q=1", "gzip;q=0.5, *;q=0"]
TAGS = ["", "*", '"', 'W/"', '"a", "b"', ",", "\xff"]


def test_odd_requests(app):
    rng = random.Random(20261122)
    seen = set()
    for _ in range(rounds(1_000, 100_000)):
        path = "/" + "/".join(rng.choice(PIECES) for _ in range(rng.randint(0, 4)))
        if rng.random() < 0.1:
            path = rng.choice(["/v1/services", "/v1/manifest", "/healthz", "/docs", "/v1/services/daum", "/s/daum"])
        if rng.random() < 0.2:
            path = "".join(chr(rng.randrange(256)) for _ in range(rng.randint(1, 30)))
        environ = EnvironBuilder(method="GET").get_environ()
        environ |= {
            "PATH_INFO": path,
            "REQUEST_METHOD": rng.choice(METHODS),
            "QUERY_STRING": rng.choice(["", "issue=mail", "issue=%ff", "issue=a&issue=b", "&&&", "\xff", "issue"]),
            "HTTP_ACCEPT_ENCODING": rng.choice(ENCODINGS),
            "HTTP_IF_NONE_MATCH": rng.choice(TAGS),
            "HTTP_ORIGIN": rng.choice(["null", "https://a.example", "\xff"]),
            "HTTP_ACCEPT": rng.choice(["", "*/*", "text/html"]),
            "HTTP_HOST": rng.choice(["localhost", "evil.example", "a b", "[", ""]),
        }
        body, status, headers = run_wsgi_app(app.wsgi_app, environ, buffered=True)
        code, content = int(status.split()[0]), b"".join(body)
        seen.add(code)
        assert code < 500, (path, environ["REQUEST_METHOD"], status)
        assert not 300 <= code < 400 or code == 304, (path, headers.get("Location"))
        if code >= 400 and environ["REQUEST_METHOD"] != "HEAD":
            assert set(json.loads(content)) == {"code", "error", "message", "details"}, (path, content)
    assert {200, 304, 404, 405, 406, 422} <= seen
