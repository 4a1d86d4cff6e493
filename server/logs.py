"""What is logged and how. Nothing here, and nothing in the server, writes down a client's address."""

from __future__ import annotations

import logging

# Granian's own default starts with the address; a query string may carry words a person typed.
ACCESS_FORMAT = '[%(time)s] "%(method)s %(path)s" %(status)d %(dt_ms).1f ms'


def start_logging(level: str) -> None:
    """Send log lines to stderr from `level` on."""
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
