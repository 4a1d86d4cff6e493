"""Nobody is told to take a private emergency to a company.

Reason: dataset/README.md#say-this
"""

from scripts.facts.says import says
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("say-private", "whoever is threatened needs the police or a counsellor before any agent", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield texts to say about a problem that bears the name of a private emergency."""
    private = {block["id"] for block in dataset.one["emergencies"]["emergencies"] if block["private"]}
    for say in says(dataset):
        if say.issue in private:
            yield at(
                say.file,
                say.pointer,
                f"words for a company, although “{say.issue}” is private",
                "no say; the emergency has its own words and numbers",
            )
