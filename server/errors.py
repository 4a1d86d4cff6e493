"""The one error body `{"code", "error", "message", "details"}`, and the only places that make it."""

from http import HTTPStatus
from typing import Any

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

WORDS = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    408: "timeout",
    412: "precondition_failed",
    413: "too_large",
    414: "address_too_long",
    415: "unsupported_media_type",
    422: "not_valid",
    429: "too_many_requests",
    431: "headers_too_large",
    500: "server_error",
    501: "not_implemented",
    503: "unavailable",
}
MESSAGES = {
    404: "Nothing at this address. The addresses that exist are listed at /docs.",
    413: "The request body is too large.",
    422: "Some values do not pass; details names each of them and what would pass.",
    500: "Something went wrong here, not with your request. It has been logged.",
}


def error_body(code: int, message: str | None = None, details: dict[str, Any] | None = None) -> dict[str, Any]:
    """The body of an error: HTTP status, machine word, a sentence saying what would pass, and particulars."""
    word = WORDS.get(code) or HTTPStatus(code).phrase.lower().replace(" ", "_")
    return {
        "code": code,
        "error": word,
        "message": message or MESSAGES.get(code) or HTTPStatus(code).description or HTTPStatus(code).phrase,
        "details": details or {},
    }


def _message(error: HTTPException) -> str | None:
    """Words of ours if somebody gave some; werkzeug's own long descriptions speak of servers, not of this API."""
    data = getattr(error, "data", None) or {}
    if "message" in data:
        return str(data["message"])
    if error.code == 405:
        allowed = ", ".join(sorted(getattr(error, "valid_methods", None) or ()))
        return f"{request.method[:20]} does not work here; use {allowed}." if allowed else None
    own_words = error.description != type(error).description
    return error.description if own_words and error.code != 500 else MESSAGES.get(error.code or 500)


def _details(error: HTTPException) -> dict[str, Any]:
    data = getattr(error, "data", None) or {}
    found = data.get("errors") or data.get("messages") or {}
    return found if isinstance(found, dict) else {"reasons": found}


def register(app: Flask) -> None:
    """Answer every error of the app with the one body; the last registration wins over flask-smorest's."""

    def handle(error: HTTPException) -> Response:
        code = error.code or 500
        kept = [(name, value) for name, value in error.get_headers() if name.lower() in ("allow", "retry-after")]
        response = app.make_response((jsonify(error_body(code, _message(error), _details(error))), code))
        response.headers.extend(kept)
        response.headers["Cache-Control"] = "no-store"
        return response

    app.register_error_handler(HTTPException, handle)
