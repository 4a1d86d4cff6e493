"""The bundle as it travels comes out as it went in; extension/data/unpack.ts is held to the same cases."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dataset.packing import pack, unpack
from scripts.validation.load import ROOT

CASES: dict[str, Any] = json.loads((ROOT / "tests" / "fixtures" / "packed.json").read_text(encoding="utf-8"))


def test_what_both_languages_say_and_what_the_name_says_stands_once() -> None:
    assert pack(CASES["entries"]) == CASES["travelling"]
    assert unpack(CASES["travelling"]) == CASES["entries"]


def test_entries_that_were_never_packed_stay_as_they_are() -> None:
    assert unpack(CASES["entries"]) == CASES["entries"]


@pytest.mark.parametrize(
    "entries",
    [
        {"rows/ko/daum": {"service": "daum", "rows": []}},
        {"guide/daum/mail": {"service": "kakaotalk", "issue": "mail"}},
    ],
)
def test_what_would_come_out_otherwise_is_no_bundle(entries: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="another one"):
        pack(entries)
