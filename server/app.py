"""The application factory."""

from typing import Any

from flask import Flask, Response
from flask_cors import CORS
from flask_smorest import Api

from dataset.schema.served.errors import ErrorBody

from . import api, errors
from .api import health
from .current import Published
from .delivery import Delivery
from .headers import CORS as CORS_RULES
from .headers import security_headers
from .logs import with_access_log
from .settings import Settings, from_environment


def create_app(settings: Settings | None = None) -> Flask:
    """Build the app around verified data. Raises SettingError or DataError with a plain sentence."""
    settings = settings or from_environment()
    published = Published(settings)
    app = Flask("server", static_folder=None, template_folder="templates")
    app.config.update(api.CONFIG, MAX_CONTENT_LENGTH=settings.max_body_bytes)
    app.url_map.merge_slashes = False  # its redirect would repeat the caller's Host header
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # people read Korean, not \\uXXXX
    app.json.sort_keys = False  # type: ignore[attr-defined]

    smorest = Api()
    smorest.ERROR_SCHEMA = ErrorBody
    smorest.init_app(app)
    api.register(app, smorest, published)
    errors.register(app)
    CORS(app, **CORS_RULES)

    always = security_headers(settings)

    @app.after_request
    def add_headers(response: Response) -> Response:
        response.headers.extend(always)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    live = {health.PATH: lambda: health.health(published, settings)}
    delivery = Delivery(app, published, settings, api.fixed(app, smorest, settings), live)
    outside: Any = with_access_log(delivery) if settings.access_log else delivery
    app.wsgi_app = outside  # type: ignore[method-assign]
    return app
