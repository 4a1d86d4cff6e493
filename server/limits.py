"""Requests that are turned away before any view sees them."""

from __future__ import annotations

from flask import Flask, abort, request

from .settings import Settings


def register(app: Flask, settings: Settings) -> None:
    """Refuse bodies that are too large (413) and queries that are not text (400)."""

    @app.before_request
    def refuse() -> None:
        if (request.content_length or 0) > settings.max_body_bytes:
            abort(413, description=f"The body may have at most {settings.max_body_bytes} bytes.")
        try:
            _ = request.args
        except UnicodeDecodeError:
            # werkzeug decodes the raw query strictly; unhandled, a stray byte would be a server error
            abort(400, description="The part after ? is not UTF-8; percent-encode it, e.g. ?issue=mail.")
