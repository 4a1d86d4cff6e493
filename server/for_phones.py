"""Where a phone on the same network finds the pages. Said only where somebody lets the network in, with HOST=."""

import ipaddress
import socket

EVERYWHERE = {"0.0.0.0": ("192.0.2.1", socket.AF_INET), "::": ("2001:db8::1", socket.AF_INET6)}  # noqa: S104 (asked, not bound)


def phone_address(host: str) -> str | None:
    """The address under which other machines of the network reach `host`; None for loopback and without a network."""
    asked = EVERYWHERE.get(host)
    address = _own(*asked) if asked else host
    return None if address is None or ipaddress.ip_address(address).is_loopback else address


def _own(somewhere: str, family: socket.AddressFamily) -> str | None:
    """The address of this machine on the way to `somewhere`, an address for documents; nothing is sent there."""
    with socket.socket(family, socket.SOCK_DGRAM) as way:
        try:
            way.connect((somewhere, 9))
        except OSError:
            return None
        return str(way.getsockname()[0])


def phone_words(host: str, port: int) -> str:
    """What to type on the phone, and what does not work there; "" where no phone gets in."""
    address = phone_address(host)
    if address is None:
        return ""
    url = f"http://{f'[{address}]' if ':' in address else address}:{port}/"
    return (
        f"\n같은 와이파이의 휴대폰: {url} (https가 아니라서 검색과 기록은 빼고 보여요)"
        f"\nOn a phone in the same network: {url} (not https, so without search and notes)"
    )
