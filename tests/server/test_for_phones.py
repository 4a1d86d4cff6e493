"""A phone is told an address only where the network is let in."""

from __future__ import annotations

import ipaddress

import pytest

from server.for_phones import phone_address, phone_words


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1"])
def test_loopback_is_nothing_for_a_phone(host: str) -> None:
    assert phone_words(host, 8000) == ""


def test_an_address_of_the_network_is_said_as_it_is() -> None:
    assert "http://192.168.0.7:8000/" in phone_words("192.168.0.7", 8000)
    assert "http://[fd00::7]:8000/" in phone_words("fd00::7", 8000)


def test_everywhere_is_said_as_the_address_of_this_machine() -> None:
    address = phone_address("0.0.0.0")
    if address is None:
        pytest.skip("no network here")
    assert not ipaddress.ip_address(address).is_unspecified
    assert f"http://{address}:81/" in phone_words("0.0.0.0", 81)
