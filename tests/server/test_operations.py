"""What docs/operations.md promises, with the files that operators copy."""

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

import psutil
import pytest

from server.errors import error_body
from tests.processes import ROOT, children
from tests.server import builds, live, operations
from tests.server.operations import FILES, Supervisor, Unit
from tests.soak import rounds

UNIT = FILES / "munuigil.service"
PAGE = "/s/daum/mail"


@pytest.fixture
def unit():
    return Unit(UNIT.read_text(encoding="utf-8"))


def test_systemd_takes_the_unit(tmp_path):
    """Verified as systemd reads it, with the program where it is here."""
    text = UNIT.read_text(encoding="utf-8")
    copy = tmp_path / UNIT.name
    copy.write_text(
        text.replace("/opt/munuigil/.venv/bin/python", sys.executable).replace("/opt/munuigil", str(ROOT)), "utf-8"
    )
    command = ["systemd-analyze", "verify", "--man=no", str(copy)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    about_it = [line for line in (done.stdout + done.stderr).splitlines() if UNIT.name in line]
    assert about_it == []
    assert "command not found" not in done.stderr


def test_every_setting_in_the_files_exists(unit):
    known = set(re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs/settings.md").read_text(encoding="utf-8"), re.M))
    container = (FILES / "Containerfile").read_text(encoding="utf-8")
    given = dict(re.findall(r"([A-Z_0-9]+)=(\S+)", re.search(r"^ENV (.*)$", container, re.M)[1]))
    for name in (*unit.environment(), *given):
        assert name in known or name.startswith("PYTHON"), name


def test_the_container_copies_and_runs_what_the_unit_runs(unit, tmp_path):
    """No container program runs here, so its steps are done by hand: copied files alone, its command."""
    lines = (FILES / "Containerfile").read_text(encoding="utf-8").splitlines()
    for source, target in (line.split()[1:] for line in lines if line.startswith("COPY")):
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, tmp_path / target, ignore=shutil.ignore_patterns("__pycache__", "services"))
        else:
            (tmp_path / target).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / source, tmp_path / target)
    (command,) = (line.removeprefix("CMD ") for line in lines if line.startswith("CMD"))
    assert ast.literal_eval(command)[1:] == unit.command()[1:]
    done = subprocess.run(
        [sys.executable, "-m", "server", "--check"],
        cwd=tmp_path,
        env={"PORT": str(live.free_port()), "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_servers_packages_are_those_that_were_tested():
    whole = (ROOT / "requirements/all.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n(?=\S)", (ROOT / "requirements/server.txt").read_text(encoding="utf-8").strip()):
        for line in block.splitlines():
            assert line.rstrip("\\ ") in whole, line
    wanted = re.findall(r"^([\w\[\]-]+==\S+)", (ROOT / "requirements/server.in").read_text(encoding="utf-8"), re.M)
    locked = (ROOT / "requirements/server.txt").read_text(encoding="utf-8")
    assert all(one.replace("[crypto]", "") in locked for one in wanted)


def answers(port):
    try:
        return live.Live(None, port).ask("/healthz").status == 200
    except OSError:
        return False


def test_ten_kills_and_it_comes_back(unit, live_data, tmp_path):
    """Its worker again and again within seconds, which ended the whole server before, and the server itself."""
    port = live.free_port()
    settings = {"DATA_DIR": str(live_data), "STATE_DIR": str(tmp_path), "PORT": str(port), "WORKERS": "1"}
    took = []
    with Supervisor(unit, settings).at_work() as supervisor:
        for kill in range(11):
            began = time.monotonic()
            while not answers(port):
                assert time.monotonic() - began < 30, f"it did not come back after kill {kill}: {took}"
                time.sleep(0.02)
            took.append(round(time.monotonic() - began, 1))
            if kill < 10:
                whole = kill % 5 == 4
                target = supervisor.process.pid if whole else children(supervisor.process.pid)[0]
                os.kill(target, signal.SIGKILL)
                while answers(port):
                    time.sleep(0.01)
        assert supervisor.starts == 3
    print("seconds until it answered again:", took[1:])


def test_a_worker_ends_with_its_server(live_data):
    """Left alone it would keep the port, and the next server could not have it."""
    with live.running(live_data) as server:
        (worker,) = children(server.process.pid)
        os.kill(server.process.pid, signal.SIGKILL)
        for _ in range(100):
            if not psutil.pid_exists(worker):
                break
            time.sleep(0.1)
        else:
            raise AssertionError("the worker stayed behind")


def test_requests_under_way_are_finished_when_it_is_told_to_stop(live_data):
    with live.running(live_data) as server:
        bodies, wrong, ended = [], [], threading.Event()

        def ask():
            while not ended.is_set():
                try:
                    bodies.append(server.ask(PAGE).status)
                except ConnectionRefusedError:
                    return
                except OSError as error:
                    wrong.append(error)

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.3)
        server.process.terminate()
        assert server.process.wait(20) == 0
        ended.set()
        for thread in threads:
            thread.join()
    assert set(bodies) == {200}
    # A connection that was never accepted is reset by the system; none that was accepted is.
    assert not [error for error in wrong if not isinstance(error, ConnectionResetError)]


def test_new_data_under_load_fails_nobody(tmp_path):
    """The way of docs/operations.md: everything but the manifest, then the manifest, as a copy that is renamed."""
    data, fresh = tmp_path / "data", tmp_path / "fresh"
    builds.publish(data, ver=1)
    statuses, wrong, ended = [], [], threading.Event()
    with live.running(data, WORKERS="2", CHECK_SECONDS="1") as server:

        def ask(paths):
            while not ended.is_set():
                for path in paths:
                    try:
                        statuses.append(server.ask(path).status)
                    except OSError as error:
                        wrong.append(error)

        threads = [
            threading.Thread(target=ask, args=(paths,))
            for paths in (["/v1/manifest", PAGE], ["/v1/services/daum"], ["/v1/services", "/"], ["/v1/authorities"])
        ]
        for thread in threads:
            thread.start()
        ver, until = 1, time.monotonic() + rounds(3, 30)
        while time.monotonic() < until or len(statuses) < 500:
            ver += 1
            builds.publish(fresh, ver=ver, note=f"{ver}")
            (fresh / "manifest.jws").rename(tmp_path / "manifest.jws")
            shutil.copytree(fresh, data, dirs_exist_ok=True)
            builds.place_manifest(data, (tmp_path / "manifest.jws").read_bytes())
            time.sleep(1)
        ended.set()
        for thread in threads:
            thread.join()
        served = json.loads(server.ask("/healthz").body)["ver"]
    assert len(statuses) >= 500
    assert (set(statuses), wrong) == ({200}, [])
    assert served >= ver - 1


@pytest.fixture(scope="module")
def fronted(served, live_data, tmp_path_factory):
    """nginx with the shipped file before the server that only reads."""
    folder, plain, secure = tmp_path_factory.mktemp("nginx"), live.free_port(), live.free_port()
    with operations.nginx(folder, served.port, plain, secure, live_data):
        yield folder, plain, secure


def test_nginx_hands_on_the_same_answers(served, fronted):
    folder, _, port = fronted
    for path in (PAGE, "/v1/manifest", "/v1/services/daum", "/healthz", "/nothing", "/v1/services?issue=x"):
        for encoding in ("br", "gzip", "identity"):
            asked = {"Accept-Encoding": encoding}
            ours = served.ask(path, headers=asked)
            status, headers, body = operations.ask(port, path, folder, **asked)
            assert (status, body) == (ours.status, ours.body), path
            for name in (
                "Content-Type",
                "Content-Encoding",
                "ETag",
                "Vary",
                "Cache-Control",
                "Content-Security-Policy",
            ):
                assert headers.get(name) == ours.headers.get(name), (path, name)
    tag = served.ask(PAGE).headers["ETag"]
    assert operations.ask(port, PAGE, folder, **{"If-None-Match": tag})[0] == 304
    assert operations.ask(port, PAGE, folder, **{"If-Match": '"other"'})[0] == 412


def test_nginx_sends_people_to_https(fronted):
    _, plain, _ = fronted
    reply = live.Live(None, plain).ask("/s/daum", headers={"Host": "munuigil.example"})
    assert (reply.status, reply.headers["Location"]) == (301, "https://munuigil.example/s/daum")


def test_nginx_lets_a_certificate_be_renewed(fronted):
    folder, plain, _ = fronted
    builds.write_file(folder / "html/.well-known/acme-challenge/token", "proof")
    reply = live.Live(None, plain).ask("/.well-known/acme-challenge/token", headers={"Host": "munuigil.example"})
    assert (reply.status, reply.body) == (200, b"proof")


def test_nginx_writes_down_nothing_personal(fronted):
    folder, plain, port = fronted
    for path in ("/s/daum?q=010-1234-5678", "/%0a127.0.0.1%20forged", "/find?secret", "/secret@example.org"):
        operations.ask(port, path, folder)
    # What nginx itself turns away: a handshake with a broken key, a file that is not there, another path than ours.
    operations.break_off(port)
    assert live.Live(None, plain).ask("/.well-known/acme-challenge/secret").status == 404
    log = ""
    for _ in range(50):
        log = (folder / "munuigil.log").read_text(encoding="utf-8")
        if log.count("\n") >= 4:
            break
        time.sleep(0.1)
    for line in log.splitlines():
        assert re.fullmatch(r"\S+ (manifest|bundle|delta|model|api|page|other) \d{3} \d+ [\d.]+", line), line
    errors = "".join((folder / name).read_text(encoding="utf-8") for name in ("error.log", "munuigil-error.log"))
    assert "client:" not in errors and "secret" not in errors, errors


@pytest.fixture(scope="module")
def down(live_data, tmp_path_factory):
    """nginx before a server that was ended after it was asked for one page."""
    folder, port = tmp_path_factory.mktemp("down"), live.free_port()
    asked = live.running(live_data, HTTPS="true")
    with asked as server, operations.nginx(folder, server.port, live.free_port(), port, live_data):
        before = {path: operations.ask(port, path, folder) for path in (PAGE, "/v1/services/daum")}
        # Asked for past nginx: what it says while the server is there.
        others = {path: server.ask(path) for path in ("/", "/s/daum", "/s/daum/", "/style.css", "/mark.svg")}
        server.process.terminate()
        server.process.wait(20)
        time.sleep(1.1)
        yield folder, port, before, others


def test_nginx_answers_from_what_it_has_while_the_server_is_down(down):
    folder, port, before, _ = down
    for path, (_, _, body) in before.items():
        status, _, now = operations.ask(port, path, folder)
        assert (status, now) == (200, body), path


def test_nginx_takes_other_pages_from_the_published_folder(down):
    folder, port, _, others = down
    for path, reply in others.items():
        status, headers, body = operations.ask(port, path, folder)
        assert (status, body) == (200, reply.body), path
        kept = {*reply.headers} - {"content-length", "etag", "date", "server", "vary"}
        assert {name: headers[name] for name in kept} == {name: reply.headers[name] for name in kept}, path


def test_nginx_says_in_words_that_the_server_is_down(down):
    folder, port, _, _ = down
    for path in ("/nothing", "/s/daum/none", "/share", "/s/%2e%2e/files.json", "/.publishing"):
        status, headers, body = operations.ask(port, path, folder)
        assert (status, headers["Retry-After"], headers["Cache-Control"]) == (503, "10", "no-store"), path
        assert headers["Content-Type"] == "text/plain; charset=utf-8"
        assert "30초 뒤에" in body.decode() and "half a minute" in body.decode()


def test_nginx_tells_programs_that_the_server_is_down(down):
    folder, port, _, _ = down
    for path in ("/healthz", "/healthz?x", "/v1/manifest", "/v1", "/v1/bundles/none.json"):
        status, headers, body = operations.ask(port, path, folder)
        assert (status, headers["Retry-After"], headers["Cache-Control"]) == (503, "10", "no-store"), path
        assert (headers["Content-Type"], headers["Access-Control-Allow-Origin"]) == ("application/json", "*")
        told = json.loads(body)
        assert told == error_body(503, told["message"])
        assert "10초" in told["message"] and "ten seconds" in told["message"]


@pytest.mark.parametrize(("how", "built"), [("", True), ("RESTORE=7", False), ("RENEW=1", False)])
def test_what_is_published_can_search(how, built):
    """The compiler's pages have no scripts yet: published without them, phones lose search and the pages they keep."""
    asked = ["make", "--dry-run", "publish", "DEST=/nowhere", *how.split()]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
    lines = told.splitlines()
    (publish,) = (place for place, line in enumerate(lines) if "scripts.commands.publish" in line)
    assert any("build:site" in line for line in lines[:publish]) == built
