"""The read-only API: answers made when data is loaded, their description, and what is left for Flask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask
from flask_smorest import Api

from ..data import Data
from ..responses import FIVE_MINUTES, JSON, Bodies, Choice, Table, answers, packed_json
from ..settings import Settings
from . import authorities, described, docs, services

if TYPE_CHECKING:
    from ..current import Published

CONFIG = {
    "API_TITLE": "문의길 Munuigil",
    "API_VERSION": "v1",
    "OPENAPI_VERSION": "3.1.0",
    "API_SPEC_OPTIONS": {
        "info": {"description": "Where a person can be reached, with evidence. Fields are only ever added."},
    },
}
DOCUMENT = "/v1/openapi.json"


def bodies(data: Data) -> Bodies:
    """Every body of the API that depends only on the data."""
    return services.bodies(data) | authorities.bodies(data)


def table(made: Bodies, settings: Settings) -> Table:
    """The answers with these bodies."""
    out: Table = {}
    for path, by_value in made.items():
        found = {value: answers(path, one, JSON, FIVE_MINUTES, settings) for value, one in by_value.items()}
        out[path] = found[None] if len(found) == 1 else Choice(*services.parameter(path), found)
    return out


def register(app: Flask, smorest: Api, published: Published) -> None:
    """Describe what is prepared, and add the views that are left."""
    described.describe(smorest.spec)
    app.register_blueprint(services.blueprint(published))


def fixed(app: Flask, smorest: Api, settings: Settings) -> Table:
    """What depends neither on the data nor on who asks: the OpenAPI document and its page, of all views of the app."""
    document = smorest.spec.to_dict()
    return table({DOCUMENT: {None: packed_json(document)}}, settings) | docs.prepared(app, document, settings)
