"""wrk, and the three programs that hand out the same bytes: our server, nginx, a bare Flask view."""

import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from scripts.bench.part import BUILD
from scripts.command import Refusal
from scripts.validation.load import ROOT

DATA = BUILD / "data"
CONNECTIONS = 64
# What wrk counted, in its own units (microseconds), as one line of JSON beside the words for people.
REPORT = """
function done(summary, latency)
  io.stderr:write(string.format('{"requests": %d, "duration": %d, "p99": %f, "wrong": %d}',
    summary.requests, summary.duration, latency:percentile(99), summary.errors.status))
end
"""

NGINX = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log stderr crit; {user}
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port}; root {folder}/www; types {{ }} default_type application/json;
    add_header Cache-Control "public, max-age=300"; add_header Vary Accept-Encoding;
    location /br/ {{ add_header Content-Encoding br; add_header Cache-Control "public, max-age=300"; add_header Vary Accept-Encoding; }}
  }}
}}
"""

FLASK = """
from hashlib import sha256
from pathlib import Path
from flask import Flask, Response, request
app = Flask(__name__)
www = Path({www!r})

@app.get("/<coding>/<name>")
def body(coding, name):
    raw = (www / coding / name).read_bytes()
    reply = Response(raw, mimetype="application/json", headers={{"Content-Encoding": "br"}} if coding == "br" else {{}})
    reply.set_etag(sha256(raw).hexdigest()[:32])
    return reply.make_conditional(request)
"""


@dataclass(frozen=True)
class Case:
    """One thing that is asked for: its name in tables, its path on our server, whether the client has it already."""

    name: str
    path: str
    known: bool = False


@dataclass(frozen=True)
class Load:
    """What wrk said: requests per second, the 99th percentile in ms, answers other than 2xx."""

    rate: float
    p99: float
    wrong: int


@contextmanager
def asking(url: str, seconds: int, clients: int, script: str = "") -> Iterator[subprocess.Popen[str]]:
    """Wrk at work: `clients` connections for some seconds, one thread; `script` is its Lua. Ended with the block."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua", encoding="ascii") as file:
        file.write(f"{script}\n{REPORT}")
        file.flush()
        command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s"]
        command += ["-H", "Accept-Encoding: br", "-s", file.name, url]
        quiet = subprocess.DEVNULL
        process = subprocess.Popen(command, stdout=quiet, stderr=subprocess.PIPE, text=True)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def report(process: subprocess.Popen[str]) -> Load:
    """Wait for it and read what it counted."""
    said = json.loads(process.communicate()[1])
    return Load(said["requests"] / said["duration"] * 1e6, said["p99"] / 1000, said["wrong"])


def wrk(url: str, seconds: int, delay: int | None = None, clients: int = CONNECTIONS, headers: str = "") -> Load:
    """Ask with so many connections for some seconds; `delay` ms between the requests of one; `headers` is Lua."""
    script = headers + ("" if delay is None else f"\nfunction delay() return {delay} end")
    with asking(url, seconds, clients, script) as process:
        return report(process)


def cases() -> list[Case]:
    """What nearly everybody asks for, then each route of the API."""
    (bundle,) = (path.name for path in (DATA / "bundles").glob("*.json"))
    deltas = sorted((DATA / "deltas").glob("*.json"), key=lambda path: path.stat().st_size)
    return [
        Case("manifest", "/v1/manifest"),
        Case("manifest, unchanged (304)", "/v1/manifest", known=True),
        Case("bundle", f"/v1/bundles/{bundle}"),
        *(Case("a delta", f"/v1/deltas/{one.name}") for one in deltas[-1:]),
        Case("a page", "/s/daum/mail"),
        Case("a Markdown twin", "/s/daum/mail.md"),
        Case("services", "/v1/services"),
        Case("services of a problem", "/v1/services?issue=mail"),
        Case("a service", "/v1/services/daum"),
        Case("authorities", "/v1/authorities"),
        Case("OpenAPI", "/v1/openapi.json"),
    ]


def free_port() -> int:
    """A loopback port nobody holds at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int, folder: Path = ROOT, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program that answers on the port, ended by its own process id. Raises Refusal when it never answers."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=os.environ | settings, stdout=quiet, stderr=quiet)
    try:
        deadline = time.monotonic() + 60
        while not answers(port):
            if process.poll() is not None or time.monotonic() > deadline:
                raise Refusal(f"{command[0]} does not answer on port {port}")
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def answers(port: int) -> bool:
    """Whether something answers, if only that there is nothing."""
    try:
        fetched(port, "/v1/manifest")
    except OSError:
        return False
    return True


def fetched(port: int, path: str) -> tuple[int, bytes, str, str]:
    """Status, bytes as sent to a client that takes brotli, their coding (br or “”) and their ETag."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "br"})
        answer = connection.getresponse()
        raw = answer.read()
        return answer.status, raw, answer.headers.get("Content-Encoding", ""), answer.headers.get("ETag", "")
    finally:
        connection.close()


def place(port: int, folder: Path) -> dict[Case, str]:
    """What our server sends, as files for the others. Case → its path there."""
    placed = {}
    for number, case in enumerate(cases()):
        status, raw, coding, _ = fetched(port, case.path)
        if status != 200:
            raise Refusal(f"our server says {status} to {case.path}")
        path = f"/{coding or 'plain'}/{number}"
        (folder / "www" / path.lstrip("/")).parent.mkdir(parents=True, exist_ok=True)
        (folder / "www" / path.lstrip("/")).write_bytes(raw)
        placed[case] = path
    return placed


def ours(port: int) -> tuple[list[str], dict[str, str]]:
    """Command and settings of our server with one worker."""
    return [sys.executable, "-m", "server"], {
        "PORT": str(port),
        "HOST": "127.0.0.1",
        "DATA_DIR": str(DATA),
        "WORKERS": "1",
        "LOG_LEVEL": "error",
    }


def nginx(port: int, folder: Path) -> list[str]:
    """Command of nginx with one worker over the placed files."""
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port, user=user), encoding="ascii")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def flask(port: int, folder: Path, packages: Path) -> list[str]:
    """Command of gunicorn with one worker of two threads around a view that reads and returns a placed file."""
    (folder / "bare.py").write_text(FLASK.format(www=str(folder / "www")), encoding="ascii")
    runner = (
        f"import sys; sys.path[:0] = [{str(packages)!r}, {str(folder)!r}]; from gunicorn.app.wsgiapp import run; run()"
    )
    return [sys.executable, "-c", runner, "-b", f"127.0.0.1:{port}", "-w", "1", "--threads", "2", "bare:app"]


def resident(process: subprocess.Popen[bytes]) -> list[float]:
    """Resident memory of the workers, the children of this process, in MB."""
    return [worker.memory_info().rss / 2**20 for worker in psutil.Process(process.pid).children()]
