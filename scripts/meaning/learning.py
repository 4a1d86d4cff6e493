"""Learning from lines, a few at a time, in whole numbers: the same weights on every processor and library.

Problems compete with one another (logistic regression). Every emergency, and `nothing`, is told from all other lines
(a squared hinge). What is learnt is the sum of the weights after each round.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
TOGETHER = 96
"""At least half as many, at most so many lines are judged by the same weights, which then learn from all of them."""
BITS = 20
ONE = 1 << BITS
VALUE_BITS = 10
STEP, STEPS = 3, 10
SHARP = 8
"""Problems are compared after their sums were multiplied with this."""
SELDOM_RIGHT = 2
"""How much more a line of an emergency teaches than one of the many other lines."""


@dataclass(frozen=True)
class Rows:
    """Lines as the places of their grams: line i has `places[starts[i]:starts[i + 1]]`, each place once."""

    places: Whole
    starts: Whole

    @classmethod
    def of(cls, lines: Sequence[Sequence[int]]) -> Rows:
        """From a list of places for each line."""
        sizes = [0, *map(len, lines)]
        return cls(np.array([at for line in lines for at in line], dtype=np.int64), np.cumsum(sizes, dtype=np.int64))

    @property
    def lengths(self) -> Whole:
        """How many grams each line has."""
        return np.diff(self.starts)

    def places_in(self, lines: Whole) -> Whole:
        """Where the places of these lines stand, one line behind the other."""
        lengths = self.lengths[lines]
        ends = np.cumsum(lengths)
        return np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(self.starts[lines] - ends + lengths, lengths)

    def select(self, lines: Whole) -> Rows:
        """These lines only."""
        sizes = np.concatenate([[0], self.lengths[lines]])
        return Rows(self.places[self.places_in(lines)], np.cumsum(sizes, dtype=np.int64))

    def keep_known(self, known: npt.NDArray[np.bool_]) -> Rows:
        """Only the places that are `known`, numbered anew; a line may be left with none."""
        stays = known[self.places]
        before = np.concatenate([[0], np.cumsum(stays)])
        return Rows((np.cumsum(known) - 1)[self.places[stays]], before[self.starts].astype(np.int64))

    def values(self, rarity: Whole) -> Whole:
        """How much each place says in its line: every line is as long as the others, 2 to the power of VALUE_BITS."""
        own = rarity[self.places]
        before = np.concatenate([[0], np.cumsum(own * own)])
        squares = before[self.starts[1:]] - before[self.starts[:-1]]
        lengths = np.array([math.isqrt(square << 8) for square in squares.tolist()], dtype=np.int64)
        values: Whole = (own << VALUE_BITS + 4) // np.repeat(np.maximum(lengths, 1), self.lengths)
        return values


def learn(rows: Rows, rarity: Whole, signs: Whole, problems: int, luck: Whole) -> Whole:
    """Weights of every gram (its `rarity`: how much it counts) for every meaning, the first `problems` of which compete.

    `signs`: for each line and meaning 1 this one, -1 not this one, 0 teaches nothing. `luck`: for each round and line a
    number of its own, which says with whom and when the line is judged: so a new line moves none of the others.
    """
    weights = np.zeros((len(rarity), signs.shape[1]), dtype=np.int64)
    total = np.zeros_like(weights)
    values, lengths = rows.values(rarity), rows.lengths
    telling = np.flatnonzero(lengths)
    batches = 1 << (len(telling) // TOGETHER).bit_length()
    for numbers in luck:
        batch = numbers[telling] % batches
        order = telling[np.argsort(batch, kind="stable")]
        for lines in np.split(order, np.cumsum(np.bincount(batch, minlength=batches))[:-1]):
            if len(lines) == 0:
                continue
            at, sizes = rows.places_in(lines), lengths[lines]
            seen, value = rows.places[at], values[at, None]
            sums = np.add.reduceat(weights[seen] * value, np.cumsum(sizes) - sizes) >> VALUE_BITS
            pulls = _pulls(sums, signs[lines], problems) * STEP // STEPS
            np.add.at(weights, seen, np.repeat(pulls, sizes, axis=0) * value >> VALUE_BITS)
        total += weights
    total //= len(luck)
    total *= rarity[:, None]
    return total


def _pulls(sums: Whole, signs: Whole, problems: int) -> Whole:
    """How far each sum shall move, and where to."""
    missing = np.maximum(ONE - signs * sums, 0)
    pulls: Whole = signs * missing * np.where(signs > 0, SELDOM_RIGHT, 1)
    rivals, which = sums[:, :problems], signs[:, :problems]
    below = (rivals.max(axis=1, keepdims=True) - rivals) * 16 * SHARP >> BITS
    likely = FADING[np.minimum(below, len(FADING) - 1)]
    chances = likely * ONE // likely.sum(axis=1, keepdims=True)
    pulls[:, :problems] = ((which > 0) * ONE - chances) * (which != 0)
    return pulls


def rounded(above: Whole, below: Whole | int) -> Whole:
    """The nearest whole number."""
    out: Whole = (2 * above + below) // (2 * below)
    return out


def _fading() -> Whole:
    """4096 times e to the power of -i / 16, by whole numbers alone."""
    value, out = 4096 << 30, []
    for _ in range(160):
        out.append(value >> 30)
        value = value * 1008687096 >> 30
    return np.array(out, dtype=np.int64)


FADING = _fading()
