"""Which of br, gzip and identity a client takes, by its Accept-Encoding header (RFC 9110, 12.5.3)."""

from functools import lru_cache

from werkzeug.http import parse_accept_header

ENCODINGS = ("br", "gzip", "identity")  # our order when the client does not mind
_LONGEST_CACHED = 200  # a header can be huge; a cache of huge headers would be a memory leak


def preferred(header: str | None) -> tuple[str, ...]:
    """Acceptable encodings, best first; empty when the client refuses even identity.

    No header at all means anything goes; identity is the one answer that cannot hurt.
    """
    if header is None:
        return ("identity",)
    if len(header) > _LONGEST_CACHED:
        return _parse(header)
    return _cached(header)


def _parse(header: str) -> tuple[str, ...]:
    # A preference that cannot be read is none: werkzeug skips it.
    given = {"gzip" if name == "x-gzip" else name: quality for name, quality in parse_accept_header(header.lower())}
    wildcard = given.get("*")
    qualities: dict[str, float] = {}
    for encoding in ENCODINGS:
        if encoding in given:
            qualities[encoding] = given[encoding]
        elif wildcard is not None:
            qualities[encoding] = wildcard
        elif encoding == "identity":
            qualities[encoding] = 0.0001  # always acceptable unless refused, but the last choice
    taken = [encoding for encoding in qualities if qualities[encoding] > 0]
    return tuple(sorted(taken, key=lambda encoding: (-qualities[encoding], ENCODINGS.index(encoding))))


_cached = lru_cache(maxsize=512)(_parse)
