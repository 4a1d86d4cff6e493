"""The service whose people say it so has a record.

Reason: dataset/README.md#what-people-say
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("utterance-service", "a line of a service that nobody has helps nobody", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield services of utterances that do not exist."""
    for doc, pointer, line in dataset.lines():
        service = line.get("service")
        if service is not None and service not in dataset.services:
            message = f"there is no service “{service}”"
            yield at(doc.file, f"{pointer}/service", message, "the id of a file in dataset/services")
