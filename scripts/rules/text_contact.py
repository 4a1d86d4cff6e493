"""Links, mailboxes and numbers inside texts are those of records.

Reason: dataset/README.md#what-a-text-may-carry
"""

import re
import unicodedata
from collections.abc import Iterator

from scripts.facts.hosts import host_of, on_domains
from scripts.facts.numbers import dialled
from scripts.facts.official import Official
from scripts.facts.texts import Allowances, texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

MAILBOX = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
# With a scheme whatever follows is a link; without one it has a host with a dot and a name of letters at its end.
# Particles follow without a space (x.com에서), so only Latin letters and digits go on.
LINK = re.compile(
    r"[a-z][a-z0-9+.-]*://[^\s’”)]*|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}(?![a-z0-9-])(?:/[!-~]*)?", re.IGNORECASE
)
ABROAD, EDGES = r"(?:\+\d{1,3}[-. ]?)?", (r"(?<![A-Za-z0-9.-])", r"(?![A-Za-z0-9-])")
GROUPS = (
    r"\(\d{2,4}\)[ -]?\d{3,4}-\d{4}",
    r"\(?\d{1,5}\)?(?:[-.]\d{1,5}){1,4}",
    r"\(?\d{1,5}\)?(?: \d{2,5}){1,4}",
    r"\d{7,15}",
)
NUMBER = re.compile(EDGES[0] + ABROAD + f"(?:{'|'.join(GROUPS)})" + EDGES[1])
# Days, and spans of days or hours, look like numbers and are none.
DAY = re.compile(r"\d{4}[-.] ?\d{1,2}[-.] ?\d{1,2}")
SHORTEST = 6
# Longer texts are refused for their length; nothing here may take its time over them.
READ = 1000


@rule("text-contact", "a number or a link in a sentence escapes every rule for contacts", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield contacts in texts that no record has."""
    official, allowed = Official(dataset), Allowances(dataset, "text-contact")
    numbers, mailboxes, hosts = _contacts(dataset)
    for text in texts(dataset):
        if not any(ch in text.text for ch in ".:@") and not any(ch.isdigit() for ch in text.text):
            continue
        for kind, found in contacts_in(text.text):
            if kind == "number":
                fine = dialled(found) in numbers
            elif kind == "mailbox":
                fine = found.lower() in mailboxes
            else:
                fine = _leads(official, text.record, found, hosts)
            if not fine and not allowed.allows(text.record, found):
                yield at(
                    text.file,
                    text.pointer,
                    f"the {kind} {found} is in no record",
                    "the contact as a channel of its record, or its reason in dataset/vocabulary/allowed.json",
                )
    yield from allowed.unused()


def contacts_in(text: str) -> Iterator[tuple[str, str]]:
    """Kind and value of everything in a text that one could call, write to or open."""
    rest = unicodedata.normalize("NFKC", text[:READ])
    for mailbox in MAILBOX.findall(rest):
        yield "mailbox", mailbox
    rest = MAILBOX.sub(" ", rest)
    for link in LINK.findall(rest):
        yield "link", link.rstrip(".,;:")
    for found in NUMBER.findall(DAY.sub(" ", LINK.sub(" ", rest))):
        if sum(ch.isdigit() for ch in found) >= SHORTEST and _dialable(found):
            yield "number", found


def _dialable(found: str) -> bool:
    """“1,000.50”, “10.30 18.00” and “09-18 12-13” are no numbers to call: too short, or groups of hours only."""
    groups = re.findall(r"\d+", found)
    return any(len(group) > 2 for group in groups)


def _contacts(dataset: Dataset) -> tuple[set[str], set[str], list[str]]:
    """Numbers, mailboxes and foreign hosts of all records."""
    numbers: set[str] = set()
    mailboxes: set[str] = set()
    hosts: list[str] = []
    for doc in dataset.docs():
        for _, node in doc.objects:
            if isinstance(node.get("number"), str):
                numbers.add(dialled(node["number"]))
            if isinstance(node.get("email"), str):
                mailboxes.add(node["email"].lower())
        hosts.extend(entry["host"] for entry in doc.data.get("off_domain", []))
    return numbers, mailboxes, hosts


def _leads(official: Official, record: str, link: str, hosts: list[str]) -> bool:
    """Does a link lead to a page of a record, or to one that a record may link to?"""
    address = link if "://" in link else f"https://{link}"
    if not address.lower().startswith("https://"):
        return False
    return on_domains(host_of(address), hosts) or official.known(record, address)
