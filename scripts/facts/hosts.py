"""Reading addresses as a browser does: host, path, and whether a host lies on a domain."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from dataset.schema.fields import HOST
from dataset.schema.generated.authored import UserContentHost

NAME = re.compile(HOST)
# Editions for phones and languages are the same site.
EDITION = re.compile(r"^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\.")


def host_of(url: str) -> str:
    """Host name of an address; empty when it cannot be read."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def path_of(url: str) -> str:
    """The path as a browser asks for it: `/a/%2e%2e/b` is `/b`. `/` when there is none."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return "/"
    return posixpath.normpath("/" + path.lstrip("/"))


def on_domains(host: str, domains: list[str]) -> bool:
    r"""Is `host` one of the domains or below one of them?

    Only a plain host name can be: browsers read “evil.com\.daum.net” as evil.com.
    """
    return bool(NAME.fullmatch(host)) and any(host == domain or host.endswith("." + domain) for domain in domains)


def below(path: str, prefixes: list[str]) -> bool:
    """Does a path lie at or below one of these? `/@*` stands for every name with @."""
    return any(path.startswith("/@") if p == "/@*" else f"{path}/".startswith(f"{p}/") for p in prefixes)


def place_of(places: list[UserContentHost], url: str) -> UserContentHost | None:
    """The place of dataset/vocabulary/user-content.json in which an address lies, if anybody publishes there."""
    host, path = EDITION.sub("", host_of(url)), path_of(url)
    for place in places:
        if place.get("subdomains"):
            if host.endswith("." + place["host"]):
                return place
        elif place["host"] == host:
            if place.get("own"):
                return place if path != "/" and not below(path, place["own"]) else None
            return place if not place.get("paths") or below(path, place["paths"]) else None
    return None
