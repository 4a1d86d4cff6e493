"""What is prepared when data is loaded, described in the OpenAPI document beside the views."""

from typing import Any

from apispec import APISpec
from werkzeug.routing import Rule

from dataset.schema.served.errors import ErrorBody
from dataset.schema.served.files import ProblemModel

from .shapes import AuthorityList, Health, Language, ServiceDetail, ServiceFilter, ServiceList

ANY = {"type": "object"}
_SHA256 = {
    "name": "sha256",
    "in": "path",
    "required": True,
    "description": "As the manifest says.",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}
_SERVICE = {
    "name": "service_id",
    "in": "path",
    "required": True,
    "description": "As /v1/services lists them.",
    "schema": {"type": "string", "minLength": 1},
}


def _get(spec: APISpec, path: str, summary: str, schema: Any, *parameters: Any, **more: Any) -> None:
    """One address: what a GET gives, what it takes, and more of tag, content type and answers by their codes."""
    kind = more.pop("kind", "application/json")
    query = [{"in": "query", "schema": one} for one in parameters if isinstance(one, type)]
    placed = [one for one in parameters if isinstance(one, dict)]
    answers: dict[str, Any] = {"200": {"description": summary, "content": {kind: {"schema": schema}}}}
    answers |= {"304": {"description": "Unchanged"}, "default": "DEFAULT_ERROR"}
    for code, words in more.pop("errors", {}).items():
        answers[code] = {"description": words, "content": {"application/json": {"schema": ErrorBody}}}
    get = {"tags": [more.pop("tag")], "summary": summary, "parameters": query, "responses": answers}
    # flask-smorest's part of the specification wants a rule; no view stands behind this one.
    spec.path(rule=Rule(path), operations={"get": get}, parameters=placed)


def describe(spec: APISpec) -> None:
    """Add every prepared address, and the shapes of what it hands out."""
    jws = "Compact JWS (EdDSA): which bundle and model are current"
    _get(spec, "/v1/manifest", jws, {"type": "string"}, kind="application/jose", tag="delivery")
    bundle = "A bundle by the SHA-256 of its bytes; never changes"
    _get(spec, "/v1/bundles/{sha256}.json", bundle, ANY, _SHA256, tag="delivery")
    model = "A problem model (which problem a text means) by the SHA-256 of its bytes; never changes"
    _get(spec, "/v1/models/{sha256}.json", model, ProblemModel, _SHA256, tag="delivery")
    wrong = {"422": "The value does not pass; details says what would"}
    services = "List services, all or those with a guide for one problem."
    _get(spec, "/v1/services", services, ServiceList, ServiceFilter, tag="services", errors=wrong)
    service = "One service with every channel and every sheet."
    nobody = {"404": "No such service; the message names near ones"}
    detail = "/v1/services/{service_id}"
    _get(spec, detail, service, ServiceDetail, _SERVICE, Language, tag="services", errors=nobody | wrong)
    _get(spec, "/v1/authorities", "List every public body.", AuthorityList, tag="authorities")
    health = "Say whether the data is readable, verified and fresh."
    reasons = {"503": "Not healthy; details.reasons says why"}
    _get(spec, "/healthz", health, Health, tag="health", errors=reasons)
