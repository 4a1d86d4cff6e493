"""Deltas: what changed between two bundles, and that it comes out again."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dataset.packing import canonical
from scripts.release.delta import applied, delta
from scripts.validation.load import ROOT
from tests.soak import rounds

CASES = json.loads((ROOT / "tests" / "fixtures" / "deltas.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_the_table_that_devices_read_too(case: dict[str, Any]) -> None:
    assert delta(case["base"], case["target"]) == case["delta"]
    assert applied(case["base"], case["delta"]) == case["target"]


words = st.text(max_size=3) | st.sampled_from(["0", "1", "2", "10"])
leaves = st.booleans() | st.integers(-3, 3) | words
values = st.recursive(
    leaves | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
bundles = st.dictionaries(words, st.dictionaries(words, values, max_size=3), max_size=4)


@given(bundles, bundles)
@settings(max_examples=rounds(40, 20_000), deadline=None)
def test_any_bundle_becomes_any_other(base: dict[str, Any], target: dict[str, Any]) -> None:
    change = json.loads(canonical(delta(base, target)))
    assert canonical(applied(base, change)) == canonical(target)


@given(bundles, bundles)
@settings(max_examples=rounds(20, 10_000), deadline=None)
def test_a_delta_never_costs_more_than_its_entries(base: dict[str, Any], target: dict[str, Any]) -> None:
    change = delta(base, target)
    for name, patch in change.get("patch", {}).items():
        assert len(canonical(patch)) < len(canonical(target[name]))


def test_the_base_is_left_as_it_was() -> None:
    base = {"a": {"list": [{"x": 1}], "deep": {"y": 1}}}
    before = json.dumps(base)
    applied(base, {"patch": {"a": {"list": {"0": {"x": 2}}, "deep": {"y": None}}}})
    assert json.dumps(base) == before


@pytest.mark.parametrize("change", [{"drop": ["b"]}, {"patch": {"b": {}}}])
def test_a_delta_of_another_base_is_an_error(change: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        applied({"a": {}}, change)
