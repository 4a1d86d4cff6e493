"""A release asks a server that people elsewhere can reach, however its address is spelt."""

from __future__ import annotations

import pytest

from scripts.command import Refusal
from scripts.release.address import server


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.",
        "a.localhost",
        "printer.local",
        "Printer.LOCAL.",
        "nas.lan",
        "box.home.arpa",
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "１２７.0.0.1",
        "127。0。0。1",
        "10.0.0.1",
        "10.1",
        "0xA000001",
        "172.16.0.1",
        "192.168.7",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0",
        "255.255.255.255",
        "1.2.3.4.5",
        "256.256.256.256",
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[fd00::1]",
        "[::ffff:10.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::10.0.0.1]",
        "[2002:a00:1::]",
    ],
)
def test_this_machine_and_its_network_are_refused(host: str) -> None:
    with pytest.raises(Refusal, match="is this machine or its network"):
        server(f"https://{host}")
    with pytest.raises(Refusal, match="is this machine or its network"):
        server(f"https://{host}:8443/")


@pytest.mark.parametrize(
    "given", ["https://", "https://[::1", "https://data.example.org:x", "https://data", "data.example.org"]
)
def test_what_is_no_address_is_refused(given: str) -> None:
    with pytest.raises(Refusal, match="is no https address"):
        server(given)


@pytest.mark.parametrize(
    "given", ["https://u@data.example.org", "https://@data.example.org", "https://data.example.org/v1"]
)
def test_more_than_a_host_is_refused(given: str) -> None:
    with pytest.raises(Refusal, match="carries more than a host"):
        server(given)


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("https://data.example.org", "https://data.example.org"),
        ("https://Data.Example.ORG./", "https://data.example.org"),
        ("https://data.example.org:443", "https://data.example.org"),
        ("https://data.example.org:8443", "https://data.example.org:8443"),
        ("https://mylocal.kr", "https://mylocal.kr"),
        ("https://8.8.8.8", "https://8.8.8.8"),
        ("https://[2606:4700::1]", "https://[2606:4700::1]"),
    ],
)
def test_a_public_one_is_taken(given: str, taken: str) -> None:
    assert server(given) == taken
