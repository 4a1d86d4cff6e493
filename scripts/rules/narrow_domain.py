"""A domain is one company's, not an ending under which anybody registers.

Reason: docs/decisions/0006-whose-address.md
"""

import re

from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

# co.kr, or.kr, com.au … and the hosts on which everybody gets a name of his own.
ENDING = re.compile(r"(?:ac|co|com|edu|go|gov|ne|net|or|org|pe|re)\.[a-z]{2}")
RENTED = (
    "blogspot.com",
    "cafe24.com",
    "github.io",
    "gitbook.io",
    "imweb.me",
    "netlify.app",
    "notion.site",
    "pages.dev",
    "vercel.app",
    "web.app",
    "wixsite.com",
    "workers.dev",
)


@rule("narrow-domain", "on an ending that everybody shares every stranger would be official")
def check(dataset: Dataset) -> Findings:
    """Yield domains of records that are such endings, or written in letters a person cannot read (xn--)."""
    for doc in dataset.records().values():
        for i, domain in enumerate(doc.data.get("domains", [])):
            if ENDING.fullmatch(domain) or domain in RENTED:
                yield at(doc.file, f"/domains/{i}", f"anybody gets a name below {domain}", "the company's own domain")
            elif any(label.startswith("xn--") for label in domain.split(".")):
                yield at(
                    doc.file,
                    f"/domains/{i}",
                    f"{domain} reads otherwise than it is written",
                    "a domain in Latin letters",
                )
