"""From which strength on something is said: chosen on lines that the asked model has not learnt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dataset.schema.enums import ALONE, EMERGENCIES, ISSUES, NOTHING
from scripts.command import working
from scripts.meaning.learning import FADING, Whole
from scripts.meaning.lines import APART, EMERGENCY, PROBLEM_OF, Line
from scripts.meaning.training import MEANINGS, PROBLEMS, Corpus, Model

FOLDS = 3
TEMPERATURES = range(8, 65, 2)
FINE = 2**20
# Of lines that are no such emergency, so many in a thousand may show its block.
FALSE_ALARMS = 5
# A quiet line is missed by so many in a thousand lines of its emergency, and shown for at most so many of the others; of a block in
# which companies have no part, in each language.
MISSED, FALSE_HINTS = 50, 20
KOREAN = re.compile("[가-힣]")
# Of lines about a problem, so many in a thousand may get no answer.
FALSE_SILENCE = 70
# So many in a hundred of the problems that are said to be clear are right.
ASKED_RIGHT, BODY_RIGHT = 70, 75


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
    perhaps: dict[str, int]
    nothing: int


def ask_model(model: Model, lines: Sequence[Line]) -> list[Asked]:
    """What the model says of these lines."""
    return [Asked(line, model.strengths(line.text)) for line in lines]


def asked_on_folds(corpus: Corpus, learnt: Sequence[bool], folds: int = FOLDS) -> list[Asked]:
    """Every learnt line that somebody said, asked from a model of the other folds. Lines of one thread share a fold."""
    out: list[Asked] = []
    for fold in range(folds):
        working(f"Learning for fold {fold + 1} of {folds}")
        mine = [line.said and line.share(folds, "fold ") == fold for line in corpus.lines]
        model = corpus.train([one and not asked for one, asked in zip(learnt, mine, strict=True)])
        out.extend(
            ask_model(model, [line for line, *both in zip(corpus.lines, learnt, mine, strict=True) if all(both)])
        )
    return out


def choose_thresholds(asked: Sequence[Asked]) -> Thresholds:
    """The temperature that makes chances true, and the lowest thresholds that keep what is promised above."""
    known = [(one.line, one.strengths) for one in asked if one.strengths is not None]
    means = [line.means for line, _ in known]
    korean = [KOREAN.search(line.text) is not None for line, _ in known]
    strengths = np.array([own for _, own in known], dtype=np.int64).reshape(-1, len(MEANINGS))
    at = [i for i, meaning in enumerate(means) if meaning in ISSUES]
    problems, right = strengths[at, :PROBLEMS], np.array([ISSUES.index(means[i]) for i in at], dtype=np.int64)
    temperature = min(TEMPERATURES, key=lambda one: _surprise(problems, right, one))
    likely = chances(problems, temperature)
    clear = sorted(zip(likely.max(axis=1).tolist(), (likely.argmax(axis=1) == right).tolist(), strict=True))
    blocks = {name: max(1, _least_alarm(means, strengths, name, FALSE_ALARMS)) for name in EMERGENCIES}
    return Thresholds(
        temperature,
        max(1, _clear(clear, ASKED_RIGHT)),
        max(1, _clear(clear, BODY_RIGHT)),
        blocks,
        {name: min(least, _perhaps(means, korean, strengths, name)) for name, least in blocks.items()},
        max(1, _least(strengths[:, MEANINGS.index(NOTHING)], [one in ISSUES for one in means], FALSE_SILENCE)),
    )


def chances(strengths: Whole, temperature: int, whole: int = 100) -> Whole:
    """Chances of the problems in parts of `whole`, a row for each row of strengths."""
    below = (strengths.max(axis=1, keepdims=True) - strengths) * 16 // temperature
    parts = FADING[np.minimum(below, len(FADING) - 1)]
    likely: Whole = parts * whole // parts.sum(axis=1, keepdims=True)
    return likely


def _surprise(strengths: Whole, right: Whole, temperature: int) -> int:
    """How unlikely the right problems were held to be, in sixteenths of bits."""
    likely = chances(strengths, temperature, FINE)[np.arange(len(right)), right]
    return -sum(_bits(1 + chance) for chance in likely.tolist())


def _bits(value: int) -> int:
    """Sixteen times the logarithm to the base of two."""
    return int((value**16).bit_length())


def _clear(best: Sequence[tuple[int, bool]], right: int) -> int:
    """The least chance in percent from which on so many in a hundred best problems are right; 0 where all together are."""
    for least in range(100):
        above = [fits for chance, fits in best if chance >= least]
        if sum(above) * 100 >= right * len(above):
            return least
    return 100


def alarm_strength(strengths: Whole, meaning: str) -> Whole:
    """How much more each row speaks for this emergency than for a problem, or for nothing at all."""
    own, nothing = strengths[:, MEANINGS.index(meaning)], strengths[:, MEANINGS.index(NOTHING)]
    return own - np.maximum(nothing, 0)


def _least_alarm(means: Sequence[str], strengths: Whole, name: str, in_thousand: int) -> int:
    """The least strength that at most so many in a thousand other lines reach. Lines of other emergencies may."""
    meaning = EMERGENCY + name
    maybe = {*APART, PROBLEM_OF.get(meaning)} - {NOTHING}
    return _least(alarm_strength(strengths, meaning), [one not in maybe for one in means], in_thousand)


def _perhaps(means: Sequence[str], korean: Sequence[bool], strengths: Whole, name: str) -> int:
    """The strength that nearly every line of this emergency reaches, but no lower than too many others do."""
    own = np.sort(
        alarm_strength(strengths, EMERGENCY + name)[np.array([one == EMERGENCY + name for one in means], dtype=bool)]
    )
    most = int(own[len(own) * MISSED // 1000]) if len(own) else 1
    spoken = np.array(korean, dtype=bool)
    # Beside a question about a company's refund such a block is absurd, and of the fewer English lines many would show it.
    groups = (spoken, ~spoken) if name in ALONE else (np.ones(len(means), dtype=bool),)
    return max(
        most,
        *(
            _least_alarm([one for one, of in zip(means, said, strict=True) if of], strengths[said], name, FALSE_HINTS)
            for said in groups
        ),
    )


def _least(strengths: Whole, others: Sequence[bool], in_thousand: int) -> int:
    """The least strength that at most so many in a thousand of the others reach."""
    reached = np.sort(strengths[np.array(others, dtype=bool)])[::-1]
    allowed = len(reached) * in_thousand // 1000
    return int(reached[allowed]) + 1 if allowed < len(reached) else 1
