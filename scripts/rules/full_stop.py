"""Sentences of a guide end with a full stop, headings and noun phrases without one.

Reason: dataset/README.md#channels-and-guides
"""

import re
from collections.abc import Iterator

from dataset.schema.generated.authored import Guide
from scripts.facts.ways import ways
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

BARE = re.compile(r"(?:요|다|죠)[’”)]?$")


@rule("full-stop", "a list whose sentences end now with a stop, now without one, looks unfinished")
def check(dataset: Dataset) -> Findings:
    """Yield Korean sentences without a full stop; steps are labels of what to press, and have none."""
    for doc, where, guide in dataset.guides():
        for path, text in _sentences(guide):
            if BARE.search(text):
                yield at(doc.file, f"{where}{path}/ko", f"“{text}” has no full stop", f"“{text}.”")


def _sentences(guide: Guide) -> Iterator[tuple[str, str]]:
    lists = {"causes": guide.get("causes", []), "before": guide.get("before", []), "after": guide.get("after", [])}
    for name, lines in lists.items():
        for i, line in enumerate(lines):
            yield f"/{name}/{i}", line["ko"]
    for i, one in enumerate(guide.get("avoid", [])):
        yield f"/avoid/{i}/why", one["why"]["ko"]
    for path, over in ways(guide):
        if "why" in over:
            yield f"{path}/why", over["why"]["ko"]
