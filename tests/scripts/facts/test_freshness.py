"""How many official claims a look can renew."""

from pathlib import Path

from scripts.facts.freshness import Reach, reach
from scripts.validation.load import load
from tests.scripts import trees

ANCHORED = "/channels/4/evidence/0/anchor"


def test_needles_numbers_and_addresses_are_told_apart(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    assert reach(load(root)) == Reach(needles=1, number=8, address=66)
    trees.apply(root, {"file": trees.SERVICE, "remove": [ANCHORED]})
    assert reach(load(root)) == Reach(needles=0, number=9, address=66)


def test_without_an_address_nothing_can_be_looked_at(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    trees.apply(root, {"file": trees.SERVICE, "set": {"/sources/haneul-help/url": None}})
    found = reach(load(root))
    assert found.needles == 0 and sum(found) < 75
