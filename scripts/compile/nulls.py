"""Absent means unknown: what is served holds no nulls."""

from typing import TypeVar, cast

Value = TypeVar("Value")


def without_nulls(value: Value) -> Value:
    """The same without the fields of objects that nothing is known of."""
    if isinstance(value, dict):
        return cast(Value, {key: without_nulls(inner) for key, inner in value.items() if inner is not None})
    if isinstance(value, list):
        return cast(Value, [without_nulls(inner) for inner in value])
    return value
