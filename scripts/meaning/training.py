"""Learning which problem a text means, in whole numbers only: the same bytes on every processor and library.

A line is the set of its grams, and a gram weighs by how rare it is. Problems compete with one another; every emergency,
and `nothing`, is learnt for itself against all other lines. What is learnt is the sum of the weights after each round,
cut down to a few levels.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dataset.schema.words import ISSUES
from scripts.meaning.grams import grams
from scripts.meaning.learning import Rows, Whole, learn_apart, learn_problems, rounded
from scripts.meaning.lines import ALWAYS, APART, PROBLEM_OF, Line

MEANINGS = (*ISSUES, *APART)
PROBLEMS = len(ISSUES)
KEPT_GRAMS = 6300
SELDOM = 2
LEVELS = 8


@dataclass(frozen=True)
class Model:
    """`weights[g, m]` between -LEVELS and LEVELS: how much gram g speaks for MEANINGS[m]."""

    grams: tuple[str, ...]
    weights: Whole

    def strengths(self, text: str) -> Whole | None:
        """For each meaning the sum over the known grams by the root of their number, as on the device, times 16.

        None where no gram is known.
        """
        seen = [place for gram in grams(text) if (place := self._places.get(gram)) is not None]
        sums: Whole = self.weights[seen].sum(axis=0)
        return sums * 256 // math.isqrt(len(seen) * 256) if seen else None

    @cached_property
    def _places(self) -> dict[str, int]:
        return {gram: at for at, gram in enumerate(self.grams)}


def train(lines: Sequence[Line], kept: int = KEPT_GRAMS) -> Model:
    """The model of these lines. Their order means nothing."""
    ordered = sorted(set(lines), key=lambda line: (line.means, line.text))
    texts = [grams(line.text) for line in ordered]
    counts = Counter(gram for seen in texts for gram in seen)
    known = _telling(texts, [line.means for line in ordered], counts, kept)
    rows = Rows.of(texts, known, counts)
    problems = learn_problems(rows, [_problem(line) for line in ordered], PROBLEMS)
    apart = learn_apart(rows, [_apart(line) for line in ordered], len(APART))
    return Model(tuple(known), np.hstack([_cut(problems), _cut(apart)]))


def _telling(texts: Sequence[set[str]], means: Sequence[str], counts: Counter[str], kept: int) -> list[str]:
    """The grams that tell most about one meaning, in order: how often they do, times how much more than by chance."""
    lines_of = Counter(means)
    together = Counter((gram, meaning) for seen, meaning in zip(texts, means, strict=True) for gram in seen)
    telling: dict[str, int] = {}
    for (gram, meaning), count in together.items():
        if counts[gram] >= SELDOM:
            more = bits(count * len(texts)) - bits(counts[gram] * lines_of[meaning])
            telling[gram] = max(telling.get(gram, 0), count * more)
    return sorted(sorted(telling, key=lambda gram: (-telling[gram], gram))[:kept])


def bits(value: int) -> int:
    """Sixteen times the logarithm to the base of two."""
    return int((value**16).bit_length())


def _problem(line: Line) -> int:
    """Place of the problem that the line speaks of; -1 for none."""
    problem = PROBLEM_OF.get(line.means, line.means)
    return ISSUES.index(problem) if problem in ISSUES else -1


def _apart(line: Line) -> list[int]:
    """For each meaning apart: 1 this one, -1 another, 0 perhaps (a line of a problem that may be an emergency)."""

    def speaks(name: str) -> int:
        if line.means == PROBLEM_OF.get(name):
            return int(name in ALWAYS)
        return 1 if line.means == name else -1

    return [speaks(name) for name in APART]


def _cut(strong: Whole) -> Whole:
    """Down to LEVELS; the few that are far stronger than all others are LEVELS too."""
    if strong.size == 0:
        return strong
    sizes = np.sort(np.abs(strong), axis=None)
    most = max(1, int(sizes[(len(sizes) - 1) * 999 // 1000]))
    return np.clip(rounded(strong * LEVELS, most), -LEVELS, LEVELS)
