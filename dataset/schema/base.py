"""The base of every served shape."""

from typing import Any

from marshmallow import EXCLUDE, Schema, fields


class Served(Schema):
    """Unknown fields are ignored, so old clients survive new data. Nothing is null: what is not known is absent."""

    class Meta:
        unknown = EXCLUDE

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """What may be null where people write may be absent here."""
        if field_obj.allow_none:
            field_obj.allow_none, field_obj.required = False, False
