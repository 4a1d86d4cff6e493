"""The first screen shows guides that are there, and none that nothing suggests by itself.

Reason: dataset/README.md#channels-and-guides
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("home-common", "a row of the first screen would lead nowhere, or show what nothing suggests", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield guides of the first screen that no record has, and those that are kept nowhere."""
    doc = dataset.single.get("home")
    if doc is None:
        return
    private = {block["id"] for block in dataset.one["emergencies"]["emergencies"] if block["private"]}
    for i, name in enumerate(doc.data["common"]):
        service, _, issue = name.partition("/")
        record = dataset.services.get(service)
        if record is None or issue not in {guide["issue"] for guide in record.data["guides"]}:
            yield at(doc.file, f"/common/{i}", f"there is no guide “{name}”", "service/issue of a guide that is there")
        elif issue in private:
            yield at(
                doc.file,
                f"/common/{i}",
                f"“{name}” would be read by whoever looks over a shoulder",
                "a guide that is not private",
            )
