"""The server over what the compiler really writes: every page is there, every link on them leads somewhere."""

import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

import pytest

from dataset.schema.served import BUNDLE
from server.app import create_app
from server.headers import POLICY
from server.settings import Settings
from tests.server.live import ROOT

DATA = ROOT / "build" / "data"


@pytest.fixture(scope="module")
def real():
    if not (DATA / "manifest.jws").is_file():
        subprocess.run([sys.executable, "-m", "scripts.compile"], cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, check=True)
    return create_app(Settings(data_dir=DATA)).test_client()


def script_hash(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.ids, self.inline = [], set(), []
        self.program = False

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("href", "src", "action"):
                self.found.append(value)
            elif name == "id":
                self.ids.add(value)
            elif name == "style" or name.startswith("on"):
                self.inline.append((tag, name))
        # Data is no program: the policy lets it stand in a page.
        program = tag == "script" and dict(attrs).get("type") != "application/ld+json"
        self.program = program and "src" not in dict(attrs)
        if tag == "style":
            self.inline.append((tag, ""))

    def handle_endtag(self, tag):
        self.program = False

    def handle_data(self, data):
        if self.program and script_hash(data) not in POLICY:
            self.inline.append(("script", data))


def pages(client):
    """Every page that can be reached from the first one, as path → parsed page."""
    seen, waiting = {}, ["/"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        reply = client.get(path)
        assert reply.status_code == 200, f"{path} is linked but answers {reply.status_code}"
        seen[path] = page = Links()
        if reply.mimetype != "text/html":
            continue
        page.feed(reply.get_data(as_text=True))
        for link in page.found:
            target = urldefrag(urljoin(f"http://here{path}", link))[0]
            if target.startswith("http://here/"):
                waiting.append(target.removeprefix("http://here"))
    return seen


def test_every_guide_has_its_page_and_every_inner_link_leads_somewhere(real):
    found = pages(real)
    guides = [issue for item in real.get("/v1/services").json["services"] for issue in item["issues"]]
    assert len(found) > len(guides) > 0
    for path, page in found.items():
        assert page.inline == [], f"{path}: the policy forbids inline script and style"
        for link in page.found:
            assert not link.startswith("#") or link[1:] in page.ids, (path, link)


def test_every_service_has_its_shapes_and_its_page(real):
    for item in real.get("/v1/services").json["services"]:
        detail = real.get(f"/v1/services/{item['id']}").json
        assert detail["service"] == item
        for part, kind in (("channels", "channel"), ("sheets", "sheet")):
            for value in detail[part]:
                assert BUNDLE[kind]().validate(value) == {}
        for sheet in detail["sheets"]:
            assert sheet["proof"]["trust"] in detail["trust"]
        for path in (f"/s/{item['id']}", *(f"/s/{item['id']}/{issue}" for issue in item["issues"])):
            assert real.get(path).status_code == 200, path
