"""The model as a file of its own (dataset/schema/served/files.py, ProblemModel): read by extension/core/search/meaning.ts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from dataset.packing import canonical
from dataset.schema.served.files import MODEL_SCHEMA
from scripts.meaning.alarms import choose_alarms
from scripts.meaning.grams import words
from scripts.meaning.lines import Line, lines_of
from scripts.meaning.names import start
from scripts.meaning.thresholds import Thresholds, asked_on_folds, choose_thresholds
from scripts.meaning.training import MEANINGS, SELDOM, Corpus, Model
from scripts.validation.load import Dataset

NOUGHT = ord("I")
"""The letter of weight 0; LEVELS before and behind it are letters too."""


def model_bytes(dataset: Dataset) -> bytes:
    """Learn from the lines of the dataset. Same dataset, same bytes, on every machine."""
    corpus = Corpus(line for line in lines_of(dataset) if not line.is_held_out)
    thresholds = choose_thresholds(asked_on_folds(corpus, [True] * len(corpus.lines)))
    return to_bytes(corpus.train(), thresholds, dataset, corpus.lines)


def familiar(dataset: Dataset, lines: Iterable[Line], model: Model) -> list[str]:
    """What words of everyday life begin with; whatever begins otherwise may be the name of a company.

    The device takes the grams of the model for familiar anyway.
    """
    texts = [line.text for line in lines]
    for doc in dataset.services.values():
        for guide in doc.data["guides"]:
            for line in (guide["summary"], *guide.get("causes", ()), *guide.get("before", ())):
                texts += [line["ko"], line["en"]]
    often = Counter(start(word) for text in texts for word in words(text))
    known = {"", *(gram.lstrip() for gram in model.grams)}
    return sorted(begin for begin, count in often.items() if count >= SELDOM and begin not in known)


def to_bytes(model: Model, thresholds: Thresholds, dataset: Dataset, lines: Sequence[Line]) -> bytes:
    """Canonical bytes of the model that was learnt from these lines: sorted keys, no spaces, UTF-8."""
    blocks = dataset.one["emergencies"]["emergencies"]
    value = {
        "schema": MODEL_SCHEMA,
        "meanings": MEANINGS,
        "grams": "\n".join(model.grams),
        "weights": "".join(chr(NOUGHT + weight) for weight in model.weights.ravel().tolist()),
        "temperature": thresholds.temperature,
        "thresholds": {
            "alone": [block["id"] for block in blocks if block.get("alone")],
            "apart": {block["id"]: block["apart"] for block in blocks if block.get("apart")},
            "ask": thresholds.ask,
            "before": befores(dataset),
            "beside": [block["id"] for block in blocks if block.get("beside")],
            "body": thresholds.body,
            "emergency": thresholds.emergency,
            "nothing": thresholds.nothing,
            "perhaps": thresholds.perhaps,
        },
        "words": " ".join(familiar(dataset, lines, model)),
        "alarms": "\n".join(choose_alarms(lines)),
        "others": others(dataset),
    }
    return canonical(value)


def befores(dataset: Dataset) -> dict[str, list[str]]:
    """Emergency → those that wait where a text speaks clearly of both."""
    blocks = dataset.one["emergencies"]["emergencies"]
    return {block["id"]: list(block["before"]) for block in blocks if block.get("before")}


def others(dataset: Dataset) -> list[list[str]]:
    """Companies that are not ours: bodies that take their matters, then the names."""
    return [[" ".join(kind["bodies"]), *kind["names"]] for kind in dataset.one["other-names"]["kinds"]]


def with_others(model: bytes, dataset: Dataset) -> bytes:
    """A model that was learnt before; one of before there were such names gets them now."""
    value = json.loads(model)
    return model if "others" in value else canonical(value | {"others": others(dataset)})
