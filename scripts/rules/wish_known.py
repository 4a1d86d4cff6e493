"""What people wish for with a problem has words in the composer.

Reason: dataset/README.md#the-dataset-a-field-guide
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("wish-known", "a wish without words is a button that says nothing", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield wishes of problems without words."""
    for issue, entry in dataset.one["issues"]["issues"].items():
        for i, wish in enumerate(entry.get("wishes", [])):
            if any(f"compose.write.wishes.{wish}.text" not in words for words in dataset.words.values()):
                message = f"“{wish}” has no words in compose.write.wishes"
                yield at(
                    "dataset/vocabulary/issues.json",
                    f"/issues/{issue}/wishes/{i}",
                    message,
                    "an id that stands in dataset/words",
                )
