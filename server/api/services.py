"""/v1/services: the list, and one service with its channels and sheets."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from flask_smorest import Blueprint, abort

from dataset.schema.served import ErrorBody

from ..current import Published
from ..load import Release
from .shapes import Language, ServiceDetail, ServiceFilter, ServiceList


def blueprint(published: Published) -> Blueprint:
    """The views, bound to the data being served."""
    views = Blueprint("services", __name__, url_prefix="/v1/services", description="Services and their channels")

    @views.route("")
    @views.arguments(ServiceFilter, location="query")
    @views.response(200, ServiceList)
    def services(query: dict[str, Any]) -> dict[str, Any]:
        """List services, all or those with a guide for one problem."""
        release = published.current()
        issue = query.get("issue")
        found = [item for item in release.services.values() if issue is None or issue in item["issues"]]
        return {"ver": release.manifest["ver"], "services": found}

    @views.route("/<string:service_id>")
    @views.arguments(Language, location="query")
    @views.response(200, ServiceDetail)
    @views.alt_response(404, schema=ErrorBody, description="No such service; the message names near ones")
    def service(query: dict[str, Any], service_id: str) -> dict[str, Any]:
        """One service with every channel and every sheet."""
        release = published.current()
        found = release.services.get(service_id)
        if found is None:
            near = get_close_matches(service_id[:60], release.services, n=3, cutoff=0.5)
            hint = f"perhaps {' or '.join(f'‘{name}’' for name in near)}" if near else "the ids are at /v1/services"
            abort(404, message=f"No service ‘{service_id[:60]}’; {hint}.", errors={"near": near})
        return {
            "ver": release.manifest["ver"],
            "service": found,
            "channels": release.of_service("channel", service_id),
            **_sheets(release, service_id, query["lang"]),
        }

    return views


def _sheets(release: Release, service_id: str, lang: str) -> dict[str, Any]:
    """The sheets of a service and the entries that they name."""
    sheets = release.of_service(f"sheet/{lang}", service_id)
    names = {one["of"] for one in _within(sheets) if "/" in str(one.get("of", ""))}
    ways = {name: release.bundle[f"way/{lang}/{name}"] for name in sorted(names)}
    keys = {one["trust"] for one in _within([sheets, *ways.values()]) if "trust" in one}
    trust = {key: release.bundle[f"trust/{key}"] for key in sorted(keys)}
    return {"sheets": sheets, "ways": ways, "trust": trust, "said": release.bundle[f"said/{lang}"]}


def _within(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _within(inner)
