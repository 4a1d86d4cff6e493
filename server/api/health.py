"""/healthz: is the data readable, verified and fresh? Not merely: does the process run."""

from __future__ import annotations

import time
from typing import Any

from flask_smorest import Blueprint, abort

from dataset.schema.served import ErrorBody

from ..current import Published
from .shapes import Health


def blueprint(published: Published) -> Blueprint:
    """The view, bound to the data being served."""
    views = Blueprint("health", __name__, description="For operators")

    @views.route("/healthz")
    @views.response(200, Health, headers={"Cache-Control": {"schema": {"type": "string"}}})
    @views.alt_response(503, schema=ErrorBody, description="Not healthy; details.reasons says why")
    def healthz() -> tuple[dict[str, Any], int, dict[str, str]]:
        """Say whether the data is readable, verified and fresh."""
        release = published.current()
        manifest = release.manifest
        reasons = []
        if published.problem:
            reasons.append(f"The newest data was not taken over: {published.problem}")
        if time.time() >= manifest["exp"]:
            reasons.append("The manifest has expired: publish again, clients take it as no news.")
        if reasons:
            abort(503, message=" ".join(reasons), errors={"reasons": reasons, "serving": manifest["ver"]})
        body = {
            "status": "ok",
            "ver": manifest["ver"],
            "issued": manifest["iat"],
            "expires": manifest["exp"],
            "bundle": manifest["bundle"]["sha256"],
            "model": manifest["model"]["sha256"],
            "services": len(release.services),
        }
        return body, 200, {"Cache-Control": "no-store"}

    return views
