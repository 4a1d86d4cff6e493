"""A Korean title has its English beside it.

Reason: dataset/README.md#evidence
"""

from scripts.rules.korean_text import HANGUL
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("source-title", "on an English page ten Korean titles of one publisher are ten times the same link")
def check(dataset: Dataset) -> Findings:
    """Yield sources with a Korean title and no `title_en`, or with a Korean one."""
    for doc, key, source in dataset.sources():
        title = source.get("title", "")
        english = source.get("title_en", "")
        if HANGUL.search(title) and (not english or HANGUL.search(english)):
            yield at(
                doc.file,
                f"/sources/{key}/title_en",
                f"no English beside “{title}”",
                'the same in a few English words: "Help: reporting defamation"',
            )
