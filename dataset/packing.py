"""The bundle as it travels.

Entries of both languages are one, `sheet/*/daum/mail` for `sheet/ko/…` and `sheet/en/…`: what both say stands once, texts
stand side by side as {"ko", "en"}. What an entry's own name says is left out.

extension/lib/unpack.ts takes it apart on devices; tests/fixtures/packed.json holds both together.
"""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]

LANGUAGES = ("ko", "en")
EVERY = "*"
NAMED: dict[str, tuple[str, ...]] = {
    "sheet": ("service", "issue"),
    "guide": ("service", "issue"),
    "channel": ("service", "id"),
    "rows": ("service",),
    "line": ("service",),
    "service": ("id",),
    "authority": ("id",),
    "emergency": ("id",),
}
"""Kind → fields that say what the parts of the name say."""


def pack(entries: dict[str, Record]) -> dict[str, Record]:
    """Entries as they travel. Raises ValueError when they would not come out again as they went in."""
    out: dict[str, Record] = {}
    for name, value in entries.items():
        kind, *parts = name.split("/")
        if not parts or parts[0] not in LANGUAGES:
            out[name] = _bare(kind, value)
        elif parts[0] == LANGUAGES[0]:
            other = entries.get("/".join((kind, LANGUAGES[1], *parts[1:])), {})
            out["/".join((kind, EVERY, *parts[1:]))] = _beside(_bare(kind, value), _bare(kind, other))
    if unpack(out) != entries:
        raise ValueError("a bundle would come out of its package as another one")
    return out


def unpack(travelling: dict[str, Record]) -> dict[str, Record]:
    """Entries as they are read, sorted by name."""
    out: dict[str, Record] = {}
    for name, value in travelling.items():
        kind, *parts = name.split("/")
        if parts[:1] != [EVERY]:
            out[name] = _named(kind, parts, value)
            continue
        for language in LANGUAGES:
            said = _named(kind, parts[1:], _said(value, language))
            out["/".join((kind, language, *parts[1:]))] = said
    return dict(sorted(out.items()))


def _bare(kind: str, value: Record) -> Record:
    return {field: inner for field, inner in value.items() if field not in NAMED.get(kind, ())}


def _named(kind: str, parts: list[str], value: Record) -> Record:
    fields = NAMED.get(kind, ())
    return dict(zip(fields, parts[-len(fields) :], strict=False)) | value


def _beside(ko: Any, en: Any) -> Any:
    """What both say once, the rest as a pair; what only one says is half a pair."""
    if ko == en:
        return ko
    if isinstance(ko, dict) and isinstance(en, dict):
        half = {field: {"ko": ko[field]} for field in ko if field not in en}
        half |= {field: {"en": en[field]} for field in en if field not in ko}
        return half | {field: _beside(ko[field], en[field]) for field in ko if field in en}
    if isinstance(ko, list) and isinstance(en, list) and len(ko) == len(en):
        return [_beside(one, other) for one, other in zip(ko, en, strict=True)]
    return {"ko": ko, "en": en}


def _said(value: Any, language: str) -> Any:
    if isinstance(value, list):
        return [_said(one, language) for one in value]
    if not isinstance(value, dict):
        return value
    if _is_pair(value):
        return value[language]
    return {field: _said(inner, language) for field, inner in value.items() if not _is_pair(inner) or language in inner}


def _is_pair(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() <= {"ko", "en"} and bool(value)
