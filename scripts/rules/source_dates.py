"""Days follow one another: a text is published, the page is stored, somebody looks.

Reason: dataset/README.md#evidence
"""

from collections.abc import Iterator

from dataset.schema.generated.authored import Evidence, Source
from scripts.rules.future_date import latest
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("source-dates", "days in the wrong order are a typing error that would make old facts look new")
def check(dataset: Dataset) -> Findings:
    """Yield evidence whose days run backwards, and sources whose bounds do. Days to come have a rule of their own."""
    today = latest()
    for doc, key, source in dataset.sources():
        for name, message, passes in _bounds(source):
            yield at(doc.file, f"/sources/{key}/{name}", message, passes)
    for doc, pointer, item, used in dataset.evidence():
        for name, message, passes in _order(item, used, today) if used else ():
            yield at(doc.file, f"{pointer}/{name}", message, passes)


def _order(item: Evidence, source: Source, today: str) -> Iterator[tuple[str, str, str]]:
    """Field, message and what would pass, for each pair of days in the wrong order."""
    seen = item["seen"]
    captured, published = (day if day and day <= today else None for day in (item.get("captured"), source["published"]))
    if published and published > seen:
        yield "seen", f"seen {seen}, but published {published}", "a day on or after publication"
    if captured and captured > seen:
        yield "captured", f"captured {captured}, but seen {seen}", "a day on or before the one on which somebody looked"
    if captured and published and published > captured:
        yield "captured", f"captured {captured}, but published {published}", "a day on or after publication"


def _bounds(source: Source) -> Iterator[tuple[str, str, str]]:
    lower, upper = source.get("not_before"), source.get("not_after")
    if lower and upper and upper < lower:
        yield "not_after", f"not after {upper}, but not before {lower}", f"a day on or after {lower}"
    for name in ("not_before", "not_after"):
        if source.get(name) and source["published"]:
            yield name, f"dated {source['published']}, so nothing bounds its date", "remove it, or published: null"
