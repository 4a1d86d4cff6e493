"""A perceptron with a margin, in whole numbers: the same bytes on every processor.

Every line is a set of grams. A gram weighs by how rare it is (the length of N / n in bits), a line is as long as the
root of its squares. Where the right meaning does not win by MARGIN, it gains and the best wrong one loses. Weights are
averaged over all steps, only the strongest grams are kept and learnt again alone, and what is left is cut to one byte.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scripts.meaning.grams import grams

Whole = npt.NDArray[np.int64]
EPOCHS = 8
MARGIN = 100
KEPT_GRAMS = 8000
SELDOM = 2
STEP = 16
BYTE = 127


@dataclass(frozen=True)
class Line:
    """A text and what it means."""

    text: str
    means: str


@dataclass(frozen=True)
class Model:
    """`weights[g, m]` between -127 and 127: how much gram g speaks for meaning m."""

    meanings: tuple[str, ...]
    grams: tuple[str, ...]
    weights: Whole

    def scores(self, text: str) -> dict[str, int]:
        """Sums over the grams of a text, for a comparison with what the device reads."""
        seen = grams(text)
        places = [at for at, gram in enumerate(self.grams) if gram in seen]
        sums = self.weights[places].sum(axis=0)
        return {name: int(value) for name, value in zip(self.meanings, sums, strict=True)}


def train(lines: Sequence[Line], kept: int = KEPT_GRAMS) -> Model:
    """The model of these lines. Their order means nothing."""
    ordered = sorted({(line.means, line.text) for line in lines})
    texts = [grams(text) for _, text in ordered]
    meanings = tuple(sorted({means for means, _ in ordered}))
    right = [meanings.index(means) for means, _ in ordered]
    counts = Counter(gram for seen in texts for gram in seen)
    every = sorted(gram for gram, count in counts.items() if count >= SELDOM)
    weights, rarity = _learn(texts, right, every, counts, len(meanings))
    strength = np.abs(weights * rarity[:, None]).max(axis=1)
    strongest = sorted(np.argsort(-strength, kind="stable")[:kept].tolist())
    chosen = [every[at] for at in strongest]
    weights, rarity = _learn(texts, right, chosen, counts, len(meanings))
    strong = weights * rarity[:, None]
    most = max(1, int(np.abs(strong).max()))
    cut = np.sign(strong) * ((np.abs(strong) * BYTE + most // 2) // most)
    return Model(meanings, tuple(chosen), cut)


def _learn(
    texts: Sequence[set[str]], right: Sequence[int], known: Sequence[str], counts: Counter[str], meanings: int
) -> tuple[Whole, Whole]:
    """Averaged weights of the known grams, and how rare each gram is."""
    place = {gram: at for at, gram in enumerate(known)}
    rarity = np.array([(len(texts) // counts[gram]).bit_length() for gram in known], dtype=np.int64)
    rows = [np.array(sorted(place[gram] for gram in seen if gram in place), dtype=np.int64) for seen in texts]
    length = [max(1, math.isqrt(int((rarity[row] ** 2).sum()))) for row in rows]
    weights = np.zeros((len(known), meanings), dtype=np.int64)
    late = np.zeros_like(weights)
    step = 1
    for at in _shuffled(len(rows), EPOCHS):
        row, size = rows[at], length[at]
        values = rarity[row]
        sums = (values @ weights[row]) // size
        own = int(sums[right[at]])
        sums[right[at]] = np.iinfo(np.int64).min
        best = int(sums.argmax())
        if own - int(sums[best]) < MARGIN:
            change = values * STEP // size + 1
            weights[row, right[at]] += change
            weights[row, best] -= change
            late[row, right[at]] += change * step
            late[row, best] -= change * step
        step += 1
    return weights * step - late, rarity


def _shuffled(count: int, times: int) -> Iterable[int]:
    """Every place `times` times, in an order that is the same everywhere."""
    order, seed = list(range(count)), 12345
    for _ in range(times):
        for last in range(count - 1, 0, -1):
            seed = (seed * 1103515245 + 12345) % 2**31
            other = seed % (last + 1)
            order[last], order[other] = order[other], order[last]
        yield from order
