"""Two ways to learn from lines one by one, in whole numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
ROUNDS = 5
STEP = 16
TEMPERATURE = 60
SURE = 1024
CLEAR, FAR = 200, 50
"""How far above zero the right meaning shall be, and how far below the others."""
SELDOM_RIGHT = 4


@dataclass(frozen=True)
class Rows:
    """Each line as places of its known grams; `rarity` of each gram: the length of (lines / lines with it) in bits."""

    places: tuple[Whole, ...]
    rarity: Whole

    @classmethod
    def of(cls, texts: Sequence[set[str]], known: Sequence[str], counts: Counter[str]) -> Rows:
        """The rows of these texts."""
        place = {gram: at for at, gram in enumerate(known)}
        rows = [np.array(sorted(place[gram] for gram in seen if gram in place), dtype=np.int64) for seen in texts]
        rarity = [(len(texts) // counts[gram]).bit_length() for gram in known]
        return cls(tuple(rows), np.array(rarity, dtype=np.int64))

    def rounds(self) -> Iterable[Iterable[tuple[int, Whole, Whole, int]]]:
        """ROUNDS times every line in another order: its number, its places, their rarity, its length."""
        values = [self.rarity[row] for row in self.places]
        sizes = [max(1, math.isqrt(int((own**2).sum()))) for own in values]
        for order in _shuffled(len(self.places), ROUNDS):
            yield ((at, self.places[at], values[at], sizes[at]) for at in order)


def learn_problems(rows: Rows, right: Sequence[int], count: int) -> Whole:
    """Weights by which one of `count` meanings wins (logistic regression). Lines whose `right` is -1 teach nothing."""
    weights = np.zeros((len(rows.rarity), count), dtype=np.int64)
    total = np.zeros_like(weights)
    for lines in rows.rounds():
        for at, row, own, size in lines:
            if right[at] < 0:
                continue
            sums = own @ weights[row] // size
            below = (sums.max() - sums) * 16 // TEMPERATURE
            chance = FADING[np.minimum(below, len(FADING) - 1)]
            pull = chance * -SURE // int(chance.sum())
            pull[right[at]] -= pull.sum()
            weights[row] += rounded(own[:, None] * (pull * STEP), size * 64)
        total += weights
    return total * rows.rarity[:, None]


def learn_apart(rows: Rows, wanted: Sequence[Sequence[int]], count: int) -> Whole:
    """Weights by which each of `count` meanings is told from all other lines (a perceptron with uneven margins).

    `wanted`: 1 this meaning, -1 not this one, 0 teaches nothing.
    """
    weights = np.zeros((len(rows.rarity), count), dtype=np.int64)
    total = np.zeros_like(weights)
    signs = np.array(wanted, dtype=np.int64).reshape(-1, count)
    margins = np.where(signs > 0, CLEAR, FAR)
    pulls = np.where(signs > 0, SELDOM_RIGHT, 1) * signs
    for lines in rows.rounds():
        for at, row, own, size in lines:
            missed = (own @ weights[row] // size * signs[at] < margins[at]) & (signs[at] != 0)
            if missed.any():
                weights[row] += (own * STEP // size + 1)[:, None] * (pulls[at] * missed)
        total += weights
    return total * rows.rarity[:, None]


def rounded(above: Whole, below: int) -> Whole:
    """The nearest whole number."""
    return (2 * above + below) // (2 * below)


def _fading() -> Whole:
    """4096 times e to the power of -i / 16, by whole numbers alone."""
    value, out = 4096 << 30, []
    for _ in range(160):
        out.append(value >> 30)
        value = value * 1008687096 >> 30
    return np.array(out, dtype=np.int64)


FADING = _fading()


def _shuffled(count: int, times: int) -> Iterable[list[int]]:
    """All places, `times` times, each time in an order that is the same everywhere."""
    order, seed = list(range(count)), 12345
    for _ in range(times):
        for last in range(count - 1, 0, -1):
            seed = (seed * 1103515245 + 12345) % 2**31
            other = (seed >> 8) % (last + 1)
            order[last], order[other] = order[other], order[last]
        yield order
