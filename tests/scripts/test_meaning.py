"""Learning which problem a text means: the same bytes everywhere, and nothing learnt that is to be asked."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import brotli
import pytest

from dataset.schema.served import ProblemModel
from scripts.loading import ROOT, load
from scripts.meaning.grams import grams
from scripts.meaning.lines import APART, Line, lines_of
from scripts.meaning.model_file import model_bytes
from scripts.meaning.names import Names
from scripts.meaning.stems import stem
from scripts.meaning.thresholds import Asked, asked_on_folds, chosen
from scripts.meaning.training import LEVELS, MEANINGS, train
from tests.scripts import trees

CASES = json.loads((ROOT / "tests" / "fixtures" / "grams.json").read_text(encoding="utf-8"))
NAMES = Names(["하늘톡", "하늘", "haneul talk", "haneul", "하늘 비밀번호"], ["비밀번호", "정지"])
SMALL = [
    Line("메일이 안 와요", "mail"),
    Line("메일 용량이 꽉 찼어요", "mail"),
    Line("첨부 파일 메일", "mail"),
    Line("환불해 주세요", "payment-refund"),
    Line("결제 취소 환불", "payment-refund"),
    Line("두 번 결제됐어요", "payment-refund"),
    Line("유서를 썼어요", "emergency-life"),
    Line("유서 쓰고 있어요", "emergency-life"),
    Line("오늘 날씨", "nothing"),
    Line("내일 날씨 어때", "nothing"),
]


@pytest.mark.parametrize("case", CASES["grams"], ids=lambda case: case["text"])
def test_grams_are_those_that_the_device_sees(case: dict[str, Any]) -> None:
    assert sorted(grams(case["text"])) == case["grams"]


@pytest.mark.parametrize("case", CASES["cut"], ids=lambda case: case["text"])
def test_names_are_cut_as_on_the_device(case: dict[str, Any]) -> None:
    assert NAMES.cut(case["text"]) == case["rest"]


def test_a_line_is_a_template_where_only_name_and_ending_differ() -> None:
    assert stem("하늘톡 메일이 사라졌어요", NAMES) == stem("Haneul에서 메일만 사라졌네요", NAMES)
    assert stem("메일이 사라졌어요", NAMES) != stem("메일이 늦어요", NAMES)


def test_the_model_is_the_same_on_every_machine() -> None:
    """Whole numbers only: this hash holds for every processor, library and order of lines."""
    for lines in (SMALL, SMALL[::-1]):
        model = train(lines)
        raw = "\n".join(model.grams).encode() + model.weights.astype("<i8").tobytes()
        assert hashlib.sha256(raw).hexdigest() == "16f892e3463d76bdf723f08b1a67dc7b8af23ff20b44a44162f8b46b2ab92fa3"


def test_it_has_learnt_its_lines() -> None:
    model = train(SMALL)
    assert abs(model.weights).max() <= LEVELS
    for line in SMALL:
        strengths = model.strengths(line.text)
        assert strengths is not None
        place = MEANINGS.index(line.means)
        if line.means in APART:
            assert strengths[place] > 0
        else:
            assert int(strengths[: len(MEANINGS) - len(APART)].argmax()) == place
            assert (strengths[-len(APART) :] < 0).all()
    assert model.strengths("zzz") is None


def test_lines_of_one_thread_are_kept_out_together_however_its_address_is_written(tmp_path: Path) -> None:
    root = trees.valid(tmp_path)
    written, coded = "https://cafe.example.com/글/7", "https://cafe.example.com/%EA%B8%80/7"
    lines = [{"say": "봄", "thread": written}, {"say": "여름", "thread": coded}]
    trees.apply(root, {"file": "dataset/utterances/mail.json", "set": {"/lines": lines}})
    first, second = (line for line in lines_of(load(root)) if line.text in ("봄", "여름"))
    assert first.thread == second.thread
    assert first.share(3) == second.share(3)
    assert first.kept_out == second.kept_out


def test_about_a_fifth_of_the_threads_is_kept_out() -> None:
    lines = lines_of(load(ROOT))
    threads = {line.thread: line.kept_out for line in lines if line.thread}
    assert 0.15 < sum(threads.values()) / len(threads) < 0.25
    assert not any(line.kept_out for line in lines if not line.thread)


def test_on_folds_every_line_is_asked_once_from_a_model_that_never_saw_it() -> None:
    asked = asked_on_folds(SMALL, 2)
    assert sorted(one.line.text for one in asked) == sorted(line.text for line in SMALL)


def test_thresholds_keep_their_promise() -> None:
    model = train(SMALL)
    asked = [Asked(line, model.strengths(line.text)) for line in SMALL]
    found = chosen(asked)
    life, nothing = MEANINGS.index("emergency-life"), MEANINGS.index("nothing")
    for one in asked:
        assert one.strengths is not None
        assert (one.strengths[life] >= found.emergency["life"]) == (one.line.means == "emergency-life")
        assert (one.strengths[nothing] >= found.nothing) == (one.line.means == "nothing")
    assert chosen([]) is not None


def test_the_real_model_fits_its_shape_and_its_size() -> None:
    raw = model_bytes(load(ROOT))
    value = json.loads(raw)
    assert ProblemModel().validate(value) == {}
    assert len(value["weights"]) == len(value["grams"].split("\n")) * len(value["meanings"])
    assert len(brotli.compress(raw, quality=11)) <= 60 * 1024
