"""The trial of the problem model learns the same everywhere, and learns something."""

from __future__ import annotations

from scripts.loading import ROOT, load
from scripts.meaning.__main__ import best, split
from scripts.meaning.training import Line, train

LINES = [
    Line("비밀번호를 잊었어요", "login"),
    Line("비번 까먹음", "login"),
    Line("환불해 주세요", "refund"),
    Line("환불 안 해줘요", "refund"),
]


def test_a_small_model_tells_its_lines_apart_in_any_order() -> None:
    model, turned = train(LINES), train(LINES[::-1])
    assert (model.weights == turned.weights).all()
    assert model.grams == turned.grams
    assert best(model, "비밀번호 까먹었어요")[0] == "login"
    assert best(model, "환불이요")[0] == "refund"


def test_lines_of_one_thread_stay_together() -> None:
    learnt, asked = split(load(ROOT))
    assert len(asked) > 200
    assert len(learnt) > 10 * len(asked)
