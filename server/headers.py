"""The headers of every answer, from one place, for the delivery layer and for Flask alike."""

from functools import cache
from typing import Any

from .settings import Settings

Header = tuple[str, str]

API = "/v1/"
METHODS = "GET, HEAD, OPTIONS"
# What flask-cors is told; `answer_headers` says the same in the delivery layer. The data is public and never
# depends on who asks, so a wildcard without credentials is right, and caches need no `Vary: Origin`.
# The pattern is anchored: flask-cors would otherwise also open /v1x.
CORS: dict[str, Any] = {
    "resources": {r"^/v1/.*$": {"origins": "*"}},
    "methods": ["GET"],
    "allow_headers": [],
    "send_wildcard": True,
    "supports_credentials": False,
}

# The one line that stands in pages themselves, scripts/compile/templates/large.js: type is large before the first paint.
LINE_IN_PAGES = "'sha256-UL9WpNDuvNP6sOc2pyX8MW1qMPRvkLov+XKINF9cAuk='"
POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src 'self' {LINE_IN_PAGES}",
        "style-src 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
POWERS_NOT_USED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")


@cache  # thousands of ready-made answers share these few tuples
def shared(name: str, value: str) -> Header:
    """A header whose values are few, as one tuple for all that carry it."""
    return name, value


@cache
def security_headers(settings: Settings) -> tuple[Header, ...]:
    """Headers that every answer carries, errors included."""
    headers = [
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", ", ".join(f"{power}=()" for power in POWERS_NOT_USED)),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
    if settings.https:
        headers.append(("Strict-Transport-Security", f"max-age={settings.hsts_seconds}"))
    return tuple(headers)


def answer_headers(path: str, settings: Settings) -> list[Header]:
    """Security headers plus, under /v1/ only, the CORS wildcard."""
    everybody = [shared("Access-Control-Allow-Origin", "*")] if path.startswith(API) else []
    return [*security_headers(settings), *everybody]


def preflight_headers(path: str, wanted: str) -> list[Header]:
    """What a preflight (`Access-Control-Request-Method`: `wanted`) is told in addition; empty outside /v1/."""
    return [("Access-Control-Allow-Methods", "GET")] if path.startswith(API) and wanted == "GET" else []
