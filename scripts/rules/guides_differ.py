"""No two guides have equal text.

Reason: dataset/README.md#channels-and-guides
"""

import json

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("guides-differ", "copied text rots twice; shared lines belong in dataset/parts.json")
def check(dataset: Dataset) -> Findings:
    """Yield guides whose Korean lines equal those of another guide."""
    seen: dict[str, str] = {}
    for doc, where, guide in dataset.guides():
        body = {key: guide.get(key) for key in ("summary", "causes", "before", "avoid", "after", "channels")}
        text = json.dumps(body, ensure_ascii=False, sort_keys=True)
        if text in seen:
            yield at(
                doc.file,
                where,
                f"same text as {seen[text]}",
                "what is special here; shared lines in dataset/parts.json",
            )
        seen.setdefault(text, f"{doc.data['id']}/{guide['issue']}")
