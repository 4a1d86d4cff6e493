"""Addresses lie on the record's own domains, or carry a reason.

Reason: docs/decisions/0005-official-by-address.md
"""

from collections.abc import Iterable

from dataset.schema.generated.authored import Service
from scripts.facts.hosts import host_of, on_domains
from scripts.facts.ways import ways
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("url-on-domains", "a foreign address in a record is how a look-alike gets in", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield channel and guide addresses on foreign hosts, and exceptions nobody needs."""
    for doc in dataset.services.values():
        record = doc.data
        allowed = {entry["host"]: i for i, entry in enumerate(record.get("off_domain", []))}
        used: set[str] = set()
        for pointer, url, owner in addresses(record):
            home = dataset.services.get(owner) if owner else None
            domains = record["domains"] + (home.data["domains"] if home else [])
            host = host_of(url)
            if on_domains(host, domains):
                continue
            if host in allowed:
                used.add(host)
            elif not _has_reason(record, pointer):
                yield at(
                    doc.file,
                    pointer,
                    f"{host or url} is not on {', '.join(domains)}",
                    "an address on these domains, or the host with a reason in off_domain",
                )
        for host, i in allowed.items():
            if host not in used:
                yield at(
                    doc.file, f"/off_domain/{i}", f"no address of this record is on {host}", "remove the exception"
                )


def addresses(record: Service) -> Iterable[tuple[str, str, str]]:
    """JSON pointer and address of every url in channels and guides, and the service whose channel it is where that is another."""
    for i, channel in enumerate(record["channels"]):
        url = channel.get("url")
        if url:
            yield f"/channels/{i}/url", url, ""
    for i, guide in enumerate(record["guides"]):
        for pointer, way in ways(guide):
            if "url" in way:
                yield f"/guides/{i}{pointer}/url", way["url"], way["channel"].rpartition("/")[0]


def _has_reason(record: Service, pointer: str) -> bool:
    parts = pointer.split("/")
    return parts[1] == "channels" and bool(record["channels"][int(parts[2])].get("url_reason"))
