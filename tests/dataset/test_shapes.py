"""One shape, two validators: marshmallow (the rules) and the generated JSON Schemas (editors)."""

from __future__ import annotations

import copy
import functools
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from marshmallow import RAISE, Schema, ValidationError

from dataset.schema.served import BUNDLE
from scripts.commands.schemas import AUTHORED, GENERATED
from scripts.validation.fast import quick
from scripts.validation.load import ROOT, SINGLE, VOCABULARY, load
from scripts.validation.shape import WHY, misfits, parse
from tests.scripts import trees
from tests.soak import rounds

FOLDERS = {"services": "service", "authorities": "authority", "retired": "retired", "utterances": "utterances"}
NAMES = {schema: name for name, schema in AUTHORED.items()}
# Readable JSON of a wrong shape. Files that are no JSON, and words, have no schema.
BAD = [
    example
    for example in trees.invalid()
    if example.stem.split("--")[0] in set(WHY) - {"json", "duplicate-key"} and example.stem != "shape--words"
]


def schema_name(file: str) -> str | None:
    """Which generated schema a file belongs to; None for the few that have none."""
    folder, stem = file.split("/")[-2], file.split("/")[-1].removesuffix(".json")
    if folder in FOLDERS:
        return FOLDERS[folder]
    shape = SINGLE.get(stem) or VOCABULARY.get(stem)
    return NAMES.get(shape) if shape else None


def marshmallow(name: str) -> Schema:
    return AUTHORED[name]()


def _ecma(_: Any, pattern: str, value: Any, __: Any) -> Iterator[jsonschema.ValidationError]:
    """Patterns mean what they mean in a browser: `$` is the end, not the place before a last newline."""
    if isinstance(value, str) and re.search(re.sub(r"\$(?=$|\|)", r"\\Z", pattern), value) is None:
        yield jsonschema.ValidationError(f"{value!r} does not match {pattern}")


Editor = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": _ecma})


@functools.cache
def editor(name: str) -> Any:
    document = json.loads((GENERATED / f"{name}.schema.json").read_text(encoding="utf-8"))
    Editor.check_schema(document)
    return Editor(document, format_checker=Editor.FORMAT_CHECKER)


def files(root: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted((root / "dataset").rglob("*.json")):
        file = path.relative_to(root).as_posix()
        if "schema/" not in file and "words/" not in file and "checks/" not in file and schema_name(file):
            data = parse(path, root, [])
            assert data is not None, file
            yield file, data


@pytest.mark.parametrize("root", [trees.RECORDS / "valid", ROOT], ids=["fixtures", "real"])
def test_valid_records_pass_both(root: Path) -> None:
    seen = set()
    for file, data in files(root):
        name = schema_name(file)
        assert name is not None
        seen.add(name)
        assert misfits(file, data, marshmallow(name)) == [], file
        assert [error.message for error in editor(name).iter_errors(data)] == [], file
    assert {"service", "authority", "duties", "parts", "issues", "labels"} <= seen


def test_there_are_bad_shapes() -> None:
    assert len(BAD) >= 20


@pytest.mark.parametrize("example", BAD, ids=lambda path: path.stem)
def test_a_bad_shape_is_refused_by_both(example: Path, tmp_path: Path) -> None:
    root, promise = trees.broken(example, tmp_path)
    name = schema_name(promise["file"])
    assert name is not None
    data = json.loads((root / promise["file"]).read_text(encoding="utf-8"))
    assert misfits(promise["file"], data, marshmallow(name))
    assert list(editor(name).iter_errors(data))


def _places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(node, dict):
        for key, inner in node.items():
            yield from _places(inner, (*path, key))
    elif isinstance(node, list):
        for i, inner in enumerate(node):
            yield from _places(inner, (*path, i))


WRONG: list[Any] = [
    None,
    "",
    7,
    -1,
    True,
    [],
    {},
    "a\n",
    "https://x.example",
    {"ko": "가"},
    [None],
    [""],
    "2026-13-01",
    1.5,
]


def test_random_damage_is_judged_alike() -> None:
    """Records with one value replaced or removed: both say yes, or both say no."""
    count = rounds(150, 5_000)
    dice = random.Random(20261122)
    record = json.loads((trees.RECORDS / "valid" / trees.SERVICE).read_text(encoding="utf-8"))
    places = [place for place in _places(record) if place]
    strict, validator = marshmallow("service"), editor("service")
    fits = quick(strict)
    verdicts = {True: 0, False: 0}
    for _ in range(count):
        damaged = copy.deepcopy(record)
        place = dice.choice(places)
        node = damaged
        for step in place[:-1]:
            node = node[step]
        wrong = dice.choice([*WRONG, "remove"])
        if wrong == "remove":
            del node[place[-1]]
        else:
            node[place[-1]] = wrong
        try:
            strict.load(damaged)
            passes = True
        except ValidationError:
            passes = False
        assert fits(damaged) == passes, (place, wrong)
        assert passes == validator.is_valid(damaged), (place, wrong)
        verdicts[passes] += 1
    assert min(verdicts.values()) > count // 20, verdicts


@pytest.mark.parametrize("name", sorted(AUTHORED))
def test_the_quick_answer_is_the_slow_answer(name: str) -> None:
    """Every authored shape: real and fixture files, each damaged in many ways."""
    dice = random.Random(name)
    strict = marshmallow(name)
    fits = quick(strict)
    found = [
        data for root in (trees.RECORDS / "valid", ROOT) for file, data in files(root) if schema_name(file) == name
    ]
    assert found
    found.sort(key=lambda data: len(str(data)))
    for _ in range(rounds(50, 2_000)):
        damaged = copy.deepcopy(dice.choice(found[:4]))
        place = dice.choice([place for place in _places(damaged) if place])
        node = damaged
        for step in place[:-1]:
            node = node[step]
        node[place[-1]] = dice.choice([*WRONG, "seoul", "2026-11-22"])
        try:
            strict.load(damaged)
            passes = True
        except ValidationError:
            passes = False
        assert fits(damaged) == passes, place


def test_the_quick_answer_for_served_shapes(small_bundle: dict[str, Any]) -> None:
    dice = random.Random(7)
    for key, value in small_bundle.items():
        shape = BUNDLE[key.split("/")[0]](unknown=RAISE)
        fits = quick(shape)
        assert fits(value), key
        for _ in range(rounds(5, 100)):
            damaged = copy.deepcopy(value)
            place = dice.choice([place for place in _places(damaged) if place] or [("unknown",)])
            node = damaged
            for step in place[:-1]:
                node = node[step]
            node[place[-1]] = dice.choice(WRONG)
            assert fits(damaged) == (not shape.validate(damaged)), (key, place)


def test_the_loader_and_the_shapes_agree(tmp_path: Path) -> None:
    """What load() refuses is exactly what the shapes refuse."""
    assert load(trees.valid(tmp_path)).findings == []
