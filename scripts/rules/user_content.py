"""Places where anybody publishes are listed once, in one way, and are no company's domain.

Reason: docs/decisions/0006-whose-address.md
"""

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

FILE = "dataset/vocabulary/user-content.json"


@rule("user-content", "a stranger's page on a company's host would pass as the company's own", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield hosts or parts listed twice, hosts described in two ways, and records that claim such a host as theirs."""
    hosts = dataset.one["user-content"]["hosts"]
    named: set[str] = set()
    for i, group in enumerate(dataset.one["user-content"]["parts"]):
        for j, name in enumerate(group["names"]):
            if name in named:
                yield at(
                    FILE, f"/parts/{i}/names/{j}", f"“{name}” stands here a second time", "one reason for each part"
                )
            named.add(name)
    seen: set[str] = set()
    whole: set[str] = set()
    for i, place in enumerate(hosts):
        host = place["host"]
        if host in seen:
            yield at(FILE, f"/hosts/{i}/host", f"{host} stands here a second time", "one entry for each host")
        seen.add(host)
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
