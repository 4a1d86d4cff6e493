"""Places where anybody publishes are listed once, in one way, and are no company's domain.

Reason: docs/decisions/0006-whose-address.md
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at, repeated
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/user-content.json"


@rule("user-content", "a stranger's page on a company's host would pass as the company's own", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield hosts or parts listed twice, hosts described in two ways, and records that claim such a host as theirs."""
    hosts = dataset.one["user-content"]["hosts"]
    groups = enumerate(dataset.one["user-content"]["parts"])
    names = [(f"/parts/{i}/names/{j}", name) for i, group in groups for j, name in enumerate(group["names"])]
    yield from repeated(FILE, names, "one reason for each part")
    places = [(f"/hosts/{i}/host", place["host"]) for i, place in enumerate(hosts)]
    yield from repeated(FILE, places, "one entry for each host")
    whole: set[str] = set()
    for i, place in enumerate(hosts):
        host = place["host"]
        ways = [name for name in ("subdomains", "paths", "own") if place.get(name)]
        if len(ways) > 1:
            yield at(FILE, f"/hosts/{i}", f"{host} has {' and '.join(ways)}", "one of subdomains, paths, own")
        if not ways:
            whole.add(host)
    for doc in dataset.services.values():
        for i, domain in enumerate(doc.data["domains"]):
            if domain in whole:
                yield at(
                    doc.file,
                    f"/domains/{i}",
                    f"anybody publishes on {domain}, so it proves nothing about this service",
                    "a domain on which only the company writes",
                )
