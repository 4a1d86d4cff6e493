"""/docs: the API as a plain page made from the OpenAPI document, without scripts and without other hosts."""

from typing import Any

from flask import Flask, render_template

from ..responses import FIVE_MINUTES, Table, answers, packed_bytes
from ..settings import Settings


def _operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    rows = []
    for path, item in document["paths"].items():
        shared = item.get("parameters", [])
        for method in ("get", "post"):
            if method in item:
                operation = item[method]
                rows.append(
                    {
                        "path": path,
                        "method": method.upper(),
                        "summary": operation.get("summary", ""),
                        "parameters": [*shared, *operation.get("parameters", [])],
                        "responses": [
                            _response(document, code, answer) for code, answer in operation["responses"].items()
                        ],
                    }
                )
    return rows


def _response(document: dict[str, Any], code: str, answer: dict[str, Any]) -> dict[str, str]:
    if "$ref" in answer:
        answer = document["components"]["responses"][answer["$ref"].rsplit("/", 1)[1]]
    for content_type, content in answer.get("content", {}).items():
        reference = content.get("schema", {}).get("$ref", "")
        return {
            "code": code,
            "text": answer.get("description", ""),
            "type": content_type,
            "shape": reference.rsplit("/", 1)[-1],
        }
    return {"code": code, "text": answer.get("description", ""), "type": "", "shape": ""}


def _kind(schema: dict[str, Any]) -> tuple[str, str]:
    """Type in words and, where it refers to another shape, that shape's name."""
    if "$ref" in schema:
        return "", schema["$ref"].rsplit("/", 1)[1]
    for options in ("anyOf", "oneOf", "allOf"):
        for option in schema.get(options, []):
            if "$ref" in option:
                return "or null" if len(schema[options]) > 1 else "", option["$ref"].rsplit("/", 1)[1]
    kind = schema.get("type", "any")
    words = " or ".join(kind) if isinstance(kind, list) else kind
    inner = schema.get("items") or schema.get("additionalProperties")
    if isinstance(inner, dict):
        inner_words, shape = _kind(inner)
        return f"{words} of {inner_words}".rstrip(), shape
    return words, ""


def prepared(app: Flask, document: dict[str, Any], settings: Settings) -> Table:
    """The page and its style sheet."""
    with app.app_context():
        page = render_template(
            "docs.html",
            info=document["info"],
            operations=_operations(document),
            shapes=document["components"]["schemas"],
            kind=_kind,
        )
        style = render_template("docs.css")
    return {
        path: answers(path, packed_bytes(text.encode()), f"text/{kind}; charset=utf-8", FIVE_MINUTES, settings)
        for path, kind, text in (("/docs", "html", page), ("/docs.css", "css", style))
    }
