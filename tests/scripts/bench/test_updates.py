"""What updates cost, on the data of now; a year of them on 2,600 services in a soak."""

from __future__ import annotations

import json
from statistics import median

from scripts.bench.updates import SERVICES, signature, year
from scripts.validation.load import ROOT
from tests.soak import rounds


def test_an_edit_and_a_week_stay_small() -> None:
    base = json.loads((ROOT / "build" / "data" / "bundle.json").read_text(encoding="utf-8"))
    made = year(base, rounds(1, 52), rounds(100, SERVICES))
    assert median(made["edit"]) + signature() <= 1024
    assert median(made["week"]) + 7 * signature() <= 6 * 1024
    assert signature() <= 450
