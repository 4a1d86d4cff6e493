"""One test per sentence of the CORS rule, on both layers: the data is public, read-only, and only under /v1/."""

import pytest

ORIGIN = {"Origin": "https://somebody.example"}
BOTH_LAYERS = ["/v1/manifest", "/v1/services", "/v1/openapi.json", "/v1/services/nobody", "/v1/nothing"]


@pytest.mark.parametrize("path", BOTH_LAYERS)
def test_anybody_may_read(client, path):
    assert client.get(path, headers=ORIGIN).headers.getlist("Access-Control-Allow-Origin") == ["*"]


@pytest.mark.parametrize("path", BOTH_LAYERS)
def test_the_answer_is_the_same_without_an_origin(client, path):
    assert client.get(path).headers.getlist("Access-Control-Allow-Origin") == ["*"]


@pytest.mark.parametrize("path", BOTH_LAYERS)
def test_the_caller_is_never_echoed(client, path):
    reply = client.get(path, headers=ORIGIN)
    assert "somebody.example" not in str(reply.headers)
    assert "Origin" not in reply.headers.get("Vary", "")


@pytest.mark.parametrize("path", BOTH_LAYERS)
@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_credentials_are_never_allowed(client, path, method):
    headers = ORIGIN | {"Cookie": "a=b", "Access-Control-Request-Method": "GET"}
    assert "Access-Control-Allow-Credentials" not in client.open(path, method=method, headers=headers).headers


@pytest.mark.parametrize("path", ["/", "/s/daum", "/style.css", "/healthz", "/docs", "/nothing"])
def test_nothing_outside_v1_is_opened(client, path):
    assert "Access-Control-Allow-Origin" not in client.get(path, headers=ORIGIN).headers


@pytest.mark.parametrize("path", ["/v1x", "/v1x/services", "/v1", "/a/v1/services", "/v10/"])
def test_paths_that_only_look_like_v1_are_not_opened(client, path):
    assert "Access-Control-Allow-Origin" not in client.get(path, headers=ORIGIN).headers


@pytest.mark.parametrize("path", ["/v1/manifest", "/v1/services"])
def test_only_get_is_offered(client, path):
    reply = client.options(path, headers=ORIGIN | {"Access-Control-Request-Method": "GET"})
    assert reply.headers["Access-Control-Allow-Methods"] == "GET"
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        reply = client.options(path, headers=ORIGIN | {"Access-Control-Request-Method": method})
        assert "Access-Control-Allow-Methods" not in reply.headers


@pytest.mark.parametrize("path", ["/v1/manifest", "/v1/services"])
def test_no_special_request_header_is_offered(client, path):
    asked = ORIGIN | {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "x-secret"}
    assert "Access-Control-Allow-Headers" not in client.options(path, headers=asked).headers


def test_both_layers_say_the_same(client):
    def cors(path):
        return {name: value for name, value in client.get(path, headers=ORIGIN).headers if name.startswith("Access-")}

    assert cors("/v1/manifest") == cors("/v1/services") == cors("/v1/nothing")
