"""An official text has an address; without one it is the record's own, says why, and counts as undated.

Reason: docs/decisions/0005-official-by-address.md
"""

from collections.abc import Iterable, Mapping
from typing import Any

from dataset.schema.generated.authored import Source
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset, Doc

# Companies call their help pages so; the name in front is what counts.
DESKS = ("고객센터", "고객지원", "도움말", "help", "support")


@rule("source-address", "what nobody can look up must not pass for what a company or the state said")
def check(dataset: Dataset) -> Findings:
    """Yield official texts without address that nobody could look up, and reasons for what is not missing."""
    for doc, key, source in dataset.sources():
        here = f"/sources/{key}"
        if source["url"]:
            if source.get("no_address"):
                yield at(
                    doc.file, f"{here}/no_address", "there is an address, and a reason why there is none", "one of them"
                )
        elif source["type"] == "official":
            wrong = _wrong(doc, source)
            if wrong:
                yield at(doc.file, f"{here}/{wrong[0]}", wrong[1], wrong[2])
        elif source["type"] == "law":
            yield at(doc.file, f"{here}/url", "law without an address", '"url": "https://www.law.go.kr/법령/…"')
        elif source.get("no_address"):
            yield at(
                doc.file,
                f"{here}/no_address",
                "only an official text needs a reason for its missing address",
                "remove it",
            )


def _wrong(doc: Doc[Any], source: Source) -> tuple[str, str, str] | None:
    """Field, what is wrong and what would pass, for an official text without address."""
    if not source.get("no_address") or not source.get("title"):
        return (
            "url",
            "an official text without address, and nothing says why",
            "its address, or `title` and `no_address`",
        )
    if source["published"]:
        return "published", "a date that nobody can look up", "null, or the address of the text"
    if _plain(source["publisher"]) not in {_plain(name) for name in _names(doc.data)}:
        passes = "the publisher as this record names itself, or the address of the text"
        return "publisher", f"no address, and “{source['publisher']}” is not this record", passes
    return None


def _names(record: Mapping[str, Any]) -> Iterable[str]:
    """What the record calls itself."""
    operator = record.get("operator", {}).get("name", {})
    for name in (record.get("name", {}), operator):
        yield from (text for text in (name.get("ko"), name.get("en")) if text)
    yield from record.get("aliases", [])


def _plain(name: str) -> str:
    plain = "".join(name.casefold().split())
    for desk in DESKS:
        plain = plain.removesuffix(desk)
    return plain
