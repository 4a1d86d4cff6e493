"""The server's address that a release carries: public and https, in whatever spelling it was given."""

import ipaddress
import re
import socket
import unicodedata
from urllib.parse import urlsplit

from scripts.command import Refusal

# Names that mean something in one house only (RFC 6761, 6762, 8375, ICANN's list of collisions).
AT_HOME = re.compile(
    r"(^|\.)(localhost|local|localdomain|lan|home|corp|internal|intranet|private|test|invalid|home\.arpa)$"
)
NUMBER = re.compile(r"(^|\.)(0x[0-9a-f]*|[0-9]+)$")


def server(given: str) -> str:
    """The address the extension will ask for updates; Refusal unless people elsewhere can reach it by https."""
    if not given:
        raise Refusal("A release needs the server's address: MUNUIGIL_SERVER=https://data.example.org make release.")
    try:
        parts = urlsplit(given)
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        raise Refusal(f"MUNUIGIL_SERVER={given} is no https address; https://data.example.org would pass.") from None
    if AT_HOME.search(host) or _not_public(host):
        raise Refusal(
            f"MUNUIGIL_SERVER={given} is this machine or its network; a release needs a public https address."
        )
    if parts.scheme != "https" or ("." not in host and ":" not in host):
        raise Refusal(f"MUNUIGIL_SERVER={given} is no https address; https://data.example.org would pass.")
    if parts.path.rstrip("/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise Refusal(f"MUNUIGIL_SERVER={given} carries more than a host; https://{host} would pass.")
    shown = f"[{host}]" if ":" in host else host
    return f"https://{shown}" + (f":{port}" if port and port != 443 else "")


def _host(given: str) -> str:
    """As a browser reads it: wide digits and letters are plain ones, 。 is a dot, the last dot means nothing."""
    return unicodedata.normalize("NFKC", given).replace("。", ".").lower().removesuffix(".")


def _not_public(host: str) -> bool:
    address = _address(host)
    if address is None:
        # Ends in a number and is no address: browsers refuse it.
        return bool(NUMBER.search(host))
    inner = [address]
    if isinstance(address, ipaddress.IPv6Address):
        carried = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        # The last 32 bits of what NAT64 translates.
        nat = (
            ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
            if address in ipaddress.ip_network("64:ff9b::/96")
            else None
        )
        inner += [one for one in (*carried, nat) if one]
    return not all(one.is_global or (one.version == 6 and len(inner) > 1) for one in inner)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The IP address that a browser would take this for: 127.1, 0x7f.1 and 2130706433 are 127.0.0.1."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        pass
    if not NUMBER.search(host):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except OSError:
        return None
