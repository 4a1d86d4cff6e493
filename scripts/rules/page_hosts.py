"""Help pages of a record lie on its domains.

Reason: dataset/README.md#channels-and-guides
"""

import json

from scripts.facts.hosts import on_domains
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("page-hosts", "a pattern on a foreign host would show hints where they do not belong")
def check(dataset: Dataset) -> Findings:
    """Yield page hosts outside the domains, and pages that claim the very same address a second time."""
    owners: dict[str, str] = {}
    for stem, doc in dataset.services.items():
        for i, page in enumerate(doc.data.get("pages", [])):
            for host in page["hosts"]:
                if not on_domains(host, doc.data["domains"]):
                    yield at(
                        doc.file,
                        f"/pages/{i}/hosts",
                        f"{host} is not on {', '.join(doc.data['domains'])}",
                        "a host on these domains",
                    )
                key = json.dumps([host, page["path"], page.get("query", {})], sort_keys=True)
                if key in owners:
                    yield at(
                        doc.file,
                        f"/pages/{i}",
                        f"{owners[key]} claims {host}{page['path']} too",
                        "a narrower path, or one owner",
                    )
                owners.setdefault(key, stem)
