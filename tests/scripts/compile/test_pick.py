"""What of a sheet holds on a day: one table for the pages and for the devices."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scripts.compile.pick import age, go_on, holds, hours_on, pieces_of, said_on
from scripts.validation.load import ROOT

TABLE: dict[str, Any] = json.loads((ROOT / "tests/fixtures/picks.json").read_text(encoding="utf-8"))
TRUSTS = TABLE["trusts"]


def month(iso: str) -> str:
    return f"{int(iso[:4])}년 {int(iso[5:7])}월"


@pytest.mark.parametrize("case", TABLE["age"])
def test_age(case: dict[str, Any]) -> None:
    assert age(TRUSTS[case["trust"]], case["day"]) == case["is"]


@pytest.mark.parametrize("case", TABLE["holds"])
def test_holds(case: dict[str, Any]) -> None:
    assert holds(case.get("trust"), TRUSTS, case["day"]) is case["is"]


@pytest.mark.parametrize("case", TABLE["go"])
def test_go(case: dict[str, Any]) -> None:
    assert go_on(case["go"], TRUSTS, case["day"]) == case["is"]


@pytest.mark.parametrize("case", TABLE["pieces"])
def test_pieces(case: dict[str, Any]) -> None:
    assert pieces_of(case["text"], case["numbers"]) == case["is"]


@pytest.mark.parametrize("case", TABLE["said"])
def test_said(case: dict[str, Any]) -> None:
    assert said_on(case["said"], TABLE["forms"], TRUSTS, case["day"], month) == case["is"]


@pytest.mark.parametrize("case", TABLE["said"])
def test_a_page_always_says_the_month(case: dict[str, Any]) -> None:
    assert said_on(case["said"], TABLE["forms"], TRUSTS, case["day"], month, printed=True) == case["printed"]


@pytest.mark.parametrize("case", TABLE["hours"])
def test_hours(case: dict[str, Any]) -> None:
    assert hours_on(case.get("open"), TRUSTS, case["day"]) == case["is"]
