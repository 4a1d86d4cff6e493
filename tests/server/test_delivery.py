import gzip
import hashlib
import json
import shutil

import brotli
import jwt
import pytest
from flask import Flask
from werkzeug.test import Client

from dataset.schema.served.files import ProblemModel
from server.app import create_app
from server.delivery import Delivery
from server.settings import Settings
from tests.server import builds

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}


def bundle_path(client):
    return named(client, "bundle")


def named(client, kind):
    """Path of the bundle or the model that the manifest names, and the manifest's payload."""
    payload = jwt.decode(client.get("/v1/manifest").data, options={"verify_signature": False})
    return f"/v1/{kind}s/{payload[kind]['sha256']}.json", payload


def test_manifest_verifies_with_the_published_key(client, data):
    reply = client.get("/v1/manifest")
    key = jwt.PyJWK(json.loads((data / "keys.json").read_text())["keys"][0])
    assert jwt.get_unverified_header(reply.data)["alg"] == "EdDSA"
    assert jwt.get_unverified_header(reply.data)["kid"] == builds.KID
    assert jwt.decode(reply.data, key, algorithms=["EdDSA"])["ver"] == 1
    assert reply.mimetype == "application/jose"
    assert reply.headers["Cache-Control"] == "public, max-age=300"
    assert len(reply.data) <= 1024


@pytest.mark.parametrize("kind", ["bundle", "model"])
@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_bundle_and_model_in_every_encoding_are_what_the_manifest_says(client, encoding, kind):
    path, payload = named(client, kind)
    reply = client.get(path, headers={"Accept-Encoding": encoding})
    body = UNPACK[encoding](reply.data)
    assert reply.headers.get("Content-Encoding", "identity") == encoding
    assert hashlib.sha256(body).hexdigest() == payload[kind]["sha256"]
    assert len(body) == payload[kind]["size"]
    assert reply.headers["Content-Length"] == str(len(reply.data))
    assert reply.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert reply.headers["Vary"] == "Accept-Encoding"
    assert reply.mimetype == "application/json"


def test_the_model_has_its_documented_shape(client):
    path, _ = named(client, "model")
    assert ProblemModel().validate(client.get(path).json) == {}
    shape = client.get("/v1/openapi.json").json["components"]["schemas"]["ProblemModel"]
    assert set(shape["required"]) == set(builds.problem_model())


def test_every_encoding_has_its_own_strong_etag(client):
    path, _ = bundle_path(client)
    tags = {client.get(path, headers={"Accept-Encoding": name}).headers["ETag"] for name in UNPACK}
    assert len(tags) == 3
    assert all(tag.startswith('"') and tag.endswith('"') for tag in tags)


@pytest.mark.parametrize("path", ["/v1/manifest", "/", "/s/daum", "/style.css", "/v1/services", "/v1/services/daum"])
def test_an_unchanged_resource_is_304_without_body(client, path):
    first = client.get(path)
    for known in (first.headers["ETag"], "W/" + first.headers["ETag"], '"other", ' + first.headers["ETag"], "*"):
        again = client.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.data) == (304, b""), known
        assert again.headers["ETag"] == first.headers["ETag"]
        assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
        assert again.headers.get("Vary") == first.headers.get("Vary")
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_etag_of_another_encoding_is_no_match(client):
    path, _ = bundle_path(client)
    packed = client.get(path, headers={"Accept-Encoding": "br"}).headers["ETag"]
    assert client.get(path, headers={"Accept-Encoding": "gzip", "If-None-Match": packed}).status_code == 200


@pytest.mark.parametrize("path", ["/v1/manifest", "/", "/s/daum/mail", "/style.css", "/v1/services", "/healthz"])
def test_head_has_the_headers_of_get_and_no_body(client, path):
    got, head = client.get(path), client.head(path)
    assert (head.status_code, head.data) == (200, b"")
    assert dict(head.headers) == dict(got.headers)
    assert int(head.headers["Content-Length"]) == len(got.data) > 0


@pytest.mark.parametrize(
    ("path", "mimetype", "words"),
    [
        ("/", "text/html", "문의길"),
        ("/s/daum", "text/html", "다음"),
        ("/s/daum/", "text/html", "다음"),
        ("/s/daum/mail", "text/html", "다음 메일"),
        ("/write", "text/html", "글 쓰기"),
        ("/write/", "text/html", "글 쓰기"),
        ("/style.css", "text/css", "max-width"),
        ("/mark.svg", "image/svg+xml", "svg"),
    ],
)
def test_compiled_pages(client, path, mimetype, words):
    reply = client.get(path)
    assert reply.status_code == 200
    assert reply.mimetype == mimetype
    assert words in reply.get_data(as_text=True)
    assert reply.headers["Cache-Control"] == "public, max-age=300"


def test_pages_are_packed_although_the_compiler_left_no_twins(client):
    plain = client.get("/s/daum")
    packed = client.get("/s/daum", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert brotli.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)


def test_only_known_file_types_leave_the_site_folder(data, client):
    builds.write_file(data / "site" / "notes.py", "print()")
    builds.publish(data, ver=2)
    assert client.get("/notes.py").status_code == 404
    assert client.get("/index.html").status_code == 404


