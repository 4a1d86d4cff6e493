"""One way to write a record, and nothing is ever lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from scripts.commands import format as formatter
from scripts.commands.format import formatted, main
from tests.scripts import trees

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON, st.sampled_from([None, 1, 4]), st.booleans())
def test_formatting_keeps_the_meaning_and_is_done_once(value: object, indent: int | None, plain: bool) -> None:
    once = formatted(json.dumps(value, indent=indent, ensure_ascii=plain).encode())
    assert once is not None
    assert json.loads(once) == value
    assert once.endswith(b"\n")
    assert formatted(once) == once


@pytest.mark.parametrize(
    "raw",
    [
        b'{"a": 1,}',
        b"",
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 1}}',
        b'{"a": "\xff"}',
        b'{"a": "\\ud800"}',
        b"\xef\xbb\xbf{}",
    ],
    ids=["comma", "empty", "repeated key", "repeated key inside", "not UTF-8", "half a character", "byte order mark"],
)
def test_what_would_lose_something_is_left_alone(raw: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert formatted(raw) is None
    monkeypatch.setattr(formatter, "ROOT", trees.valid(tmp_path))
    path = tmp_path / "dataset" / "services" / "odd.json"
    path.write_bytes(raw)
    assert CliRunner().invoke(main).exit_code == 0
    assert path.read_bytes() == raw


def test_the_order_of_keys_stays() -> None:
    assert formatted('{"나": 1, "가": [1,2]}'.encode()) == '{\n  "나": 1,\n  "가": [\n    1,\n    2\n  ]\n}\n'.encode()


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatter, "ROOT", trees.valid(tmp_path))
    path = tmp_path / trees.SERVICE
    neat = path.read_bytes()
    path.write_bytes(neat.replace(b"\n", b"\r\n"))
    check = CliRunner().invoke(main, ["--check"])
    assert check.exit_code == 1
    assert f"{trees.SERVICE}: not formatted" in check.stderr
    assert path.read_bytes() != neat
    assert CliRunner().invoke(main).exit_code == 0
    assert path.read_bytes() == neat
    assert CliRunner().invoke(main, ["--check"]).exit_code == 0
