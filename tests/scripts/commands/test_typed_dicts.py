"""The TypedDicts say what the shapes say, and a type checker that reads them finds a slip."""

from __future__ import annotations

import typing
from pathlib import Path

import pytest
from marshmallow import Schema
from mypy import api

from dataset.schema import enums, served
from dataset.schema.base import Served
from dataset.schema.files import FOLDERS, SINGLE, VOCABULARY
from dataset.schema.generated import authored, closed, drafts
from dataset.schema.generated import served as leaving

FILES = FOLDERS | SINGLE | VOCABULARY
SLIPS = {
    "channel['exsits']": 'has no key "exsits"',
    "channel['kind'] == 'fax'": "Non-overlapping equality check",
    "channel['url'].upper()": 'Item "None" of "str | None" has no attribute "upper"',
}


@pytest.mark.parametrize("schema", [*FILES.values(), *served.BUNDLE.values()], ids=lambda schema: schema.__name__)
def test_fields_are_those_of_the_shape(schema: type[Schema]) -> None:
    modules = (leaving, drafts) if issubclass(schema, Served) else (authored,)
    fields = schema().fields
    for module in modules:
        made = getattr(module, schema.__name__)
        assert made.__annotations__.keys() == fields.keys()
        for name, hint in made.__annotations__.items():
            assert hint.__forward_arg__.startswith("NotRequired[") != fields[name].required, name


def test_closed_lists_are_those_of_the_shapes() -> None:
    assert typing.get_args(closed.Kind) == enums.KINDS
    assert typing.get_args(closed.Issue) == enums.ISSUES


def test_nothing_that_is_served_may_be_null() -> None:
    hints = [
        hint.__forward_arg__
        for made in vars(leaving).values()
        if typing.is_typeddict(made)
        for hint in made.__annotations__.values()
    ]
    assert hints
    assert [hint for hint in hints if "None" in hint] == []


def test_a_misspelt_key_is_an_error(tmp_path: Path) -> None:
    lines = [f"def slip_{i}(channel: Channel) -> None:\n    print({slip})\n" for i, slip in enumerate(SLIPS)]
    file = tmp_path / "slips.py"
    file.write_text("from dataset.schema.generated.authored import Channel\n" + "".join(lines), encoding="utf-8")
    said, _, code = api.run(["--strict", "--cache-dir", str(tmp_path / "cache"), str(file)])
    assert code == 1
    for expected in SLIPS.values():
        assert expected in said
