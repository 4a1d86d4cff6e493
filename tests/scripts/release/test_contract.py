"""docs/client-contract.md: its example is true, and its sentences are those on screen."""

from __future__ import annotations

import hashlib
import json
import re

from dataset.packing import canonical
from scripts.release.delta import applied, delta
from scripts.validation.load import ROOT

PAGE = (ROOT / "docs" / "client-contract.md").read_text(encoding="utf-8")


def test_the_example_of_a_delta_is_true() -> None:
    found = re.search(r"<!-- example: delta -->\n```json\n(.*?)```", PAGE, re.DOTALL)
    assert found
    example = json.loads(found[1])
    assert delta(example["base"], example["bundle"]) == example["delta"]
    result = applied(example["base"], example["delta"])
    assert hashlib.sha256(canonical(result)).hexdigest() == example["sha256"]


def test_every_outcome_has_the_sentence_that_people_read() -> None:
    words = json.loads((ROOT / "dataset" / "words" / "en.json").read_text(encoding="utf-8"))["options"]
    said = {text for key, text in words.items() if key.startswith("state") and isinstance(text, str)}
    # “refused” and “updated” say more in the other columns.
    missing = [text for text in said if text not in PAGE]
    assert sorted(missing) == sorted([words["stateUpdated"], words["stateRefused"]])
