"""The layer before Flask: hands out ready-made bytes, turns away what nobody knows, lets the rest through a gate.

Flask needs ~10 times as long for the same bytes, and nearly every request is one of these.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask
from marshmallow import ValidationError
from werkzeug.http import parse_etags

from .current import Published
from .errors import error_body
from .gate import BusyError, Gate, Gates
from .headers import API, METHODS, Header, answer_headers, preflight_headers
from .negotiate import preferred
from .responses import FOUND, JSON, NOT_KEPT, Answer, Answers, Choice, Table, json_bytes
from .settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOG = logging.getLogger(__name__)
# What phones share with the site is taken by its worker (extension/site/worker/share.ts). Where a browser has dropped that one, the
# text comes here: nobody reads it, and the person gets the page where it can be pasted.
SHARES = {f"{base}/share": f"{base}/check" for base in ("", "/en")}


class Delivery:
    """WSGI application around Flask.

    `fixed` are answers that no data changes; `live` make theirs for every request, in microseconds.
    """

    def __init__(
        self,
        app: Flask,
        published: Published,
        settings: Settings,
        fixed: Table | None = None,
        live: dict[str, Callable[[], Answers]] | None = None,
    ) -> None:
        self._inner: WSGIApplication = app.wsgi_app
        self._gates = Gates(app)
        self._unpacking = Gate()
        self._published = published
        self._settings = settings
        self._fixed = fixed or {}
        self._live = live or {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from the table, from Flask, or that there is nothing."""
        try:
            return self._answer(environ, start_response)
        except BusyError:
            words = "Too many ask for this at the moment; ask again in a second."
            extra = [("Retry-After", "1")]
            return self._error(503, "Service Unavailable", environ, start_response, words, extra=extra)
        except Exception:
            LOG.exception("Delivery failed for %r", environ.get("PATH_INFO"))
            return self._error(500, "Internal Server Error", environ, start_response)

    def _answer(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path in SHARES:
            return self._unread(SHARES[path], start)
        if (environ.get("CONTENT_LENGTH") or "0") != "0" and self._too_large(environ["CONTENT_LENGTH"]):
            most = f"The body may have at most {self._settings.max_body_bytes} bytes."
            return self._error(413, "Content Too Large", environ, start, most)
        release = self._published.current()
        found = release.table.get(path) or self._fixed.get(path)
        if found is None and path in self._live:
            found = self._live[path]()
        if found is not None:
            return self._deliver(found, environ, start)
        gate = self._gates.of(path)
        if gate is None:
            return self._nowhere(release.not_found(path), environ, start)
        with gate:
            return _whole(self._inner(environ, start))

    def knows(self, path: str) -> bool:
        """Is this an address of ours, and so no words that somebody typed?"""
        return path in SHARES or path in self._live or path in self._fixed or path in self._published.current().table

    def _too_large(self, length: str) -> bool:
        return not length.isdecimal() or int(length[:20]) > self._settings.max_body_bytes

    def _deliver(self, found: Answers | Choice, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        method = environ["REQUEST_METHOD"]
        if method not in ("GET", "HEAD"):
            return self._other_method(method, environ, start)
        if isinstance(found, Choice):
            try:
                found = found.answers(environ.get("QUERY_STRING", ""))
            except ValidationError as error:
                details = {"query": error.messages}
                return self._error(422, "Unprocessable Content", environ, start, details=details)
        answer = _acceptable(found, environ)
        if answer is None:
            words = f"Accept-Encoding leaves nothing to send; available here: {', '.join(found)}."
            return self._error(406, "Not Acceptable", environ, start, words, extra=[("Vary", "Accept-Encoding")])
        if answer.status == FOUND:
            wanted = environ.get("HTTP_IF_MATCH")
            if (
                wanted is not None
                and wanted.strip() != "*"
                and not parse_etags(wanted).contains(answer.etag.strip('"'))
            ):
                words = f"If-Match names other bytes; these have {answer.etag}."
                return self._error(412, "Precondition Failed", environ, start, words, extra=[("ETag", answer.etag)])
            known = environ.get("HTTP_IF_NONE_MATCH")
            if known is not None and _same(known, answer):
                start("304 Not Modified", answer.unchanged)
                return [b""]
        body = b"" if method == "HEAD" else self._bytes(answer)
        start(answer.status, answer.headers)
        return [body]

    def _bytes(self, answer: Answer) -> bytes:
        if not answer.slow:
            return answer.sent()
        with self._unpacking:
            return answer.sent()

    def _nowhere(self, page: Answers | None, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """A person who followed an old link gets a page they can read; programs get the one body."""
        if page is None or environ["PATH_INFO"].startswith(API):
            return self._error(404, "Not Found", environ, start)
        answer = _acceptable(page, environ) if "text/html" in environ.get("HTTP_ACCEPT", "") else None
        if answer is None:
            return self._error(404, "Not Found", environ, start, extra=[("Vary", "Accept, Accept-Encoding")])
        start(answer.status, answer.headers)
        return [b""] if environ["REQUEST_METHOD"] == "HEAD" else [answer.sent()]

    def _unread(self, page: str, start: StartResponse) -> Iterable[bytes]:
        headers = [("Location", page), ("Content-Length", "0"), ("Cache-Control", "no-store")]
        start("303 See Other", [*headers, *answer_headers(page, self._settings)])
        return [b""]

    def _other_method(self, method: str, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if method == "OPTIONS":
            wanted = environ.get("HTTP_ACCESS_CONTROL_REQUEST_METHOD", "")
            extra = [*answer_headers(path, self._settings), *preflight_headers(path, wanted)]
            start(FOUND, [("Allow", METHODS), ("Content-Length", "0"), ("Cache-Control", NOT_KEPT), *extra])
            return [b""]
        words = f"{method[:20]} does not work here; use {METHODS}."
        return self._error(405, "Method Not Allowed", environ, start, words, extra=[("Allow", METHODS)])

    def _error(
        self,
        code: int,
        phrase: str,
        environ: WSGIEnvironment,
        start: StartResponse,
        message: str | None = None,
        *,
        details: dict[str, Any] | None = None,
        extra: Iterable[Header] = (),
    ) -> Iterable[bytes]:
        body = json_bytes(error_body(code, message, details))
        headers = [("Content-Type", JSON), ("Content-Length", str(len(body))), ("Cache-Control", NOT_KEPT), *extra]
        start(f"{code} {phrase}", [*headers, *answer_headers(environ.get("PATH_INFO", ""), self._settings)])
        return [b""] if environ.get("REQUEST_METHOD") == "HEAD" else [body]


def _acceptable(found: Answers, environ: WSGIEnvironment) -> Answer | None:
    """The encoding that the client likes best; None when it takes none of ours."""
    for encoding in preferred(environ.get("HTTP_ACCEPT_ENCODING")):
        answer = found.get(encoding)
        if answer is not None:
            return answer
    return None


def _same(known: str, answer: Answer) -> bool:
    """Does If-None-Match name the bytes we would send? Weak marks are dropped: proxies add them."""
    return known == answer.etag or parse_etags(known.strip()).contains_weak(answer.etag.strip('"'))


def _whole(parts: Iterable[bytes]) -> list[bytes]:
    """A body read to its end while the gate is held."""
    try:
        return list(parts)
    finally:
        close = getattr(parts, "close", None)
        if close is not None:
            close()
