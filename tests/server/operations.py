"""The files in server/operations, changed for a test: other ports and folders, everything else as an operator has it."""

from __future__ import annotations

import configparser
import datetime as dt
import os
import shlex
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests import processes
from tests.processes import ROOT

FILES = ROOT / "server" / "operations"
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
SECONDS = {"ms": 0.001, "s": 1}


class Unit:
    """A systemd unit as far as it says what to run and when to run it again."""

    def __init__(self, text: str) -> None:
        parsed = configparser.RawConfigParser(strict=False, dict_type=_Several)
        parsed.optionxform = str
        parsed.read_string(text)
        self.service = {key: value.split("\n") for key, value in parsed["Service"].items()}
        self.unit = dict(parsed["Unit"])

    def one(self, key: str) -> str:
        (value,) = self.service[key]
        return value

    def command(self) -> list[str]:
        """ExecStart with this environment's Python."""
        python, *rest = shlex.split(self.one("ExecStart"))
        assert python == "/opt/munuigil/.venv/bin/python"
        return [sys.executable, *rest]

    def environment(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.service["Environment"])

    def again_after(self) -> float:
        """Seconds until it is started again, however often it fell over."""
        assert self.one("Restart") == "always"
        assert self.unit["StartLimitIntervalSec"] == "0"
        value = self.one("RestartSec")
        unit = "ms" if value.endswith("ms") else "s"
        return float(value.removesuffix(unit)) * SECONDS[unit]


class _Several(dict):
    """Keys that stand several times have all of their values."""

    def __setitem__(self, key, value):
        if isinstance(value, list) and key in self:
            self[key].extend(value)
        else:
            super().__setitem__(key, value)


@dataclass
class Supervisor:
    """Does what systemd does with the unit: starts it, ends all of it when its first process ends, starts it again."""

    unit: Unit
    settings: dict[str, str]
    process: subprocess.Popen[str] | None = None
    starts: int = 0
    _ended: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        command, environment = self.unit.command(), self.unit.environment() | self.settings
        while not self._ended.is_set():
            with processes.started(command, **environment) as self.process:
                self.starts += 1
                self.process.wait()
            self._ended.wait(self.unit.again_after())

    @contextmanager
    def at_work(self) -> Iterator[Supervisor]:
        thread = threading.Thread(target=self.run)
        thread.start()
        try:
            yield self
        finally:
            self._ended.set()
            os.kill(self.process.pid, signal.SIGTERM)
            thread.join(20)


@contextmanager
def nginx(folder: Path, upstream: int, plain: int, secure: int, data: Path) -> Iterator[subprocess.Popen[str]]:
    """Real nginx with the shipped file, before a server of `data`; its log is `folder`/munuigil.log, its certificate `folder`/cert.pem."""
    _certificate(folder)
    text = (FILES / "nginx.conf").read_text(encoding="utf-8")
    for here, there in (
        ("127.0.0.1:8000", f"127.0.0.1:{upstream}"),
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen [::]:80;", ""),
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{secure} ssl http2;"),
        ("listen [::]:443 ssl http2;", ""),
        ("/etc/letsencrypt/live/munuigil.example/fullchain.pem", f"{folder}/cert.pem"),
        ("/etc/letsencrypt/live/munuigil.example/privkey.pem", f"{folder}/key.pem"),
        ("/var/log/nginx", str(folder)),
        ("/srv/munuigil/data", str(data)),
        ("/var/www/html", f"{folder}/html"),
        ("/var/cache/nginx/munuigil", f"{folder}/cache"),
    ):
        assert here in text, f"{here} is not in nginx.conf"
        text = text.replace(here, there)
    around = (
        f"{'user root;' if os.getuid() == 0 else ''} worker_processes 1; daemon off; pid {folder}/nginx.pid;\n"
        f"error_log {folder}/error.log notice; events {{ worker_connections 512; }}\nhttp {{\n"
        + "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    )  # fmt: skip
    (folder / "whole.conf").write_text(f"{around}{text}\n}}\n", encoding="utf-8")
    command = [NGINX, "-e", f"{folder}/error.log", "-p", str(folder), "-c", str(folder / "whole.conf")]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    assert "warn" not in tried.stderr, tried.stderr
    with processes.started(command) as process:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", secure)) == 0:
                    break
            time.sleep(0.05)
        yield process
        process.send_signal(signal.SIGQUIT)


def ask(port: int, path: str, folder: Path, **headers: str) -> tuple[int, Message, bytes]:
    """Over https, as a person would by the site's name."""
    context = ssl.create_default_context(cafile=f"{folder}/cert.pem")
    context.check_hostname = False
    asked = urllib.request.Request(f"https://127.0.0.1:{port}{path}", headers={"Host": "munuigil.example", **headers})
    try:
        with urllib.request.urlopen(asked, timeout=10, context=context) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def break_off(port: int) -> None:
    """Begin a handshake with a key share of zeros, which nginx cannot go on with."""
    context = ssl.create_default_context()
    sent, received = ssl.MemoryBIO(), ssl.MemoryBIO()
    with suppress(ssl.SSLWantReadError):
        context.wrap_bio(received, sent, server_hostname="munuigil.example").do_handshake()
    hello = bytearray(sent.read())
    share = hello.index(b"\x00\x1d\x00\x20") + 4
    hello[share : share + 32] = bytes(32)
    with socket.create_connection(("127.0.0.1", port), timeout=10) as sock:
        sock.sendall(hello)
        while sock.recv(4096):
            pass


def _certificate(folder: Path) -> None:
    key = Ed25519PrivateKey.generate()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "munuigil.example")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, None)
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
