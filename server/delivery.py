"""The layer before Flask: hands out ready-made bytes; what it does not know, Flask answers.

Flask needs ~10 times as long for the same bytes, and nearly every request is one of these.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkzeug.http import parse_etags

from .current import Published
from .errors import MESSAGES, error_bytes
from .headers import METHODS, Header, answer_headers, preflight_headers
from .negotiate import preferred
from .responses import Answer, Answers
from .settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOG = logging.getLogger(__name__)
# What phones share with the site is taken by its worker (extension/site/worker/share.ts). Where a browser has dropped that one, the
# text comes here: nobody reads it, and the person gets the page where it can be pasted.
SHARES = {f"{base}/share": f"{base}/check" for base in ("", "/en")}


class Delivery:
    """WSGI application around another one."""

    def __init__(self, inner: WSGIApplication, published: Published, settings: Settings) -> None:
        self._inner = inner
        self._published = published
        self._settings = settings

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from the table, or pass the request on."""
        try:
            page = SHARES.get(environ["PATH_INFO"])
            if page is not None:
                return self._unread(page, start_response)
            found = self._published.current().table.get(environ["PATH_INFO"])
            if found is not None:
                return self._deliver(found, environ, start_response)
        except Exception:
            LOG.exception("Delivery failed for %r", environ.get("PATH_INFO"))
            return self._error(500, "500 Internal Server Error", MESSAGES[500], [], environ, start_response)
        return self._inner(environ, start_response)

    def _deliver(self, found: Answers, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        if method not in ("GET", "HEAD"):
            return self._other_method(method, environ, start)
        for encoding in preferred(environ.get("HTTP_ACCEPT_ENCODING")):
            answer = found.get(encoding)
            if answer is not None:
                break
        else:
            return self._error(
                406,
                "406 Not Acceptable",
                f"Accept-Encoding leaves nothing to send; available here: {', '.join(found)}.",
                [("Vary", "Accept-Encoding")],
                environ,
                start,
            )
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known is not None and _same(known, answer):
            start("304 Not Modified", answer.unchanged)
            return [b""]
        start("200 OK", answer.headers)
        return [b""] if method == "HEAD" else [answer.body]

    def _unread(self, page: str, start: StartResponse) -> Iterable[bytes]:
        headers = [("Location", page), ("Content-Length", "0"), ("Cache-Control", "no-store")]
        start("303 See Other", [*headers, *answer_headers(page, self._settings)])
        return [b""]

    def _other_method(self, method: str, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if method == "OPTIONS":
            wanted = environ.get("HTTP_ACCESS_CONTROL_REQUEST_METHOD", "")
            extra = [*answer_headers(path, self._settings), *preflight_headers(path, wanted)]
            start("200 OK", [("Allow", METHODS), ("Content-Length", "0"), *extra])
            return [b""]
        return self._error(
            405,
            "405 Method Not Allowed",
            f"{method[:20]} does not work here; use {METHODS}.",
            [("Allow", METHODS)],
            environ,
            start,
        )

    def _error(
        self, code: int, status: str, message: str, extra: list[Header], environ: WSGIEnvironment, start: StartResponse
    ) -> Iterable[bytes]:
        body = error_bytes(code, message)
        start(
            status,
            [
                ("Content-Type", "application/json"),
                ("Content-Length", str(len(body))),
                ("Cache-Control", "no-store"),
                *extra,
                *answer_headers(environ.get("PATH_INFO", ""), self._settings),
            ],
        )
        return [b""] if environ.get("REQUEST_METHOD") == "HEAD" else [body]


def _same(known: str, answer: Answer) -> bool:
    """Does If-None-Match name the bytes we would send? Weak marks are dropped: proxies add them."""
    return known == answer.etag or parse_etags(known.strip()).contains_weak(answer.etag.strip('"'))
