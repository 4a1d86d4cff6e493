"""What a person sees who starts the server: an address, or one plain sentence. Never a traceback."""

import logging
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time

import pytest

from server.logs import OneLine
from tests import processes
from tests.processes import children
from tests.server import live


def failed(data, port, **settings):
    with live.started(data, port, **settings) as process:
        out, err = process.communicate(timeout=20)
    assert process.returncode == 1
    assert out == ""
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) == 1
    return err


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-5"])
def test_bad_port(live_data, port):
    err = failed(live_data, port)
    assert f"PORT='{port}'" in err
    assert "1 to 65535" in err


def test_busy_port(live_data):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        err = failed(live_data, port)
    assert str(port) in err
    assert "in use" in err
    assert f"PORT={port + 1}" in err


def test_second_server_on_the_same_port(served, live_data):
    assert "in use" in failed(live_data, served.port)


def test_check_says_yes_or_no_before_anything_is_built(tmp_path):
    """`make run` asks this first, so that a busy port does not cost a whole build."""
    command = [sys.executable, "-m", "server", "--check"]
    port = live.free_port()
    free = subprocess.run(command, cwd=live.ROOT, env={"PORT": str(port)}, capture_output=True, timeout=20, check=False)
    assert (free.returncode, free.stdout, free.stderr) == (0, b"", b"")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        busy = subprocess.run(
            command, cwd=live.ROOT, env={"PORT": str(port)}, capture_output=True, timeout=20, check=False
        )
    assert busy.returncode == 1
    assert b"in use" in busy.stderr


def test_missing_build(tmp_path):
    err = failed(tmp_path / "nowhere", live.free_port())
    assert "make dataset" in err
    assert "nowhere" in err


def test_broken_build(data):
    (data / "manifest.jws").write_bytes(b"rubbish")
    assert "manifest.jws" in failed(data, live.free_port())


def test_an_address_of_another_machine(live_data):
    assert "HOST=127.0.0.1" in failed(live_data, live.free_port(), HOST="192.0.2.1")


def test_the_plain_wsgi_entry_says_the_same(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "import server.wsgi"],
        cwd=live.ROOT,
        env={"DATA_DIR": str(tmp_path)},
        text=True,
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 1
    assert "make dataset" in done.stderr
    assert "Traceback" not in done.stderr


def test_address_is_printed_and_sigterm_ends_it_quietly(live_data):
    with live.running(live_data) as server:
        port = server.port
        said = server.wait_for_output("Ctrl+C stops it")
    assert server.process.returncode == 0
    assert said.count(f"http://127.0.0.1:{port}/") == 2
    assert (server.out, server.err) == ("", "")
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_opened_is_said_only_when_the_port_answers_and_nobody_stays_behind(live_data):
    with live.running(live_data) as server:
        said = server.wait_for_output("열었어요")
        with socket.create_connection(("127.0.0.1", server.port), timeout=1):
            pass
        # The process that said it is no child of the server and has ended.
        assert len(children(server.process.pid)) == 1
    assert said.count("열었어요") == 1


def test_make_run_speaks_at_once_and_a_busy_port_ends_it():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with processes.started(["make", "run", f"PORT={port}"], PYTHONUTF8="1") as process:
            ready, _, _ = select.select([process.stdout], [], [], 2)
            assert ready, "nothing was said within two seconds"
            out, err = process.communicate(timeout=60)
    assert out.startswith("문의길을 준비하고 있어요.")
    assert process.returncode != 0
    assert "in use" in err
    assert "열었어요" not in out


def test_a_worker_that_dies_is_replaced(live_data):
    with live.running(live_data) as server:
        (worker,) = children(server.process.pid)
        os.kill(worker, signal.SIGKILL)
        for _ in range(200):
            try:
                if server.ask("/healthz").status == 200:
                    break
            except OSError:
                time.sleep(0.1)
        else:
            raise AssertionError("no worker came back")
    assert server.process.returncode == 0


def test_access_log_has_no_address_no_query_and_nothing_that_somebody_typed(live_data):
    with live.running(live_data, ACCESS_LOG="true") as server:
        server.ask("/s/daum?q=secret")
        seen = server.wait_for_output("GET /s/daum 200")
        server.ask("/v1/services/010-1234-5678")
        seen += server.wait_for_output("GET other 404")
    text = seen + server.out + server.err
    assert not re.search("127\\.0\\.0\\.1:|secret|010-1234", text.replace("http://127.0.0.1:", ""))


def test_nobody_writes_lines_of_his_own_into_the_log(live_data):
    forged = "%0a2026-11-30 00:00:00,000 GET /forged 200 1.0 ms%0d%1b[2J%e2%80%a8"
    with live.running(live_data, ACCESS_LOG="true") as server:
        for path in (f"/s/{forged}", f"/v1/services/{forged}", f"/v1/services?issue={forged}", f"/{forged}"):
            server.ask(path.replace(" ", "%20"))
        server.raw(b"GET%0aforged /healthz HTTP/1.1\r\nHost: a\nforged\r\nConnection: close\r\n\r\n")
        server.ask("/docs")
        seen = server.wait_for_output("GET /docs 200")
    assert "forged" not in seen + server.out + server.err


def test_control_characters_in_a_message_stay_on_its_line():
    record = logging.LogRecord("x", logging.ERROR, "", 0, "Exception on %s", ("/a\r\nb\x1b[2J\u2028",), None)
    assert OneLine("%(message)s").format(record) == "Exception on /a\\x0d\\x0ab\\x1b[2J\\x2028"


def test_no_access_log_unless_asked_for(live_data):
    with live.running(live_data) as server:
        for _ in range(20):
            server.ask("/s/daum")
    assert "GET" not in server.out + server.err
