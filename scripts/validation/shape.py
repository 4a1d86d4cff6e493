"""Files and shapes: reading one JSON file, checking it against its schema, saying what is wrong where."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from marshmallow import Schema, ValidationError, fields

from scripts.validation.fast import quick
from scripts.validation.finding import Finding

# Findings that no file in scripts/rules makes: what they are called, and why they matter.
WHY = {
    "json": "a file that cannot be read hides everything in it",
    "duplicate-key": "of two equal keys a reader keeps one, and nobody knows which",
    "unknown-field": "a misspelt field is a fact that nobody ever sees",
    "missing-field": "clients print this field; without it there is a hole on the screen",
    "both-languages": "half of the readers would see nothing",
    "https-only": "a network in between can rewrite plain http",
    "id-form": "ids are keys, file names and addresses at once",
    "closed-list": "a word outside the list has no label and no meaning for clients",
    "date-form": "a date that is none would count as old or as new by accident",
    "shape": "clients rely on the shape; a value of another kind would break them",
}
_SIGNS = (
    ("is not an https://", "https-only"),
    ("is not an id", "id-form"),
    ("is not in the closed list", "closed-list"),
    ("is not a date", "date-form"),
    ("is not a real date", "date-form"),
)


class DuplicateKeyError(ValueError):
    """The same key stands twice in one JSON object; the first value would be lost silently."""


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) != len(pairs):
        keys = [key for key, _ in pairs]
        raise DuplicateKeyError(next(key for key in keys if keys.count(key) > 1))
    return out


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def parse(path: Path, root: Path, findings: list[Finding]) -> dict[str, Any] | None:
    """The object in a file, or None; every reason lands in `findings`."""
    file = path.relative_to(root).as_posix()

    def wrong(rule: str, message: str, passes: str) -> None:
        findings.append(Finding(file, "/", rule, message, passes))

    try:
        text = path.read_text(encoding="utf-8")
        data = json.loads(text, object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
        # A lone surrogate can be written as an escape but never as UTF-8, so it could not be published.
        if "\\u" in text:
            json.dumps(data, ensure_ascii=False).encode()
    except DuplicateKeyError as error:
        wrong(
            "duplicate-key",
            f"the key “{error}” stands twice in one object; the first value would be lost",
            "each key once",
        )
    except json.JSONDecodeError as error:
        message = f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        wrong("json", message, "valid JSON; `make fix` formats it")
    except UnicodeError as error:
        wrong("json", f"not UTF-8: {error}", "UTF-8 text")
    except (ValueError, RecursionError) as error:
        wrong("json", f"not usable: {error}", "plain JSON, not nested without end")
    else:
        if isinstance(data, dict):
            return data
        wrong("json", "the file must hold one object", "{ … }")
    return None


def misfits(file: str, data: dict[str, Any], schema: Schema) -> list[Finding]:
    """Everything that keeps `data` from being of this shape; empty when it fits."""
    if quick(schema)(data):
        return []
    try:
        schema.load(data)
    except ValidationError as error:
        return list(_walk(file, error.messages, schema, ""))
    return []


def _walk(file: str, messages: Any, shape: Any, pointer: str) -> Iterator[Finding]:
    """Turn marshmallow's nested messages into findings with JSON pointers, guided by the shape itself."""
    if not isinstance(messages, dict):
        for message in messages if isinstance(messages, list) else [messages]:
            yield Finding(file, pointer or "/", *_classify(str(message), pointer))
        return
    if isinstance(shape, fields.Nested):
        shape = shape.schema
    for key, inner in messages.items():
        if key == "_schema":
            yield from _walk(file, inner, shape, pointer)
            continue
        here = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
        if isinstance(shape, fields.Dict) and isinstance(inner, dict):
            # Dict fields report under "key" and "value"; those are no places in the file.
            for part in inner.values():
                yield from _walk(file, part, shape.value_field, here)
        elif isinstance(shape, fields.List):
            yield from _walk(file, inner, shape.inner, here)
        else:
            below = shape.fields.get(key) if isinstance(shape, Schema) else None
            yield from _walk(file, inner, below, here)


def _classify(message: str, pointer: str) -> tuple[str, str, str]:
    """Rule id, message and what would pass, for one marshmallow message."""
    leaf = pointer.rsplit("/", 1)[-1]
    if message == "Unknown field.":
        return "unknown-field", f"“{leaf}” is not a field here", "remove it, or see dataset/schema for the fields"
    if message == "Missing data for required field.":
        if leaf in ("ko", "en"):
            language = "Korean" if leaf == "ko" else "English"
            return "both-languages", f"the {language} text is missing", f'"{leaf}": "…"'
        return (
            "missing-field",
            f"“{leaf}” is missing",
            "add it; null where no source knows and the field may be unknown",
        )
    for sign, rule in _SIGNS:
        if sign in message:
            return rule, message, "see the message"
    return "shape", message, "see the field's description in dataset/schema"
