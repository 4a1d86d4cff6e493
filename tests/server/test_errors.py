"""One shape, for every way an error can arise."""

import dataclasses

import pytest
from flask import abort
from marshmallow import ValidationError
from werkzeug.test import EnvironBuilder, TestResponse, run_wsgi_app
from werkzeug.wrappers import Request

from dataset.schema.served.errors import ErrorBody
from server.app import create_app
from tests.server import builds


def check(reply, code, word):
    assert reply.status_code == code
    assert reply.mimetype == "application/json"
    assert list(reply.json) == ["code", "error", "message", "details"]
    try:
        ErrorBody().load(reply.json)
    except ValidationError as error:
        raise AssertionError(error) from error
    assert (reply.json["code"], reply.json["error"]) == (code, word)
    assert reply.json["message"].strip()
    assert reply.headers["Cache-Control"] == "no-store"
    assert "Traceback" not in reply.text
    return reply.json


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/v1/nothing",
        "/v1/bundles/abc.json",
        "/v1/bundles/" + "0" * 64 + ".json",
        "/s/nobody",
        "/s/daum/nothing",
        "/v1/services/",
        "//v1//services",
        "/v1/services//daum",
        "/v1/services/../manifest",
        "/%ff",
        "/한글",
        "/.git/config",
        "/v1/services/%00",
    ],
)
def test_not_found(client, path):
    check(client.get(path), 404, "not_found")


def test_unknown_service_names_what_would_pass(client):
    body = check(client.get("/v1/services/dauum"), 404, "not_found")
    assert "‘dauum’" in body["message"]
    assert "‘daum’" in body["message"]
    assert body["details"] == {"near": ["daum"]}
    body = check(client.get("/v1/services/zzzzzz"), 404, "not_found")
    assert "/v1/services" in body["message"]


def test_a_long_id_is_not_repeated_in_full(client):
    assert len(check(client.get("/v1/services/" + "x" * 5000), 404, "not_found")["message"]) < 200


@pytest.mark.parametrize("path", ["/v1/manifest", "/", "/v1/services", "/healthz", "/docs", "/v1/openapi.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "BREW"])
def test_method_not_allowed_says_what_is(client, path, method):
    reply = client.open(path, method=method)
    body = check(reply, 405, "method_not_allowed")
    assert {"GET", "HEAD", "OPTIONS"} == set(reply.headers["Allow"].split(", "))
    assert "GET" in body["message"]
    assert method in body["message"]


def test_not_acceptable_says_what_is_there(client):
    body = check(client.get("/v1/manifest", headers={"Accept-Encoding": "identity;q=0, zstd"}), 406, "not_acceptable")
    assert "identity" in body["message"]


@pytest.mark.parametrize("path", ["/v1/services", "/nothing", "/healthz"])
def test_too_large_says_how_much_is_fine(client, path):
    body = check(client.post(path, data=b"x" * 70_000), 413, "too_large")
    assert "65536" in body["message"]


def test_not_valid_says_which_value_and_what_passes(client):
    body = check(client.get("/v1/services?issue=nonsense"), 422, "not_valid")
    assert "nonsense" in body["details"]["query"]["issue"][0]
    assert "mail" in body["details"]["query"]["issue"][0]


def test_a_query_that_is_not_text(app):
    environ = EnvironBuilder("/v1/services").get_environ() | {"QUERY_STRING": "issue=\xff"}
    reply = TestResponse(*run_wsgi_app(app.wsgi_app, environ, buffered=True), request=Request(environ))
    check(reply, 422, "not_valid")


@pytest.mark.parametrize("code", [400, 401, 403, 406, 408, 409, 410, 412, 415, 429, 501, 503])
def test_any_abort(app, code):
    app.add_url_rule("/abort", view_func=lambda: abort(code))
    reply = app.test_client().get("/abort")
    assert reply.json["error"] == check(reply, code, reply.json["error"])["error"]


def test_a_crash_tells_the_log_and_not_the_caller(app, caplog):
    def crash():
        raise RuntimeError("secret detail")

    app.add_url_rule("/crash", view_func=crash)
    reply = app.test_client().get("/crash")
    check(reply, 500, "server_error")
    assert "secret" not in reply.text
    assert "secret detail" in caplog.text


def test_people_get_a_page_when_the_site_has_one(data, client):
    builds.write_file(data / "site" / "404.html", "<!doctype html><title>없는 주소예요</title>")
    builds.write_file(data / "site" / "en" / "404.html", "<!doctype html><title>Page not found</title>")
    builds.publish(data, ver=2)
    browser = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    reply = client.get("/s/nobody", headers=browser)
    assert (reply.status_code, reply.mimetype) == (404, "text/html")
    assert "없는 주소예요" in reply.text
    for path in ("/en/s/nobody", "/en"):
        assert "Page not found" in client.get(path, headers=browser).text
    assert "없는 주소예요" in client.get("/english", headers=browser).text
    check(client.get("/s/nobody"), 404, "not_found")
    check(client.get("/v1/nothing", headers=browser), 404, "not_found")


def test_an_expired_manifest_is_not_healthy(settings, data):
    builds.publish(data, ver=2, issued=1_700_000_000)
    body = check(create_app(settings).test_client().get("/healthz"), 503, "unavailable")
    assert "expired" in body["details"]["reasons"][0]
    assert body["details"]["serving"] == 2


def test_korean_is_written_as_korean(client):
    assert "한글" in client.get("/v1/services/한글").get_data(as_text=True)


def test_a_smaller_limit_counts(settings):
    client = create_app(dataclasses.replace(settings, max_body_bytes=5)).test_client()
    check(client.post("/v1/services", data=b"123456"), 413, "too_large")
    check(client.post("/v1/services", data=b"12345"), 405, "method_not_allowed")
