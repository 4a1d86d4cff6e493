"""Whose page is this address? Only the record's own domains and listed publishers speak officially.

Nobody can call a page official by writing so: it lies on a domain of the record, belongs to a public body of the
dataset, or to a publisher in dataset/vocabulary/publishers.json, whose entry says why.
"""

from pathlib import PurePosixPath
from typing import Any

from dataset.schema.generated.authored import Publisher, UserContentHost
from scripts.facts.hosts import below, host_of, on_domains, path_of, place_of
from scripts.validation.load import Dataset, Doc

OWN, GOVERNMENT, LAW = "own", "government", "law"
# These speak for themselves only. Duties, parts, warnings, tombstones speak about many, so every record's domains are theirs.
STRICT = ("dataset/services/", "dataset/authorities/", "dataset/sources.json")


class Official:
    """Answers for one dataset, gathered once."""

    def __init__(self, dataset: Dataset) -> None:
        self._bodies = [domain for doc in dataset.authorities.values() for domain in doc.data.get("domains", [])]
        self._services = [domain for doc in dataset.services.values() for domain in doc.data["domains"]]
        self._publishers: list[Publisher] = dataset.one["publishers"]["publishers"]
        self._peoples: list[UserContentHost] = dataset.one["user-content"]["hosts"]

    def kind(self, doc: Doc[Any], url: str) -> str | None:
        """`own`, the kind of the publisher, or None when nothing makes the address official for this file."""
        host = host_of(url)
        listed = self._listed(url, record_of(doc))
        if listed:
            return listed
        if self.peoples(url):
            return None
        if on_domains(host, self.domains(doc)):
            return OWN
        return GOVERNMENT if on_domains(host, self._bodies) else None

    def domains(self, doc: Doc[Any]) -> list[str]:
        """The domains on which the record itself speaks."""
        own: list[str] = doc.data.get("domains", [])
        return own if doc.file.startswith(STRICT) else self._services + self._bodies

    def known(self, record: str, url: str) -> bool:
        """May a text of this record name the address: on a domain of any record, or a publisher's?"""
        anyone = on_domains(host_of(url), self._services + self._bodies) and not self.peoples(url)
        return anyone or self._listed(url, record) is not None

    def _listed(self, url: str, record: str) -> str | None:
        """Kind of the publisher to whom the address belongs; the most exact host decides."""
        host, path = host_of(url), path_of(url)
        found = [
            (max(len(name) for name in entry["hosts"] if on_domains(host, [name])), entry["kind"])
            for entry in self._publishers
            if on_domains(host, entry["hosts"]) and _within(entry, path) and _meant_for(entry, record)
        ]
        return max(found)[1] if found else None

    def peoples(self, url: str) -> bool:
        """Does anybody publish there, whoever owns the host?"""
        return place_of(self._peoples, url) is not None


def record_of(doc: Doc[Any]) -> str:
    """What a file is called: `daum`, `composer`."""
    return PurePosixPath(doc.file).stem


def _within(entry: Publisher, path: str) -> bool:
    return not entry.get("paths") or below(path, entry["paths"])


def _meant_for(entry: Publisher, record: str) -> bool:
    return not entry.get("records") or record in entry["records"]
