"""docs/situations.md: every row names a test that exists, and every test of the suite has its row."""

import re

from scripts.validation.load import ROOT

SUITES = ROOT / "tests" / "e2e" / "suites"
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in (ROOT / "docs" / "situations.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| situation |", "| ---"))
]
NAMED = [re.fullmatch(r"`(\w+)` “(.+)”\s*\|?", row[-1]) for row in ROWS]


def test_there_are_enough_and_each_is_whole() -> None:
    assert len(ROWS) >= 30
    for row in ROWS:
        assert len(row) == 5, row
        assert row[1] and re.match(r"[✓–]", row[2]) and re.match(r"[✓–]", row[3]), row


def test_every_row_names_a_test() -> None:
    for row, found in zip(ROWS, NAMED, strict=True):
        assert found, row
        suite, title = found.groups()
        source = (SUITES / f"{suite}.test.ts").read_text(encoding="utf-8")
        assert title in source, f"{suite} has no test “{title}”"


def test_every_test_of_the_suite_has_a_row() -> None:
    source = (SUITES / "situations.test.ts").read_text(encoding="utf-8")
    named = [found[2] for found in NAMED if found and found[1] == "situations"]
    for title in re.findall(r'\btest\(\s*["`](.+?)["`],', source):
        assert any(part in title for part in named), title
