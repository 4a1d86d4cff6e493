"""How well the model tells what people mean, measured on lines that it has not learnt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import brotli
import numpy as np

from dataset.schema.enums import EMERGENCIES, ISSUES, NOTHING
from scripts.command import working
from scripts.meaning.lines import EMERGENCY, PROBLEM_OF, Line, lines_of
from scripts.meaning.model_file import befores, to_bytes
from scripts.meaning.near import near_misses
from scripts.meaning.thresholds import (
    Asked,
    Thresholds,
    alarm_strength,
    ask_model,
    asked_on_folds,
    chances,
    choose_thresholds,
)
from scripts.meaning.training import MEANINGS, PROBLEMS, Corpus, Model
from scripts.validation.load import Dataset

STEPS = (30, 60, 120)
BUCKETS = (0, 20, 40, 60, 80)


@dataclass(frozen=True)
class Found:
    """Of so many lines, how many were answered rightly: by the first problem, by one of the first three."""

    asked: int
    first: int
    three: int


@dataclass(frozen=True)
class Figures:
    """Everything that docs/meaning.md says."""

    lines: list[Line]
    near: set[Line]
    model: Model
    file: bytes
    packed: int
    thresholds: Thresholds
    folds: list[Asked]
    held: list[Asked]
    curve: list[tuple[str, int, Found]]
    before: Mapping[str, Sequence[str]]


def measure(dataset: Dataset) -> Figures:
    """Learn everything that the page needs: the model, its folds, and a model for each step of the curve."""
    corpus = Corpus(lines_of(dataset))
    learnt = [not line.is_held_out for line in corpus.lines]
    kept_out = [line for line in corpus.lines if line.is_held_out]
    folds, model = asked_on_folds(corpus, learnt), corpus.train(learnt)
    thresholds, held = choose_thresholds(folds), ask_model(model, kept_out)
    file = to_bytes(model, thresholds, dataset, [line for line in corpus.lines if not line.is_held_out])
    curve = [
        (f"{step}", sum(some), found(ask_model(corpus.train(some), kept_out))) for step, some in _steps(corpus, learnt)
    ]
    curve.append(("all", sum(learnt), found(held)))
    packed = len(brotli.compress(file, quality=11))
    near = near_misses([line for line in corpus.lines if not line.is_held_out])
    return Figures(corpus.lines, near, model, file, packed, thresholds, folds, held, curve, befores(dataset))


def _steps(corpus: Corpus, learnt: Sequence[bool]) -> Iterator[tuple[int, list[bool]]]:
    """For each step so many lines of every problem, and all of the rest; a step holds the lines of the one before."""
    order = sorted(range(len(learnt)), key=lambda at: (corpus.lines[at].share(2**32, "curve "), at))
    for step in STEPS:
        working(f"Learning from at most {step} lines of a problem")
        taken: Counter[str] = Counter()
        some = list(learnt)
        for at in order:
            line = corpus.lines[at]
            if some[at] and line.said and line.means in ISSUES:
                some[at] = taken[line.means] < step
                taken[line.means] += some[at]
        yield step, some


def best(asked: Asked) -> list[str]:
    """Problems, the likeliest first; none where no gram is known."""
    if asked.strengths is None:
        return []
    return [MEANINGS[at] for at in np.argsort(-asked.strengths[:PROBLEMS], kind="stable").tolist()]


def found(asked: Sequence[Asked]) -> Found:
    """How many lines about problems are answered rightly."""
    answers = [(one.line.means, best(one)) for one in asked if one.line.means in ISSUES]
    first = sum(means in problems[:1] for means, problems in answers)
    return Found(len(answers), first, sum(means in problems[:3] for means, problems in answers))


def shown(asked: Asked, thresholds: Mapping[str, int], before: Mapping[str, Sequence[str]]) -> str | None:
    """The emergency whose block (or quiet line, by its thresholds) the device shows for this line alone, as a meaning."""
    if asked.strengths is None:
        return None
    over = {}
    for name in EMERGENCIES:
        meaning = EMERGENCY + name
        above = int(alarm_strength(asked.strengths[None], meaning)[0]) - thresholds[name]
        if above >= 0:
            over[meaning] = above
    waiting = {EMERGENCY + name for first in over for name in before.get(first.removeprefix(EMERGENCY), ())}
    return max(over.keys() - waiting, key=lambda meaning: over[meaning], default=None)


def may_show(line: Line, meaning: str) -> bool:
    """Is it right to show this emergency for this line?"""
    return meaning in (line.means, line.also) or PROBLEM_OF.get(meaning) == line.means


def silent(asked: Asked, thresholds: Thresholds) -> bool:
    """Does the model say that this line is no matter for support?"""
    return asked.strengths is not None and int(asked.strengths[MEANINGS.index(NOTHING)]) >= thresholds.nothing


def calibration(asked: Sequence[Asked], thresholds: Thresholds) -> list[tuple[int, int, int, int]]:
    """For each bucket of chances its least one in percent, lines, the sum of chances said in percent, and lines right."""
    known = [one for one in asked if one.strengths is not None and one.line.means in ISSUES]
    strengths = np.array([one.strengths for one in known], dtype=np.int64).reshape(-1, len(MEANINGS))
    likely = chances(strengths[:, :PROBLEMS], thresholds.temperature).max(axis=1).tolist()
    out = []
    for low, high in zip(BUCKETS, (*BUCKETS[1:], 101), strict=True):
        inside = [(said, one) for said, one in zip(likely, known, strict=True) if low <= said < high]
        right = sum(best(one)[0] == one.line.means for _, one in inside)
        out.append((low, len(inside), sum(said for said, _ in inside), right))
    return out


def mistaken(asked: Sequence[Asked]) -> Counter[tuple[str, str]]:
    """What is meant, and which other problem is taken for it, with the number of lines."""
    return Counter(
        (one.line.means, problems[0])
        for one in asked
        if one.line.means in ISSUES and (problems := best(one)) and problems[0] != one.line.means
    )
