"""The field guide says what the code does."""

from __future__ import annotations

import json
import re
from pathlib import Path

from scripts.checking import findings
from scripts.compile.bundle import SCHEMA_VERSION
from scripts.compile.words import Words
from scripts.facts.spans import SPANS
from scripts.facts.trust import trust
from scripts.validation.load import ROOT, load
from tests.scripts import trees

README = (ROOT / "dataset" / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return README.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def rows(text: str) -> list[list[str]]:
    lines = [line for line in text.splitlines() if line.startswith("|") and not re.match(r"\| -+", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_grades() -> None:
    grades = load(ROOT).one["grades"]["grades"]
    said = {
        grade: kind.split()[0].rstrip(",")
        for names, kind in rows(section("Evidence").split("must fit:")[1])[1:]
        for grade in re.findall(r"`([^`]+)`", names)
    }
    assert said == grades


def test_spans() -> None:
    table = [row for row in rows(section("Trust is computed")) if row[0] in SPANS]
    said = {kind: (int(fresh), None if old == "never" else int(old)) for kind, _, fresh, old in table}
    assert said == {kind: tuple(span) for kind, span in SPANS.items()}


def test_hours_examples() -> None:
    words = Words(load(ROOT))
    examples = [(re.sub("`", "", text), said) for text, said in rows(section("Hours"))[1:]]
    assert len(examples) >= 6
    for text, said in examples:
        assert words.hours(text, assumed=False)["ko"] == said


def test_the_worked_example_is_valid_and_weighed_as_it_says(tmp_path: Path) -> None:
    found = re.search(r"```json\n(.+?)\n```", README, re.DOTALL)
    assert found
    channel = json.loads(found[1])
    root = trees.valid(tmp_path)
    paper = {"type": "press", "publisher": "하루일보", "url": "https://news.example.org/2", "published": "2026-02-27"}
    blog = {"type": "community", "publisher": "블로그", "url": None, "published": None}
    trees.apply(
        root,
        {
            "file": trees.SERVICE,
            "set": {"/channels/1": channel, "/sources/paper-20260227": paper, "/sources/blog": blog},
        },
    )
    dataset = load(root)
    assert [str(finding) for finding in findings(dataset)] == []
    sources = dataset.services["haneul"].data["sources"]
    evidence = [item for item in channel["evidence"] if "human" in item["about"]]
    assert trust(evidence, sources, "human", "2026-11-22").word == "reported"


def test_versions() -> None:
    versions = [int(row[0]) for row in rows(section("Versions of the served shapes")) if row[0].isdigit()]
    assert max(versions) == SCHEMA_VERSION


def test_every_file_is_named() -> None:
    for path in (ROOT / "dataset").glob("*.json"):
        assert f"`{path.name}`" in README, path.name
    for folder in ("services", "authorities", "retired", "vocabulary", "words", "schema"):
        assert f"`{folder}/" in README
