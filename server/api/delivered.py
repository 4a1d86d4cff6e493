"""What the delivery layer hands out, described in the OpenAPI document beside the views."""

from __future__ import annotations

from typing import Any

from apispec import APISpec

_ERROR = {"$ref": "#/components/responses/DEFAULT_ERROR"}


def _get(summary: str, content_type: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    answer = {"description": summary, "content": {content_type: {"schema": schema}}}
    return {"get": {
        "tags": ["delivery"], "summary": summary, **more,
        "responses": {"200": answer, "304": {"description": "Unchanged"}, "default": _ERROR},
    }}


def describe(spec: APISpec) -> None:
    """Add the signed manifest and the content-addressed bundles."""
    spec.tag({"name": "delivery", "description": "Signed data for clients"})
    spec.path("/v1/manifest", operations=_get(
        "Compact JWS (EdDSA): which bundle is current", "application/jose", {"type": "string"},
    ))
    spec.path("/v1/bundles/{sha256}.json", operations=_get(
        "A bundle by the SHA-256 of its bytes; never changes", "application/json", {"type": "object"},
        parameters=[{
            "name": "sha256", "in": "path", "required": True,
            "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        }],
    ))
