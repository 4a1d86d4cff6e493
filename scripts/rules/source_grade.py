"""A source's type fits the grade of the sheet it was read in.

Reason: dataset/README.md#evidence
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("source-grade", "one table decides how far a grade can be trusted", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield sources whose grade belongs to another type."""
    grades = dataset.one["grades"]["grades"]
    for doc, key, source in dataset.sources():
        grade = source.get("grade")
        if not grade:
            continue
        fits = grades.get(grade)
        if fits is None:
            yield at(
                doc.file,
                f"/sources/{key}/grade",
                f"“{grade}” is not in dataset/vocabulary/grades.json",
                ", ".join(grades),
            )
        elif fits != source["type"] and not (fits == "official" and source["type"] in ("law", "official-copy")):
            yield at(
                doc.file,
                f"/sources/{key}/type",
                f"grade “{grade}” means {fits}, not {source['type']}",
                f'"type": "{fits}"',
            )
