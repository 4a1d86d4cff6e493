"""The application factory."""

from __future__ import annotations

from flask import Flask, Response, request
from flask_cors import CORS
from flask_smorest import Api

from dataset.schema.served import ErrorBody

from . import api, errors, limits
from .current import Published
from .delivery import Delivery
from .headers import CORS as CORS_RULES
from .headers import security_headers
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
    api.register(smorest, published)
    errors.register(app, published)
    limits.register(app, settings)
    CORS(app, **CORS_RULES)

    fixed = security_headers(settings)

    @app.after_request
    def add_headers(response: Response) -> Response:
        response.headers.extend(fixed)
        response.headers.setdefault("Cache-Control", "public, max-age=300")
        if response.status_code == 200 and request.method in ("GET", "HEAD"):
            response.add_etag()
            response.make_conditional(request)
        return response

    app.wsgi_app = Delivery(app.wsgi_app, published, settings)  # type: ignore[method-assign]
    return app
