"""The document describes the real answers; the page is made from it and needs nobody else."""

import re
from html.parser import HTMLParser

import jsonschema
import schemathesis
from hypothesis import given

from server.app import create_app
from server.headers import security_headers
from server.settings import Settings
from tests.server import builds


def test_answers_keep_what_the_document_promises(tmp_path):
    """Schemathesis asks every documented address, well and badly, and checks each answer against its shape."""
    builds.publish(tmp_path)
    document = schemathesis.openapi.from_wsgi("/v1/openapi.json", create_app(Settings(data_dir=tmp_path)))
    asked, always = set(), security_headers(Settings())
    for operation in document.get_all_operations():

        @given(case=operation.ok().as_strategy())
        def ask(case):
            reply = case.call_and_validate(headers={"Accept-Encoding": "identity"})
            assert {name.lower(): reply.headers[name.lower()][0] for name, _ in always} == {
                name.lower(): value for name, value in always
            }
            asked.add(case.path)

        ask()
    assert len(asked) == 7


def test_the_document_is_openapi_31(client):
    document = client.get("/v1/openapi.json").json
    assert document["openapi"].startswith("3.1")
    assert set(document["paths"]) == {
        "/healthz",
        "/v1/authorities",
        "/v1/bundles/{sha256}.json",
        "/v1/manifest",
        "/v1/models/{sha256}.json",
        "/v1/services",
        "/v1/services/{service_id}",
    }


def test_every_shape_is_a_valid_json_schema(client):
    for shape in client.get("/v1/openapi.json").json["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(shape)


def test_errors_are_documented_with_the_one_body(client):
    document = client.get("/v1/openapi.json").json
    default = document["components"]["responses"]["DEFAULT_ERROR"]["content"]["application/json"]["schema"]
    assert default == {"$ref": "#/components/schemas/ErrorBody"}
    for path, item in document["paths"].items():
        assert "default" in item["get"]["responses"], path


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.links, self.ids = [], [], set()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            assert not name.startswith("on"), "inline script"
            assert name != "style", "inline style"
            if name in ("href", "src"):
                self.links.append(value)
            if name == "id":
                self.ids.add(value)


def test_docs_page_needs_no_script_and_no_other_host(client):
    reply = client.get("/docs")
    assert reply.mimetype == "text/html"
    page = Page()
    page.feed(reply.text)
    assert not {"script", "style", "iframe", "form"} & set(page.tags)
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids, link
        else:
            assert re.match(r"/(?!/)", link), link
            assert client.get(link).status_code == 200, link


def test_docs_page_names_every_path_and_shape(client):
    document, text = client.get("/v1/openapi.json").json, client.get("/docs").text
    for name in (*document["paths"], *document["components"]["schemas"]):
        assert name in text


def test_docs_style_is_css(client):
    reply = client.get("/docs.css")
    assert reply.mimetype == "text/css"
    assert "max-width" in reply.text
