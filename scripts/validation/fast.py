"""A quick yes: does a value fit a marshmallow schema?

Marshmallow says exactly what is wrong and where, at the price of copying every value it reads. Almost every record
is right, so a compiled validator looks at the JSON Schema first, and only what it refuses is loaded for its messages.
The tests hold both against each other.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jsonschema_rs
from marshmallow import EXCLUDE, Schema

from dataset.schema.json_schema import json_schema

Fits = Callable[[Any], bool]


@lru_cache(maxsize=256)
def quick(schema: Schema) -> Fits:
    """A function that is true exactly when `schema.load(value)` raises nothing."""
    document = json_schema(type(schema), strict=schema.unknown != EXCLUDE)
    return jsonschema_rs.Draft202012Validator(document, validate_formats=True).is_valid
