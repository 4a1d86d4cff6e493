"""What is under “do not” forbids something.

Reason: dataset/README.md#channels-and-guides
"""

from dataset.schema.generated.closed import Language
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FORBIDS: dict[Language, tuple[str, ...]] = {
    "ko": ("마세요",),
    "en": ("Do not", "do not", "Never", "never", "Don’t", "no ", "nobody", "nothing", "Nobody"),
}


@rule("avoid-forbids", "under “하지 마세요” a bare fact reads as its opposite")
def check(dataset: Dataset) -> Findings:
    """Yield lines of `avoid` that forbid nothing."""
    for doc, where, guide in dataset.guides():
        for k, line in enumerate(guide.get("avoid", [])):
            for language, words in FORBIDS.items():
                if not any(word in line["why"][language] for word in words):
                    yield at(
                        doc.file,
                        f"{where}/avoid/{k}/why/{language}",
                        f"“{line['why'][language]}” forbids nothing",
                        "…하지 마세요 and the reason · Do not …; what only informs stands under `causes`, `before` or with its channel",
                    )
