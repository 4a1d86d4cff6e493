"""docs/fields.md: every field that a record can have, from the JSON Schemas."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from scripts.markdown import table

HEAD = """# Fields of a record

Made by `make schemas` from `dataset/schema`; your editor shows the same while you type. Fields in **bold** must stand in every record;
what nobody knows is left out or null, never guessed. What the rules ask beyond shapes: [dataset/README.md](../dataset/README.md).
"""
RECORDS = {
    "service.schema.json": "A company: `dataset/services/`",
    "authority.schema.json": "A public body: `dataset/authorities/`",
}


def field_list(schemas: Mapping[str, str]) -> str:
    """The page. `schemas`: file name → JSON Schema as text. A part that two records share stands once, at the first."""
    out, told = [HEAD], set[str]()
    for name, title in RECORDS.items():
        schema = json.loads(schemas[name])
        out.append(f"## {title}\n\n{_fields(schema)}\n")
        for part in _parts(schema):
            if part not in told:
                out.append(f"### {part}\n\n{_fields(schema['$defs'][part])}\n")
            told.add(part)
    return "\n".join(out)


def _fields(shape: Mapping[str, Any]) -> str:
    required = shape.get("required", ())
    rows = (
        (
            f"**`{name}`**" if name in required else f"`{name}`",
            f"{field.get('description', '')}{_part(field)}",
            f"`{json.dumps(field['example'], ensure_ascii=False)}`"
            if field.get("example") not in (None, [], {})
            else "",
        )
        for name, field in shape["properties"].items()
        if name != "$schema"
    )
    return table(("field", "what it says", "for example"), rows)


def _part(field: Mapping[str, Any]) -> str:
    names = sorted(set(_named(field)))
    return f" → {', '.join(f'[{name}](#{name.lower()})' for name in names)}" if names else ""


def _parts(schema: Mapping[str, Any]) -> list[str]:
    """Parts in the order in which a reader meets them."""
    met: dict[str, None] = {}
    waiting = list(_named(schema["properties"]))
    while waiting:
        name = waiting.pop(0)
        if name not in met:
            met[name] = None
            waiting += _named(schema["$defs"][name])
    return list(met)


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].rpartition("/")[2]
        for key, value in node.items():
            if key not in ("$defs", "example"):
                yield from _named(value)
    elif isinstance(node, list):
        for one in node:
            yield from _named(one)
