"""A small web on this machine, in the place of the real one: http://127.0.0.1:PORT/<host>/<path> for https://<host>/<path>.

`tests.scripts.looks.practice` serves it with pages to practise on, so that `make facts` and `make verify` can be tried without
network.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "web"
ROUTES: dict[str, dict[str, Any]] = json.loads((FOLDER / "routes.json").read_text(encoding="utf-8"))
CHUNK = b"<p>more</p>" * 6000


@dataclass
class Request:
    """One line of the log: when it came and went (monotonic seconds), for whom, what was answered."""

    at: float
    host: str
    path: str
    headers: dict[str, str]
    status: int = 0
    done: float = 0.0


@dataclass
class Web:
    """What is served. `set(address, **route)` changes an answer; `log` holds every request."""

    address: str
    routes: dict[str, dict[str, Any]]
    log: list[Request] = field(default_factory=list)

    def set(self, address: str, **route: Any) -> None:
        self.routes[address] = route

    def asked(self, robots: bool = False) -> list[str]:
        """Addresses in the order they were asked for."""
        return [one.host + one.path for one in self.log if robots or not one.path.endswith("/robots.txt")]


class Handler(BaseHTTPRequestHandler):
    web: Web
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        at = time.monotonic()
        host, _, rest = self.path[1:].partition("/")
        note = Request(at, host, f"/{rest}", {name.lower(): value for name, value in self.headers.items()})
        self.web.log.append(note)
        # Pages that no fixture tells of are there and say nothing.
        nothing = {"status": 404} if rest == "robots.txt" else {"html": f"<title>{host}</title><p>{rest}</p>"}
        route = self.web.routes.get(f"{host}/{rest}", nothing)
        try:
            note.status = self._answer(route, note)
        except (BrokenPipeError, ConnectionResetError):
            note.status = -1
            self.close_connection = True
        note.done = time.monotonic()

    def _answer(self, route: dict[str, Any], note: Request) -> int:
        if "do" in route:
            return self._without_end(route["do"])
        status, headers, body = route.get("status", 200), dict(route.get("headers", {})), b""
        if "to" in route:
            status, headers["Location"] = 302, route["to"]
        elif "file" in route or "html" in route:
            text = route["html"] if "html" in route else (FOLDER / route["file"]).read_text(encoding="utf-8")
            body = text.encode(route.get("bytes", "utf-8"))
            headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:12]}"'
            headers.setdefault("Content-Type", route.get("type", "text/html"))
            if note.headers.get("if-none-match") == headers["ETag"]:
                status, body = 304, b""
        elif "text" in route:
            body, headers["Content-Type"] = route["text"].encode(), "text/plain"
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return status

    def _without_end(self, kind: str) -> int:
        """50 MB of page, or rules that go on until the reader hangs up."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if kind == "huge" else "text/plain")
        self.end_headers()
        for _ in range(50_000_000 // len(CHUNK)):
            self.wfile.write(CHUNK if kind == "huge" else b"Disallow: /nowhere\n" * 3000)
        self.close_connection = True
        return 200

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def served(port: int = 0) -> Iterator[Web]:
    """The fixtures behind a port of this machine."""
    handler = type("Bound", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    web = Web(f"http://127.0.0.1:{server.server_address[1]}", {name: dict(route) for name, route in ROUTES.items()})
    handler.web = web
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
