"""`python -m scripts.meaning` (make meaning): how well what people say can be told apart, thread by thread.

Every fifth thread is kept out of learning and asked afterwards. Needs numpy.
"""

from __future__ import annotations

import zlib
from collections import Counter
from urllib.parse import unquote

from dataset.schema.words import ISSUES
from scripts.check import checked
from scripts.loading import Dataset
from scripts.meaning.names import names_of
from scripts.meaning.training import Line, Model, train

KEPT_OUT = 5
WORST = 10


def split(dataset: Dataset) -> tuple[list[Line], list[Line]]:
    """Lines to learn from and lines to ask, names cut. Lines of one thread stay together."""
    names = names_of(dataset)
    learnt: list[Line] = []
    asked: list[Line] = []
    for doc in dataset.utterances.values():
        for line in doc.data["lines"]:
            means = line.get("means", doc.data["means"])
            if means not in ISSUES:
                continue
            thread = unquote(line.get("thread", ""))
            out = bool(thread) and zlib.crc32(thread.encode()) % KEPT_OUT == 0
            (asked if out else learnt).append(Line(names.cut(line["say"]), means))
    for record in dataset.services.values():
        for guide in record.data["guides"]:
            for text in guide.get("screen", []) + guide.get("words", []):
                learnt.append(Line(names.cut(text), guide["issue"]))
    return learnt, asked


def best(model: Model, text: str) -> list[str]:
    """Meanings, the likeliest first."""
    scores = model.scores(text)
    return sorted(scores, key=lambda name: (-scores[name], name))


def main() -> int:
    """Print the figures and the pairs that are taken for each other."""
    learnt, asked = split(checked())
    model = train(learnt)
    answers = [(line.means, best(model, line.text)) for line in asked]
    first = sum(found[0] == means for means, found in answers)
    three = sum(means in found[:3] for means, found in answers)
    print(f"{len(learnt)} lines learnt, {len(asked)} of other threads asked")
    print(f"right first {first / len(asked):.0%}, among three {three / len(asked):.0%}")
    pairs = Counter((means, found[0]) for means, found in answers if found[0] != means)
    for (means, taken), count in pairs.most_common(WORST):
        print(f"  {count:3d}  {means} taken for {taken}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
