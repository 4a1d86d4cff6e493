"""/v1/authorities: public bodies that help when the company does not."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint

from ..current import Published
from .shapes import AuthorityList


def blueprint(published: Published) -> Blueprint:
    """The view, bound to the data being served."""
    views = Blueprint("authorities", __name__, url_prefix="/v1", description="Public bodies")

    @views.route("/authorities")
    @views.response(200, AuthorityList)
    def authorities() -> dict[str, Any]:
        """List every public body."""
        release = published.current()
        return {"ver": release.manifest["ver"], "authorities": list(release.authorities.values())}

    return views
