"""Near misses: lines about something else that are spelt nearly as a line of an emergency ("배고파 죽겠네")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from dataset.schema.enums import EMERGENCIES
from scripts.meaning.grams import grams
from scripts.meaning.lines import EMERGENCY, PROBLEM_OF, Line

ALIKE = 4
"""Of the grams of both lines together, one in so many stands in both."""


def near_misses(lines: Sequence[Line]) -> set[Line]:
    """Of what people say about other things, the lines that have so much in common with one line of an emergency."""
    seen = {line: grams(line.text) for line in lines if line.said}
    urgent = [line for line in seen if line.means.startswith(EMERGENCY)]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(urgent):
        for gram in seen[line]:
            holders[gram].append(at)
    lengths = np.array([len(seen[line]) for line in urgent], dtype=np.int64)
    # Whoever has this problem may be in that emergency: no miss at all.
    problems = {name: PROBLEM_OF.get(EMERGENCY + name) for name in EMERGENCIES}
    other = {
        means: np.array([problems[line.means.removeprefix(EMERGENCY)] != means for line in urgent], dtype=bool)
        for means in {line.means for line in seen}
    }
    near = set()
    for line, own in seen.items():
        if not line.means.startswith(EMERGENCY):
            found = [at for gram in own for at in holders.get(gram, ())]
            common = np.bincount(np.array(found, dtype=np.int64), minlength=len(urgent))
            if ((common * ALIKE >= lengths + len(own) - common) & other[line.means]).any():
                near.add(line)
    return near
