"""/v1/services: the list, and one service with its channels and sheets."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from flask import Blueprint
from flask.typing import ResponseReturnValue
from marshmallow import Schema

from dataset.schema.enums import ISSUES

from ..data import Data
from ..errors import error_body
from ..responses import Bodies, packed_json
from .shapes import LANGUAGES, Language, ServiceFilter

if TYPE_CHECKING:
    from ..current import Published

PATH = "/v1/services"


def bodies(data: Data) -> Bodies:
    """Every body below /v1/services that these data can give."""

    def listed(issue: str | None) -> dict[str, Any]:
        found = [item for item in data.services.values() if issue is None or issue in item["issues"]]
        return {"ver": data.ver, "services": found}

    made: Bodies = {PATH: {issue: packed_json(listed(issue)) for issue in (None, *ISSUES)}}
    for service in data.services:
        details: dict[str | None, dict[str, bytes]] = {
            lang: packed_json(_detail(data, service, lang)) for lang in LANGUAGES
        }
        made[f"{PATH}/{service}"] = {None: details[LANGUAGES[0]], **details}
    return made


def parameter(path: str) -> tuple[str, Schema]:
    """Which parameter of the query decides at a path, and what passes."""
    return ("issue", ServiceFilter()) if path == PATH else ("lang", Language())


def _detail(data: Data, service: str, lang: str) -> dict[str, Any]:
    """One service with every channel and every sheet, and the entries that the sheets name."""
    sheets = data.of_service(f"sheet/{lang}", service)
    names = {one["of"] for one in _within(sheets) if "/" in str(one.get("of", ""))}
    ways = {name: data.bundle[f"way/{lang}/{name}"] for name in sorted(names)}
    keys = {one["trust"] for one in _within([sheets, *ways.values()]) if "trust" in one}
    return {
        "ver": data.ver,
        "service": data.services[service],
        "channels": data.of_service("channel", service),
        "sheets": sheets,
        "ways": ways,
        "trust": {key: data.bundle[f"trust/{key}"] for key in sorted(keys)},
        "said": data.bundle[f"said/{lang}"],
    }


def _within(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _within(inner)


def blueprint(published: Published) -> Blueprint:
    """What is left for a service that is not in the data: to name near ones."""
    views = Blueprint("services", __name__, url_prefix=PATH)

    @views.route("/<string:service_id>")
    def service(service_id: str) -> ResponseReturnValue:
        near = get_close_matches(service_id[:60], published.current().services, n=3, cutoff=0.5)
        hint = f"perhaps {' or '.join(f'‘{name}’' for name in near)}" if near else f"the ids are at {PATH}"
        body = error_body(404, f"No service ‘{service_id[:60]}’; {hint}.", {"near": near})
        return body, 404

    return views
