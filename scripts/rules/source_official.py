"""Official and law sources lie where only the company, the body or the state writes.

Reason: docs/decisions/0005-official-by-address.md
"""

from typing import Any

from dataset.schema.generated.authored import Source
from scripts.facts.hosts import host_of
from scripts.facts.official import LAW, Official
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset, Doc

TYPES = ("official", "official-copy", "law")
SHARED = "dataset/sources.json"


@rule("source-official", "whoever may call himself official can put any number before people", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield sources that call themselves official on a host that is neither the record's nor a listed publisher's.

    What several files share must be official for each of them.
    """
    official = Official(dataset)
    users = _users(dataset)
    for doc, key, source in dataset.sources():
        url = source["url"]
        if source["type"] not in TYPES or not url:
            continue
        for user in users.get(key, []) if doc.file == SHARED else [doc]:
            wrong = _wrong(official, user, source, url)
            if wrong:
                yield at(doc.file, f"/sources/{key}/type", *wrong)
                break


def _users(dataset: Dataset) -> dict[str, list[Doc[Any]]]:
    """Files that lean on each shared source."""
    out: dict[str, list[Doc[Any]]] = {}
    for doc in dataset.docs():
        own = doc.data.get("sources", {})
        for key in sorted({item["source"] for _, item in doc.evidence if item["source"] not in own}):
            out.setdefault(key, []).append(doc)
    return out


def _wrong(official: Official, doc: Doc[Any], source: Source, url: str) -> tuple[str, str] | None:
    """What is wrong and what would pass, when a file calls this source official."""
    host, kind = host_of(url) or url, official.kind(doc, url)
    if kind is None:
        message = (
            f"“{source['type']}”, but {host} is neither on {_listed(official.domains(doc))} nor a listed publisher's"
        )
        return message, '"press" or "community", or the publisher with its reason in dataset/vocabulary/publishers.json'
    if source["type"] == "law" and kind != LAW:
        return f"“law”, but {host} is no publisher of law", '"official", or the address of the law itself'
    return None


def _listed(domains: list[str]) -> str:
    return (
        ", ".join(domains[:4]) + (" …" if len(domains) > 4 else "")
        if domains
        else "a domain of the record (it has none)"
    )
