"""A web of fixtures in the place of the web.

With `MUNUIGIL_WEB=http://127.0.0.1:9000`, https://host/path is asked for as http://127.0.0.1:9000/host/path.
"""

from urllib.parse import urlsplit

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


def address(url: str, web: str | None) -> str:
    """Where an address is asked for: itself, or its place in a web of fixtures."""
    if not web:
        return url
    parts = urlsplit(url)
    return f"{web}/{parts.hostname}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")


def loopback(web: str) -> bool:
    """Is this a place on this machine?"""
    return (urlsplit(web).hostname or "") in {name.strip("[]") for name in LOOPBACK}
