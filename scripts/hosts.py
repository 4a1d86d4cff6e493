"""Reading addresses as a browser does: host, path, and whether a host lies on a domain."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from dataset.schema.fields import HOST

NAME = re.compile(HOST)


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
