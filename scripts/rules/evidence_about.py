"""Evidence speaks of a field that is there.

Reason: dataset/README.md#evidence
"""

from collections.abc import Mapping

from scripts.facts.paths import value_at
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("evidence-about", "evidence about nothing looks like evidence and is none")
def check(dataset: Dataset) -> Findings:
    """Yield `about` paths that lead to no field of the object beside the evidence."""
    for doc in dataset.docs():
        for pointer, node in doc.objects:
            for i, item in enumerate(node.get("evidence", ())):
                for about in item["about"]:
                    if about not in node and not _leads(node, about):
                        yield at(
                            doc.file,
                            f"{pointer}/evidence/{i}/about",
                            f"“{about}” is not a field here",
                            "the path of a field beside the evidence; a line of a list by its id, e.g. causes.many-friends",
                        )


def _leads(node: Mapping[str, object], path: str) -> bool:
    try:
        value_at(node, path)
    except KeyError:
        return False
    return True
