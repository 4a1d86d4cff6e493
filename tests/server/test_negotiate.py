import pytest

from server.negotiate import _cached, preferred


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        (None, ("identity",)),
        ("", ("identity",)),
        ("gzip", ("gzip", "identity")),
        ("gzip, deflate, br, zstd", ("br", "gzip", "identity")),
        ("br;q=0.5, gzip;q=0.9", ("gzip", "br", "identity")),
        ("br;q=0, gzip", ("gzip", "identity")),
        ("*", ("br", "gzip", "identity")),
        ("*;q=0", ()),
        ("identity;q=0", ()),
        ("gzip, identity;q=0", ("gzip",)),
        ("identity, gzip;q=0.5", ("identity", "gzip")),
        ("identity;q=0.5, *;q=0", ("identity",)),
        ("br;q=0.000", ("identity",)),
        ("GZIP", ("gzip", "identity")),
        ("x-gzip", ("gzip", "identity")),
        (" br ; q=1.0 ,", ("br", "identity")),
        ("br;q=2, gzip;q=high", ("identity",)),
        ("deflate, zstd", ("identity",)),
    ],
)
def test_what_a_client_takes(header, wanted):
    assert preferred(header) == wanted


def test_huge_headers_are_not_remembered():
    before = _cached.cache_info().currsize
    assert preferred("gzip," + "x" * 10_000) == ("gzip", "identity")
    assert _cached.cache_info().currsize == before
