"""Mailboxes lie on the record's own domains.

Reason: docs/decisions/0005-official-by-address.md
"""

from scripts.facts.hosts import on_domains
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset


@rule("email-on-domains", "a mailbox elsewhere may belong to anybody")
def check(dataset: Dataset) -> Findings:
    """Yield support mailboxes outside the record's domains."""
    for doc, where, channel in dataset.channels():
        email = channel.get("email")
        if not email:
            continue
        host = email.rsplit("@", 1)[1]
        if not on_domains(host, doc.data["domains"]) and not channel.get("url_reason"):
            yield at(
                doc.file,
                f"{where}/email",
                f"{host} is not on {', '.join(doc.data['domains'])}",
                "a mailbox on these domains, or url_reason",
            )