def test_exports_are_handed_out_where_they_exist(data, client):
    assert client.get("/v1/services.csv").status_code == 404
    builds.write_file(data / "exports" / "services.csv", "id,name\ndaum,다음\n")
    builds.write_file(data / "exports" / "services" / "daum.jsonld", '{"@type": "Organization"}')
    builds.publish(data, ver=2)
    csv, linked = client.get("/v1/services.csv"), client.get("/v1/services/daum.jsonld")
    assert (csv.mimetype, linked.mimetype) == ("text/csv", "application/ld+json")
    assert "다음" in csv.get_data(as_text=True)
    assert csv.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("kind", ["bundle", "model"])
def test_earlier_files_stay_for_clients_with_a_cached_manifest(data, client, kind):
    old, _ = named(client, kind)
    builds.publish(data, ver=2, note="새 소식")
    new, payload = named(client, kind)
    assert payload["ver"] == 2
    assert new != old
    assert client.get(old).status_code == client.get(new).status_code == 200


@pytest.mark.parametrize("kind", ["bundle", "model"])
def test_earlier_files_stay_although_the_folder_was_swapped(data, client, kind):
    """A client may hold a manifest for five minutes; what it points at must still be there."""
    paths = []
    for ver in range(2, 9):
        shutil.rmtree(data / f"{kind}s")
        builds.publish(data, ver=ver, note=f"{ver}")
        paths.append(named(client, kind)[0])
    kept = [path for path in paths if client.get(path).status_code == 200]
    assert kept == paths[-5:]  # the current one and KEEP_BUNDLES earlier ones


def test_deltas_are_handed_out_and_what_is_no_delta_is_not(data, client, caplog):
    raw, name, other = b'{"drop":["a"]}', f"{1:016x}-{2:016x}", f"{3:016x}-{2:016x}"
    for stem in (name, "0" * 64, f"{name}-1"):
        builds.write_file(data / "deltas" / f"{stem}.json", raw)
    torn = data / "deltas" / f"{other}.json"
    builds.write_file(torn, raw)
    torn.with_name(f"{torn.name}.br").write_bytes(b"x")
    builds.place_manifest(data, builds.sign(builds.publish(data, ver=2) | {"deltas": len(raw)}))
    reply = client.get(f"/v1/deltas/{name}.json")
    assert reply.data == raw
    assert "immutable" in reply.headers["Cache-Control"]
    for stem in ("0" * 64, f"{name}-1", other):
        assert client.get(f"/v1/deltas/{stem}.json").status_code == 404
    assert f"Left out: {torn}" in caplog.text


def test_the_manifest_is_packed_for_who_can_unpack_it(client):
    plain = client.get("/v1/manifest")
    packed = client.get("/v1/manifest", headers={"Accept-Encoding": "gzip, br"})
    assert (plain.headers.get("Content-Encoding"), packed.headers["Content-Encoding"]) == (None, "br")
    assert brotli.decompress(packed.data) == plain.data
    assert len(packed.data) < 0.85 * len(plain.data)


def test_preflight_names_what_works(client):
    reply = client.options(
        "/v1/manifest", headers={"Access-Control-Request-Method": "GET", "Origin": "https://a.example"}
    )
    assert reply.status_code == 200
    assert reply.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert reply.headers["Access-Control-Allow-Methods"] == "GET"


def test_a_failure_inside_the_layer_is_the_one_error_body(settings, caplog):
    class Broken:
        def current(self):
            raise RuntimeError("disk on fire")

    reply = Client(Delivery(Flask("other"), Broken(), settings)).get("/v1/manifest")
    assert reply.status_code == 500
    assert set(reply.json) == {"code", "error", "message", "details"}
    assert "disk on fire" not in reply.text
    assert "disk on fire" in caplog.text


def test_what_is_named_by_its_content_is_kept_and_the_loader_is_not(data):
    assets = data / "site" / "assets"
    assets.mkdir(exist_ok=True)
    for name in ("site-4f1c09ab.js", "page.js"):
        (assets / name).write_text("0;", encoding="utf-8")
    client = create_app(Settings(data_dir=data)).test_client()
    assert "immutable" in client.get("/assets/site-4f1c09ab.js").headers["Cache-Control"]
    assert client.get("/assets/page.js").headers["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize("method", ["POST", "GET", "HEAD"])
@pytest.mark.parametrize("base", ["", "/en"])
def test_what_is_shared_leads_to_the_check_page_unread(data, base, method):
    client = create_app(Settings(data_dir=data)).test_client()
    reply = client.open(f"{base}/share", method=method, data={"text": "15777011"} if method == "POST" else None)
    assert (reply.status_code, reply.headers["Location"], reply.data) == (303, f"{base}/check", b"")
    assert reply.headers["Cache-Control"] == "no-store"
    assert client.post(f"{base}/share/").status_code in (404, 405)


def test_pages_for_keeping_are_named_by_their_content(data):
    pages = data / "site" / "pages"
    pages.mkdir()
    (pages / f"{'a' * 64}.json").write_text("{}", encoding="utf-8")
    (data / "site" / "pages.json").write_text("{}", encoding="utf-8")
    client = create_app(Settings(data_dir=data)).test_client()
    assert "immutable" in client.get(f"/pages/{'a' * 64}.json").headers["Cache-Control"]
    assert client.get("/pages.json").headers["Cache-Control"] == "public, max-age=300"
