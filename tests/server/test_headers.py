import dataclasses
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from server.app import create_app
from server.headers import security_headers
from server.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
EVERY_KIND = [
    ("GET", "/", 200),
    ("GET", "/s/daum", 200),
    ("GET", "/style.css", 200),
    ("GET", "/v1/manifest", 200),
    ("GET", "/v1/services", 200),
    ("GET", "/v1/services/daum", 200),
    ("GET", "/v1/authorities", 200),
    ("GET", "/v1/openapi.json", 200),
    ("GET", "/healthz", 200),
    ("GET", "/docs", 200),
    ("GET", "/docs.css", 200),
    ("OPTIONS", "/v1/manifest", 200),
    ("OPTIONS", "/v1/services", 200),
    ("HEAD", "/", 200),
    ("HEAD", "/healthz", 200),
    ("POST", "/v1/manifest", 405),
    ("POST", "/v1/services", 405),
    ("GET", "/nothing", 404),
    ("GET", "/v1/services/nobody", 404),
    ("GET", "/v1/services?issue=x", 422),
]


@pytest.mark.parametrize(("method", "path", "status"), EVERY_KIND)
def test_security_headers_are_on_every_answer(client, method, path, status):
    reply = client.open(path, method=method)
    assert reply.status_code == status
    for name, value in security_headers(Settings()):
        assert reply.headers.getlist(name) == [value]


def test_policy_allows_own_files_only_and_one_line_that_it_knows(client):
    policy = client.get("/").headers["Content-Security-Policy"].split("; ")
    line = (ROOT / "scripts/compile/templates/large.js").read_text(encoding="utf-8").rstrip("\n")
    assert policy[0] == "default-src 'none'"
    assert {
        f"script-src 'self' 'sha256-{b64encode(sha256(line.encode()).digest()).decode()}'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
    } <= set(policy)
    assert not any("unsafe" in part or "*" in part for part in policy)


@pytest.mark.parametrize("path", ["/", "/healthz", "/nothing"])
def test_hsts_only_when_people_come_by_https(settings, path):
    name = "Strict-Transport-Security"
    assert name not in create_app(settings).test_client().get(path).headers
    secure = dataclasses.replace(settings, https=True, hsts_seconds=600)
    assert create_app(secure).test_client().get(path).headers[name] == "max-age=600"


@pytest.mark.parametrize("path", [path for method, path, _ in EVERY_KIND if method == "GET"])
def test_nobody_gets_a_cookie(client, path):
    assert "Set-Cookie" not in client.get(path).headers
