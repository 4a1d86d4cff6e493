"""Words are compared in Python when data is compiled and in TypeScript on pages: one table of cases for both."""

from __future__ import annotations

import json

import pytest

from scripts.compile.questions import plain_text
from scripts.validation.load import ROOT

CASES = json.loads((ROOT / "tests/fixtures/plain.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "bare"), CASES.items())
def test_plain(text: str, bare: str) -> None:
    assert plain_text(text) == bare
