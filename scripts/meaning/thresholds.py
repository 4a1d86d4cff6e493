"""From which strength on something is said: chosen on lines that the asked model has not learnt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dataset.schema.words import EMERGENCIES, ISSUES, NOTHING
from scripts.meaning.learning import FADING, Whole
from scripts.meaning.lines import APART, EMERGENCY, PROBLEM_OF, Line
from scripts.meaning.training import MEANINGS, PROBLEMS, Model, bits, train

FOLDS = 3
TEMPERATURES = range(8, 129, 4)
# Of lines that are no such emergency, so many in a thousand may show its block.
FALSE_ALARMS = 5
# Of lines about a problem, so many in a thousand may get no answer.
FALSE_SILENCE = 20
# So many in a hundred of the problems that are said to be clear are right.
ASKED_RIGHT, BODY_RIGHT = 60, 70


@dataclass(frozen=True)
class Asked:
    """A line and what a model that never saw it says: strengths times 16, None where it knows no gram."""

    line: Line
    strengths: Whole | None


@dataclass(frozen=True)
class Thresholds:
    """Strengths times 16, and chances in percent."""

    temperature: int
    ask: int
    body: int
    emergency: dict[str, int]
    nothing: int


def ask(model: Model, lines: Sequence[Line]) -> list[Asked]:
    """What the model says of these lines."""
    return [Asked(line, model.strengths(line.text)) for line in lines]


def asked_on_folds(lines: Sequence[Line], folds: int = FOLDS) -> list[Asked]:
    """Every line that somebody said, asked from a model of the other folds. Lines of one thread share a fold."""
    out: list[Asked] = []
    for fold in range(folds):
        mine = [line for line in lines if line.said and line.share(folds, "fold ") == fold]
        rest = [line for line in lines if not line.said or line.share(folds, "fold ") != fold]
        out.extend(ask(train(rest), mine))
    return out


def chosen(asked: Sequence[Asked]) -> Thresholds:
    """The temperature that makes chances true, and the lowest thresholds that keep what is promised above."""
    known = [(one.line.means, one.strengths) for one in asked if one.strengths is not None]
    means = [meaning for meaning, _ in known]
    strengths = np.array([own for _, own in known], dtype=np.int64).reshape(-1, len(MEANINGS))
    at = [i for i, meaning in enumerate(means) if meaning in ISSUES]
    problems, right = strengths[at, :PROBLEMS], np.array([ISSUES.index(means[i]) for i in at], dtype=np.int64)
    temperature = min(TEMPERATURES, key=lambda one: _surprise(chances(problems, one), right))
    likely = chances(problems, temperature)
    clear = sorted(zip(likely.max(axis=1).tolist(), (likely.argmax(axis=1) == right).tolist(), strict=True))
    return Thresholds(
        temperature,
        _clear(clear, ASKED_RIGHT),
        _clear(clear, BODY_RIGHT),
        {name: _least(means, strengths, EMERGENCY + name, FALSE_ALARMS) for name in EMERGENCIES},
        _least(means, strengths, NOTHING, FALSE_SILENCE),
    )


def chances(strengths: Whole, temperature: int) -> Whole:
    """Chances of the problems in percent, a row for each row of strengths."""
    below = (strengths.max(axis=1, keepdims=True) - strengths) * 16 // temperature
    parts = FADING[np.minimum(below, len(FADING) - 1)]
    likely: Whole = parts * 100 // parts.sum(axis=1, keepdims=True)
    return likely


def _surprise(likely: Whole, right: Whole) -> int:
    """How unlikely the right problems were held to be, in sixteenths of bits."""
    return -sum(bits(1 + int(chance)) for chance in likely[np.arange(len(right)), right])


def _clear(best: Sequence[tuple[int, bool]], right: int) -> int:
    """The least chance in percent from which on so many in a hundred best problems are right."""
    for least in range(100):
        above = [fits for chance, fits in best if chance >= least]
        if sum(above) * 100 >= right * len(above):
            return least
    return 100


def _least(means: Sequence[str], strengths: Whole, meaning: str, in_thousand: int) -> int:
    """The least strength that at most so many in a thousand other lines reach."""
    perhaps = {meaning, PROBLEM_OF.get(meaning), *(APART if meaning != NOTHING else ())} - {NOTHING}
    others = [at for at, means_it in enumerate(means) if means_it not in perhaps and means_it != meaning]
    reached = sorted(strengths[others, MEANINGS.index(meaning)].tolist(), reverse=True)
    allowed = len(reached) * in_thousand // 1000
    return int(reached[allowed]) + 1 if allowed < len(reached) else 1
