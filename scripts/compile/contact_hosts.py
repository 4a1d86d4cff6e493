"""Which addresses are a record's own, and which merely lie on its hosts.

A company's desk (`cs.kakao.com`) is written by the company alone; on the host of its product (`daangn.com`) anybody
writes, sells or forwards. So of a record's domains only this is its own:

- the bare domain itself, as a home page;
- every page of a *desk*: a host of `pages` with the path `/*`, a host that has a name in front of its registered
  domain and is one of the record's `domains` or holds one of its help pages or forms;
- elsewhere the pages that the record names, and what lies beside or below them (`facebook.com/help/…`).

All else on or below a domain is `open-path`. Places of dataset/vocabulary/user-content.json are never desks.
"""

import re
from collections.abc import Iterator
from typing import Literal

from dataset.schema.generated.authored import Authority, Channel, Page, Service, UserContentHost
from scripts.compile.contact_keys import address, below, folder, narrower
from scripts.facts.hosts import on_domains, place_of

# Whoever keeps a help page or a form on a host of its own keeps the whole host.
DESK_KINDS = ("help", "web-form")
# What lies beside these is the company's too. An account or a channel has strangers for neighbours.
FOLDER_KINDS = (*DESK_KINDS, "self-service")
# Lie among those of strangers on somebody else's host.
ACCOUNT_KINDS = ("chat", "social", "community")
OFFICIAL: Literal["official"] = "official"
OPEN: Literal["open-path"] = "open-path"
Place = Literal["official", "open-path"]


def service_places(record: Service, peoples: list[UserContentHost]) -> Iterator[tuple[str, Place]]:
    """Key and verdict of every host and folder that a service answers for."""
    domains: list[str] = record["domains"]
    links = [(kind, address(url)) for kind, url in _links(record)]
    links = [
        (kind, key)
        for kind, key in links
        if on_domains(_host(key), domains) and place_of(peoples, f"https://{key}") is None
    ]
    desks = {address(host) for page in record.get("pages", []) if _whole(page) for host in page["hosts"]}
    desks |= {_host(key) for kind, key in links if kind in DESK_KINDS and narrower(_host(key))}
    desks |= {domain for domain in domains if narrower(domain)}
    desks = {host for host in desks if on_domains(host, domains) and place_of(peoples, f"https://{host}/-") is None}
    yield from _hosts(domains, desks)
    for key in {key for page in record.get("pages", []) for key in _named(page)} | set(_folders(links)):
        if on_domains(_host(key), domains) and place_of(peoples, f"https://{key}") is None:
            yield key, OFFICIAL


def body_places(record: Authority) -> Iterator[tuple[str, Place]]:
    """The same for a public body, whose one address is on its desk."""
    domains: list[str] = record.get("domains", [])
    desks = {domain for domain in domains if narrower(domain)}
    if record["url"]:
        desks |= {host for host in [_host(address(record["url"]))] if on_domains(host, domains)}
    yield from _hosts(domains, desks)


def among_strangers(record: Service, channel: Channel, url: str, peoples: list[UserContentHost]) -> bool:
    """Does the address of a channel prove nothing by its host, so that it needs evidence of its own?"""
    key = address(url)
    account = channel["kind"] in ACCOUNT_KINDS and not on_domains(_host(key), record["domains"])
    return account or place_of(peoples, f"https://{key}") is not None


def _hosts(domains: list[str], desks: set[str]) -> Iterator[tuple[str, Place]]:
    for domain in domains:
        yield domain, OFFICIAL
        yield folder(domain), OPEN
        if not narrower(domain):
            yield below(domain), OPEN
    for host in desks:
        yield host, OFFICIAL
        yield folder(host), OFFICIAL


def _host(key: str) -> str:
    return re.split(r"[/?]", key, maxsplit=1)[0]


def _links(record: Service) -> Iterator[tuple[str, str]]:
    """Kind and address of every channel that exists, with those that guides put in their place."""
    channels = {channel["id"]: channel for channel in record["channels"] if channel.get("exists", True)}
    for channel in channels.values():
        url = channel.get("url")
        if url:
            yield channel["kind"], url
    for guide in record["guides"]:
        for entry in guide["channels"]:
            if entry.get("url") and entry["channel"] in channels:
                yield channels[entry["channel"]]["kind"], entry["url"]


def _whole(page: Page) -> bool:
    return page["path"] == "/*" and not page.get("query")


def _named(page: Page) -> Iterator[str]:
    """The part of a page's path before its first wildcard, as far as it is whole."""
    path = re.match(r"[^*]*", page["path"])
    literal = path[0].rstrip("/") if path else ""
    for host in page["hosts"]:
        site = address(host)
        if literal:
            yield folder(site + literal)
        elif page["path"] == "/":
            yield site


def _folders(links: list[tuple[str, str]]) -> Iterator[str]:
    for kind, key in links:
        if kind not in FOLDER_KINDS:
            continue
        path = key.partition("?")[0]
        host, _, rest = path.partition("/")
        if not rest:
            yield host
            continue
        yield folder(path)
        if "/" in rest:
            yield folder(path.rpartition("/")[0])
