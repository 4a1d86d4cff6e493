"""The command as people and machines call it: killed and gone on, and what it refuses."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

import scripts.commands.facts as facts
from scripts.facts.ledger import FOLDER, read
from tests.processes import started
from tests.scripts import trees
from tests.scripts.looks.web import Web

PAGES = 12
HOST = "help.haneul.example.com"


def many_pages(root: Path) -> Path:
    """The smallest dataset, with a dozen official pages more."""
    trees.valid(root)
    for i in range(PAGES):
        source = {
            "type": "official",
            "publisher": "하늘톡 고객센터",
            "title": f"안내 {i}",
            "title_en": f"Page {i}",
            "url": f"https://{HOST}/p/{i}",
            "published": "2026-09-01",
            "grade": "official",
        }
        entry = trees.ev(f"page-{i}", "human")
        trees.apply(
            root, {"file": trees.SERVICE, "set": {f"/sources/page-{i}": source, "/channels/0/evidence/-": entry}}
        )
    return root


def test_killed_and_gone_on_it_asks_for_nothing_twice(tmp_path: Path, web: Web) -> None:
    root = many_pages(tmp_path)
    command = [sys.executable, "-m", "scripts.commands.facts", "--pace", "0.05", "--only", "haneul"]
    settings = {"MUNUIGIL_ROOT": str(root), "MUNUIGIL_WEB": web.address, "MUNUIGIL_AS_OF": "2026-12-01"}
    with started(command, **settings) as run:
        until = time.monotonic() + 60
        while len([one for one in web.log if one.done and one.path.startswith("/p/")]) < 5 and time.monotonic() < until:
            time.sleep(0.005)
        run.kill()
        run.wait()
    asked = len(web.log)
    kept = set(read(root / FOLDER / f"{HOST}.json")["pages"])
    assert 3 <= len(kept) < PAGES
    with started(command, **settings) as run:
        said, shown = run.communicate(timeout=60)
        assert run.returncode == 0, shown
    again = [name for name, count in Counter(web.asked(robots=True)).items() if count > 1]
    # Only the page that was under way when it was killed may be asked for again.
    assert [name for name in again if f"https://{name}" in kept] == [] and len(again) <= 1
    assert len(read(root / FOLDER / f"{HOST}.json")["pages"]) >= PAGES
    assert len(web.log) > asked
    assert "# Looks of 2026-12-01" in said and "/" in shown.splitlines()[0]
    assert (root / "build" / "facts" / "report.md").read_text(encoding="utf-8") == said
    assert "for practice only" in shown.splitlines()[-1]
    left = {path.relative_to(root).parts[:2] for path in root.rglob("*") if path.is_file()}
    assert {parts for parts in left if parts[0] != "dataset"} == {("build", "facts")}
    assert not list((root / FOLDER).glob("*.new"))


@pytest.mark.parametrize(
    ("settings", "args", "said"),
    [
        ({}, [], "Set MUNUIGIL_FACTS_CONTACT"),
        ({"MUNUIGIL_FACTS_CONTACT": "nobody"}, [], "Set MUNUIGIL_FACTS_CONTACT"),
        ({"MUNUIGIL_FACTS_CONTACT": "looks@munuigil.example"}, ["--pace", "1"], "impolite"),
        ({"MUNUIGIL_FACTS_CONTACT": "looks@munuigil.example"}, ["--pace", "nan"], "impolite"),
        ({"MUNUIGIL_WEB": "http://127.0.0.1:9"}, ["--pace", "-1"], "impolite"),
        ({"MUNUIGIL_WEB": "https://evil.example.net"}, [], "not a place on this machine"),
    ],
)
def test_impolite_calls_are_refused(settings: dict[str, str], args: list[str], said: str) -> None:
    unset = dict.fromkeys(("MUNUIGIL_WEB", "MUNUIGIL_FACTS_CONTACT"))
    done = CliRunner().invoke(facts.main, args, env=unset | settings)
    assert done.exit_code == 1 and said in done.output


@pytest.mark.parametrize(
    ("name", "said"),
    [("kakaobnk", "Did you mean kakaobank"), ("www.kakaobank.co", "www.kakaobank.com"), ("?" * 40, "is called “???")],
)
def test_a_name_that_nothing_has_is_an_error_and_not_a_run_of_nothing(name: str, said: str, web: Web) -> None:
    done = CliRunner().invoke(facts.main, ["--only", "tving", "--only", name], env={"MUNUIGIL_WEB": web.address})
    assert (done.exit_code, web.log) == (1, [])
    assert said in done.output
