"""Publishers have names that English readers can read."""

from __future__ import annotations

import re

from scripts.compile.context import Context
from scripts.facts.asof import as_of
from scripts.validation.load import load

HANGUL = re.compile(r"[가-힣]")


def test_every_publisher_has_an_english_name_and_no_name_is_left_over() -> None:
    dataset = load()
    ctx = Context.of(dataset, as_of())
    used = {source["publisher"] for doc in dataset.docs() for source in doc.data.get("sources", {}).values()}
    assert sorted(name for name in used if HANGUL.search(ctx.publisher(name)["en"])) == []
    assert sorted(dataset.one["publisher-names"]["names"].keys() - used) == []
