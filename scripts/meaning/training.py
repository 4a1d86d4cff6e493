"""Learning which problem a text means, in whole numbers only: the same bytes on every processor and library.

A line is the set of its grams, and a gram weighs by how rare it is. What was learnt is rounded until it is small enough
to be sent: seldom grams more coarsely than frequent ones, and grams that say nothing any more are left out.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dataset.schema.words import ISSUES
from scripts.meaning.grams import grams
from scripts.meaning.learning import ROUNDS, Rows, Whole, learn, rounded
from scripts.meaning.lines import ALWAYS, APART, PERHAPS, PROBLEM_OF, Line

MEANINGS = (*ISSUES, *APART)
PROBLEMS = len(ISSUES)
CONTESTS = ((slice(0, PROBLEMS), 4), (slice(PROBLEMS, None), 16))
"""Problems among problems; emergencies, `nothing` and any problem at all among themselves. Found on folds."""
SELDOM = 2
"""Grams of fewer lines teach nothing."""
OFTEN = 200
"""Grams of so many lines are rounded as finely as can be; those of fewer to whole multiples, by the root of how seldom."""
LEVELS = 12
"""No weight is larger."""
ROOM = 110_000
"""So many bytes may grams and weights have together when they are sent."""
GRAM_BYTES, WEIGHT_BYTES, TENTH = 16, 7, 10
"""Tenths of bytes that a gram and a weight that is not nought need after brotli, as measured."""
FINEST = 16 * 16


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


class Corpus:
    """Lines whose grams are taken apart once, however many models are learnt from some of them."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """The order of the lines means nothing."""
        self.lines = sorted(set(lines), key=lambda line: (line.means, line.text))
        texts = [sorted(grams(line.text)) for line in self.lines]
        self._grams = sorted({gram for text in texts for gram in text})
        place = {gram: at for at, gram in enumerate(self._grams)}
        self._rows = Rows.of([[place[gram] for gram in text] for text in texts])
        self._luck = np.array([[_luck(line, turn) for line in self.lines] for turn in range(ROUNDS)], dtype=np.int64)
        speaks = {means: _speaks(means) for means in {line.means for line in self.lines}}
        self._signs = np.array([speaks[line.means] for line in self.lines], dtype=np.int64).reshape(
            -1, len(MEANINGS) + 1
        )

    def train(self, chosen: Sequence[bool] | None = None) -> Model:
        """The model of the chosen lines, or of all."""
        at = np.flatnonzero(np.ones(len(self.lines), dtype=bool) if chosen is None else np.array(chosen, dtype=bool))
        rows = self._rows.take(at)
        counts = np.bincount(rows.places, minlength=len(self._grams))
        known = counts >= SELDOM
        counts = counts[known].astype(np.int64)
        # The length of (lines / lines with this gram) in bits.
        rarity = np.searchsorted(1 << np.arange(40), len(at) // np.maximum(counts, 1), side="right").astype(np.int64)
        strong = learn(rows.only(known), rarity, self._signs[at], CONTESTS, self._luck[:, at])
        # Only differences count: what speaks for a problem at all speaks against the emergencies and `nothing`.
        strong[:, PROBLEMS:] -= strong[:, -1:]
        weights = small(strong[:, :-1], counts)
        says = np.flatnonzero(weights.any(axis=1))
        names = np.flatnonzero(known)[says]
        return Model(tuple(self._grams[name] for name in names.tolist()), weights[says])


def train(lines: Iterable[Line]) -> Model:
    """The model of these lines. Their order means nothing."""
    return Corpus(lines).train()


def _speaks(means: str) -> list[int]:
    """What a line of this meaning says of every meaning, and of a problem at all: 1 this one, -1 another, 0 nothing.

    A problem that is always an emergency teaches that, too, and one that may be says nothing about it. (Not the other way round: taught by the many lines of
    emergencies, fraud is taken for everything that has to do with money.)
    """
    among = [0] * PROBLEMS if means not in ISSUES else [1 if issue == means else -1 for issue in ISSUES]
    urgent = next((name for name in ALWAYS if PROBLEM_OF[name] == means), means)
    perhaps = PERHAPS.get(means, ())
    apart = [0 if name in perhaps else 1 if name == urgent else -1 for name in APART]
    return [*among, *apart, 0 if perhaps == APART else -1 if urgent in APART else 1]


def _luck(line: Line, turn: int) -> int:
    """A number that depends on nothing but the line and the turn."""
    return zlib.crc32(f"{turn} {line.means} {line.text}".encode())


def small(strong: Whole, counts: Whole) -> Whole:
    """Weights of few levels, as fine as ROOM allows. `counts`: in how many lines each gram stands."""
    coarse = np.array([max(1, (math.isqrt(OFTEN * 4 // count) + 1) // 2) for count in counts.tolist()], dtype=np.int64)
    low, high = 1, FINEST
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _bytes(_levels(strong, coarse, middle)) <= ROOM else (low, middle - 1)
    return _levels(strong, coarse, low)


def _levels(strong: Whole, coarse: Whole, fine: int) -> Whole:
    """Rounded so that the largest weights but one in a thousand become `fine` sixteenths; of emergencies half as much more."""
    out = np.zeros_like(strong)
    for part, levels in ((slice(0, PROBLEMS), fine), (slice(PROBLEMS, None), fine * 3 // 2)):
        sizes = np.sort(np.abs(strong[:, part]), axis=None)
        most = max(1, int(sizes[(len(sizes) - 1) * 999 // 1000])) if len(sizes) else 1
        step = coarse[:, None] * max(1, most * 16 // levels)
        out[:, part] = np.sign(strong[:, part]) * rounded(np.abs(strong[:, part]), step) * coarse[:, None]
    return np.clip(out, -LEVELS, LEVELS)


def _bytes(weights: Whole) -> int:
    """About how many bytes these weights and their grams need when they are sent."""
    telling = weights != 0
    return (int(telling.any(axis=1).sum()) * GRAM_BYTES + int(telling.sum()) * WEIGHT_BYTES) // TENTH
