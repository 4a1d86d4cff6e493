"""JSON Schemas and OpenAPI components of the shapes."""

import json
from collections.abc import Mapping
from typing import Any

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from marshmallow import Schema


def components(schemas: Mapping[str, type[Schema]]) -> dict[str, Any]:
    """The OpenAPI components of these schemas and of everything they nest."""
    plugin = MarshmallowPlugin(schema_name_resolver=_name)
    spec = APISpec("Munuigil", "1", "3.1.0", plugins=[plugin])
    assert plugin.converter is not None  # noqa: S101 (set by APISpec)
    plugin.converter.add_attribute_function(_key_pattern)  # type: ignore[no-untyped-call]
    for schema in schemas.values():
        if _name(schema) not in spec.components.schemas:
            spec.components.schema(_name(schema), schema=schema)
    found: dict[str, Any] = spec.to_dict()["components"]["schemas"]
    return found


def _key_pattern(_converter: Any, field: Any, **_: Any) -> dict[str, Any]:
    """The pattern of a mapping's keys, which apispec leaves out."""
    keys = getattr(field, "key_field", None)
    patterns = [check.regex.pattern for check in (keys.validators if keys else []) if hasattr(check, "regex")]
    return {"propertyNames": {"pattern": patterns[0]}} if patterns else {}


def _name(schema: Any) -> str:
    cls = schema if isinstance(schema, type) else type(schema)
    return cls.__name__


def json_schema(schema: type[Schema], strict: bool = True) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one shape; `strict`: unknown fields are errors there too."""
    parts = components({_name(schema): schema})
    if strict:
        for part in parts.values():
            part["additionalProperties"] = False
    body: dict[str, Any] = json.loads(json.dumps(parts).replace("#/components/schemas/", "#/$defs/"))
    root: dict[str, Any] = body.pop(_name(schema))
    return root | {"$defs": body}
