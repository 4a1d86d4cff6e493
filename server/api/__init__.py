"""The read-only API: flask-smorest views over the loaded bundle."""

from __future__ import annotations

from flask_smorest import Api

from dataset.schema.served import ProblemModel

from ..current import Published
from . import authorities, delivered, docs, health, services

CONFIG = {
    "API_TITLE": "문의길 Munuigil",
    "API_VERSION": "v1",
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/v1",
    "OPENAPI_JSON_PATH": "openapi.json",
    "API_SPEC_OPTIONS": {
        "info": {"description": "Where a person can be reached, with evidence. Fields are only ever added."},
        "paths": delivered.PATHS,
    },
}


def register(smorest: Api, published: Published) -> None:
    """Add every view, and the shape of what the delivery layer hands out besides."""
    smorest.spec.components.schema("ProblemModel", schema=ProblemModel)
    for part in (services, authorities, health):
        smorest.register_blueprint(part.blueprint(published))
    smorest._app.register_blueprint(docs.blueprint(smorest.spec))
