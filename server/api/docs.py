"""/docs: the API as a plain page made from the OpenAPI document, without scripts and without other hosts."""

from __future__ import annotations

from functools import cache
from typing import Any

from apispec import APISpec
from flask import Blueprint, Response, render_template


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


def blueprint(spec: APISpec) -> Blueprint:
    """The page and its style sheet."""
    views = Blueprint("docs", __name__)

    @cache
    def document() -> dict[str, Any]:
        made: dict[str, Any] = spec.to_dict()
        return made

    @views.get("/docs")
    def docs() -> str:
        made = document()
        return render_template(
            "docs.html",
            info=made["info"],
            operations=_operations(made),
            shapes=made["components"]["schemas"],
            kind=_kind,
        )

    @views.get("/docs.css")
    def style() -> Response:
        return Response(render_template("docs.css"), mimetype="text/css")

    return views
