"""What is logged and how. Nothing here, and nothing in the server, writes down a client's address or what somebody typed."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from .delivery import Delivery

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
ACCESS_FORMAT = "%(asctime)s %(message)s"
ACCESS = logging.getLogger("access")
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH")
# A line break that somebody sent would begin a line that nobody wrote; ESC would speak to the operator's terminal.
CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(0x7F, 0xA0), 0x2028, 0x2029)}


class OneLine(logging.Formatter):
    """A message is one line, whatever is in it. Tracebacks, which are ours, keep theirs."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the name is Python's)
        """The line without control characters."""
        return super().formatMessage(record).translate(CONTROL)


def start_logging(level: str) -> None:
    """Send log lines to stderr from `level` on, and what `with_access_log` writes to stdout."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine(FORMAT))
    logging.basicConfig(level=level.upper(), handlers=[handler])
    requests = logging.StreamHandler(sys.stdout)
    requests.setFormatter(OneLine(ACCESS_FORMAT))
    ACCESS.addHandler(requests)
    ACCESS.setLevel(logging.INFO)
    ACCESS.propagate = False


def with_access_log(inner: Delivery) -> WSGIApplication:
    """The application with one line per request: method, path, status, milliseconds.

    A path that is not ours may be words that somebody typed or pasted; of it only “other” is written down.
    """

    def logged(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        began, said = time.perf_counter(), ["500"]

        def start(status: str, *rest: Any) -> Any:
            said[0] = status[:3]
            return start_response(status, *rest)

        try:
            return inner(environ, start)
        finally:
            path, method = environ["PATH_INFO"], environ["REQUEST_METHOD"]
            took = (time.perf_counter() - began) * 1000
            known = path if inner.knows(path) else "other"
            ACCESS.info("%s %s %s %.1f ms", method if method in METHODS else "OTHER", known, said[0], took)

    return logged
