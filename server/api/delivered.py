"""What the delivery layer hands out, described in the OpenAPI document beside the views."""

from __future__ import annotations

from typing import Any

_ERROR = {"$ref": "#/components/responses/DEFAULT_ERROR"}


def _get(summary: str, content_type: str, schema: dict[str, Any], **more: Any) -> dict[str, Any]:
    answer = {"description": summary, "content": {content_type: {"schema": schema}}}
    return {
        "get": {
            "tags": ["delivery"],
            "summary": summary,
            **more,
            "responses": {"200": answer, "304": {"description": "Unchanged"}, "default": _ERROR},
        }
    }


_SHA256 = {
    "name": "sha256",
    "in": "path",
    "required": True,
    "description": "As the manifest says.",
    "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}
PATHS = {
    "/v1/manifest": _get(
        "Compact JWS (EdDSA): which bundle and model are current", "application/jose", {"type": "string"}
    ),
    "/v1/bundles/{sha256}.json": _get(
        "A bundle by the SHA-256 of its bytes; never changes",
        "application/json",
        {"type": "object"},
        parameters=[_SHA256],
    ),
    "/v1/models/{sha256}.json": _get(
        "A problem model (which problem a text means) by the SHA-256 of its bytes; never changes",
        "application/json",
        {"$ref": "#/components/schemas/ProblemModel"},
        parameters=[_SHA256],
    ),
}
