"""A body that is called by its number has that number.

Reason: dataset/README.md#emergencies
"""

import re

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

NUMBER = re.compile(r"(?:^|-)(1\d{2,3})$")


@rule("state-number", "numbers for the first minute must not lead anywhere else, whoever changes a record")
def check(dataset: Dataset) -> Findings:
    """Yield bodies such as police-112 whose phone is another one."""
    for doc in dataset.authorities.values():
        called = NUMBER.search(doc.data["id"])
        number = doc.data.get("phone", {}).get("number")
        if called and number != called[1]:
            yield at(doc.file, "/phone/number", f"{number} is not {called[1]}", f"{called[1]}, as its id says")
