"""A quick yes: does a value fit a marshmallow schema?

Marshmallow says exactly what is wrong and where, at the price of copying every value it reads. Almost every record
is right, so the schema is turned into plain functions once; only what they refuse is loaded for its messages.
The tests hold both against each other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError, fields, validate

from dataset.schema.fields import Matches

Fits = Callable[[Any], bool]
Made = dict[tuple[type[Schema], Any], Fits]


def quick(schema: Schema) -> Fits:
    """A function that is true exactly when `schema.load(value)` raises nothing."""
    return _schema(schema, {})


def _schema(schema: Schema, made: Made) -> Fits:
    tests = {field.data_key or name: _field(field, made) for name, field in schema.load_fields.items()}
    required = frozenset(field.data_key or name for name, field in schema.load_fields.items() if field.required)
    lenient = schema.unknown == EXCLUDE

    def fits(value: Any) -> bool:
        if type(value) is not dict or not required <= value.keys():
            return False
        for key, inner in value.items():
            test = tests.get(key)
            if test is None:
                if lenient:
                    continue
                return False
            if not test(inner):
                return False
        return True

    return fits


def _field(field: fields.Field[Any], made: Made) -> Fits:
    base = _base(field, made)
    if not field.allow_none:
        return base
    return lambda value: value is None or base(value)


def _base(field: fields.Field[Any], made: Made) -> Fits:
    """The test of a value that is not null. Fields of a kind not known here are asked themselves."""
    checks = [_validator(check) for check in field.validators]
    if type(field) is fields.String:
        return _string(field)
    if isinstance(field, fields.Nested) and not checks:
        kind = (type(field.schema), field.schema.unknown)
        if kind not in made:
            made[kind] = _schema(field.schema, made)
        return made[kind]
    if isinstance(field, fields.List):
        item = _field(field.inner, made)
        return lambda value: type(value) is list and all(map(item, value)) and all(check(value) for check in checks)
    if isinstance(field, fields.Dict) and not checks:
        key = _field(field.key_field, made) if field.key_field else _anything
        inner = _field(field.value_field, made) if field.value_field else _anything
        return lambda value: type(value) is dict and all(map(key, value)) and all(map(inner, value.values()))
    return _asked(field)


def _string(field: fields.String) -> Fits:
    shortest, among, patterns, others = 0, None, [], []
    for check in field.validators:
        if isinstance(check, validate.Length) and check.max is None and check.equal is None:
            shortest = max(shortest, check.min or 0)
        elif isinstance(check, validate.OneOf):
            among = frozenset(check.choices)
        elif isinstance(check, Matches):
            patterns.append(check.regex.fullmatch)
        else:
            others.append(_validator(check))
    if among is not None and not patterns and not others:
        return lambda value: type(value) is str and value in among
    if patterns or others or among is not None:
        return lambda value: (
            type(value) is str
            and len(value) >= shortest
            and (among is None or value in among)
            and all(match(value) is not None for match in patterns)
            and all(other(value) for other in others)
        )
    return lambda value: type(value) is str and len(value) >= shortest


def _anything(_: Any) -> bool:
    return True


def _validator(check: Callable[[Any], Any]) -> Fits:
    def fits(value: Any) -> bool:
        try:
            check(value)
        except ValidationError:
            return False
        return True

    return fits


def _asked(field: fields.Field[Any]) -> Fits:
    ask = _validator(field.deserialize)
    # Dates and numbers come again and again. Typed, because 1 and true are equal in Python.
    known = lru_cache(maxsize=4096, typed=True)(ask)
    return lambda value: known(value) if type(value) in (str, int, bool) else ask(value)
