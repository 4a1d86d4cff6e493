"""Learning which problem a text means, in whole numbers only: the same bytes on every processor and library.

A line is the set of its grams, and a gram weighs by how rare it is. What was learnt is rounded until it is small enough
to be sent: seldom grams more coarsely than frequent ones, and grams that say nothing any more are left out. Then the
grams that stay are learnt once more, and take over what the others said.

Many type without spaces, so most Korean lines are learnt twice: as they are written, and run together.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from dataset.schema.enums import ISSUES
from scripts.meaning.grams import ANY, KOREAN, grams
from scripts.meaning.learning import Rows, Whole, learn, rounded
from scripts.meaning.lines import ALWAYS, APART, EMERGENCY, MAY_BE, PROBLEM_OF, Line

MEANINGS = (*ISSUES, *APART)
PROBLEMS = len(ISSUES)
SELDOM = 2
"""Grams of fewer lines teach nothing."""
OFTEN = 200
"""Grams of so many lines are rounded as finely as can be; those of fewer to whole multiples, by the root of how seldom."""
LEVELS = 12
"""No weight is larger."""
ROOMS = (114_000, 147_500)
"""So many bytes may grams and weights have together when they are sent: what does not fit the first is learnt without."""
TURNS = (2, 3)
"""Rounds of learning before the first and the second rounding."""
GRAM_BYTES, WEIGHT_BYTES, TENTH = 16, 8, 10
"""Tenths of bytes that a gram and a weight that is not nought need after brotli, as measured."""
FINEST = 16 * 16
RUN_TOGETHER = 2
"""Of Korean lines those of emergencies, and every second other one, are learnt without spaces too."""
TEACHING = 6
"""Of the lines of an emergency every sixth teaches the problem that it always is."""


@dataclass(frozen=True)
class Model:
    """`weights[g, m]` between -LEVELS and LEVELS: how much gram g speaks for MEANINGS[m]."""

    grams: tuple[str, ...]
    weights: Whole

    def strengths(self, text: str) -> Whole | None:
        """For each meaning the sum over the known grams by the root of their number, as on the device, times 16.

        None where no gram is known but the one of all texts.
        """
        seen = [place for gram in grams(text) if (place := self._places.get(gram)) is not None]
        sums: Whole = self.weights[seen].sum(axis=0)
        return sums * 256 // math.isqrt(len(seen) * 256) if set(seen) - {self._places.get(ANY)} else None

    @cached_property
    def _places(self) -> dict[str, int]:
        return {gram: at for at, gram in enumerate(self.grams)}


class Corpus:
    """Lines whose grams are taken apart once, however many models are learnt from some of them."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """The order of the lines means nothing."""
        self.lines = sorted(set(lines), key=lambda line: (line.means, line.text))
        self._forms = [(at, text) for at, line in enumerate(self.lines) for text in _forms(line)]
        texts = [sorted(grams(text)) for _, text in self._forms]
        self._grams = sorted({gram for text in texts for gram in text})
        place = {gram: at for at, gram in enumerate(self._grams)}
        self._rows = Rows.of([[place[gram] for gram in text] for text in texts])
        self._luck = np.array(
            [[_luck(self.lines[at].means, text, turn) for at, text in self._forms] for turn in range(max(TURNS))],
            dtype=np.int64,
        )
        signs = [_speaks(line.means, _problem(line), line.also) for line in self.lines]
        self._signs = np.array([signs[at] for at, _ in self._forms], dtype=np.int64).reshape(-1, len(MEANINGS))

    def train(self, chosen: Sequence[bool] | None = None) -> Model:
        """The model of the chosen lines, or of all."""
        at = np.array([i for i, (line, _) in enumerate(self._forms) if chosen is None or chosen[line]], dtype=np.int64)
        rows = self._rows.select(at)
        counts = np.bincount(rows.places, minlength=len(self._grams)).astype(np.int64)
        names, weights = np.arange(len(self._grams)), np.zeros((0, len(MEANINGS)), dtype=np.int64)
        says = counts >= SELDOM
        for room, turns in zip(ROOMS, TURNS, strict=True):
            rows, counts, names = rows.keep_known(says), counts[says], names[says]
            # The length of (lines / lines with this gram) in bits.
            rarity = np.searchsorted(1 << np.arange(40), len(at) // np.maximum(counts, 1), side="right").astype(
                np.int64
            )
            strong = learn(rows, rarity, self._signs[at], PROBLEMS, self._luck[:turns, at])
            weights = small(strong, counts, room)
            says = np.abs(weights).max(axis=1, initial=0) > 0
        return Model(tuple(self._grams[name] for name in names[says].tolist()), weights[says])


def train(lines: Iterable[Line]) -> Model:
    """The model of these lines. Their order means nothing."""
    return Corpus(lines).train()


def _problem(line: Line) -> str:
    """What a line teaches about problems: its meaning, and some lines of an emergency the problem that it always is.

    About as many as that problem has itself; all of them would make it likelier than every other.
    """
    teaches = line.means in ALWAYS and line.share(TEACHING, "teaches ") == 0
    return PROBLEM_OF[line.means] if teaches else line.means


@cache
def _speaks(means: str, problem: str, also: str) -> tuple[int, ...]:
    """What a line says of every meaning: 1 this one, -1 another, 0 nothing.

    Of a problem that may be one of an emergency nothing is learnt for that one, nor for those that stand in MAY_BE.
    (Taught by all emergencies, fraud is taken for everything that has to do with money.)
    """
    among = [0] * PROBLEMS if problem not in ISSUES else [1 if issue == problem else -1 for issue in ISSUES]
    apart = [
        int(name in ALWAYS) if means == PROBLEM_OF.get(name) else (1 if name in (means, also) else -1) for name in APART
    ]
    open_to = MAY_BE.get(means, ())
    return (*among, *(0 if name in open_to else says for name, says in zip(APART, apart, strict=True)))


def _forms(line: Line) -> list[str]:
    """How a line is learnt: as it is, and some without spaces."""
    joined = line.text.replace(" ", "")
    chosen = line.means.startswith(EMERGENCY) or line.share(RUN_TOGETHER, "together ") == 0
    twice = chosen and joined != line.text and KOREAN.search(joined)
    return [line.text, joined] if twice else [line.text]


def _luck(means: str, text: str, turn: int) -> int:
    """A number that depends on nothing but the line and the turn."""
    return zlib.crc32(f"{turn} {means} {text}".encode())


def small(strong: Whole, counts: Whole, room: int) -> Whole:
    """Weights of few levels, as fine as so many bytes allow. `counts`: in how many lines each gram stands."""
    coarse = np.array([max(1, (math.isqrt(OFTEN * 4 // count) + 1) // 2) for count in counts.tolist()], dtype=np.int64)
    low, high = 1, FINEST
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _bytes(_levels(strong, coarse, middle)) <= room else (low, middle - 1)
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
