"""What the server answers when it cannot."""

from marshmallow import fields

from .. import fields as f
from ..base import Served


class ErrorBody(Served):
    """The one error body of the server."""

    code = f.number("Code", "HTTP status.", 404)
    error = f.string("Error", "Machine word.", "not_found")
    message = f.string("Message", "What is wrong and what would pass.", "No service ‘x1’; see /v1/services")
    details = fields.Dict(required=True, metadata=f.doc("Details", "More, per error.", {}))
