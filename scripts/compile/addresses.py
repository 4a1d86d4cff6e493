"""Where the pages are published and who hears of a hole in them: settings of the one who publishes.

Without them nothing is guessed: no canonical address, no sitemap, no security.txt.
"""

import os
import re
from typing import NamedTuple

from scripts.command import Refusal

SITE = "MUNUIGIL_SITE_URL"
SECURITY = "MUNUIGIL_SECURITY_CONTACT"
HOST = re.compile(r"https://[a-z0-9.-]+(:\d+)?/?")
CONTACT = re.compile(r"https://\S+|mailto:[^\s@]+@[^\s@]+")


class Addresses(NamedTuple):
    """`site` is like https://munuigil.example, without a slash at its end; `security` an https: or mailto: address."""

    site: str | None = None
    security: str | None = None


def from_environment() -> Addresses:
    """What is set. Raises Refusal where it is no address of that kind."""
    site, security = os.environ.get(SITE), os.environ.get(SECURITY)
    if site and not HOST.fullmatch(site):
        raise Refusal(f"{SITE}={site} is not a host alone, such as https://munuigil.example")
    if security and not CONTACT.fullmatch(security):
        raise Refusal(
            f"{SECURITY}={security} is neither https://… nor mailto:…, such as mailto:security@munuigil.example"
        )
    return Addresses(site.rstrip("/") if site else None, security or None)
