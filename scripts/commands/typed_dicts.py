"""TypedDicts of the shapes in dataset/schema, so that mypy knows every field of a record and what it holds.

authored.py: what people write. served.py: what leaves the compiler. drafts.py: the same while it is compiled, where
what is unknown may still be None and what a sheet says stands in both languages. closed.py: the closed lists.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from marshmallow import Schema, fields, validate

from dataset.schema import enums
from dataset.schema.base import Served
from dataset.schema.fields import Text
from dataset.schema.files import FOLDERS, SINGLE, VOCABULARY
from dataset.schema.served import BUNDLE
from dataset.schema.served.errors import ErrorBody
from dataset.schema.served.files import Manifest, ProblemModel
from dataset.schema.served.proof import Trust

IMPORTS = "from __future__ import annotations\n\nfrom typing import Literal, NotRequired, TypedDict\n"
CLOSED = {
    value: re.sub("s$", "", re.sub("ies$", "y", name.title().replace("_", "")))
    for name, value in vars(enums).items()
    if name.isupper() and isinstance(value, tuple)
}


def typed_dicts(folder: Path) -> dict[Path, str]:
    """Every module of TypedDicts below `folder`: path → text."""
    texts = {
        "closed": _closed(),
        "authored": _authored(),
        "served": _served("What leaves the compiler.", draft=False),
        "drafts": _served("What the compiler makes, before nulls are left out and one language is chosen.", draft=True),
    }
    return {(path := folder / f"{name}.py"): _formatted(path, text) for name, text in texts.items()}


def _closed() -> str:
    lists = [f"{name} = Literal[{', '.join(map(repr, values))}]" for values, name in CLOSED.items()]
    return "\n".join(
        ['"""The closed lists, each by the name of one of its words."""\n', "from typing import Literal\n", *lists]
    )


def _authored() -> str:
    single = SINGLE | VOCABULARY
    entries = ", ".join(f'"{stem}": {schema.__name__}' for stem, schema in single.items())
    tail = f'Single = TypedDict("Single", {{{entries}}})\n"""Every single file by its stem."""\n'
    classes = _classes(_nested([*FOLDERS.values(), *single.values()]), draft=False)
    return "\n".join(['"""What people write, file by file."""\n', IMPORTS, "from . import closed\n", *classes, tail])


def _served(says: str, *, draft: bool) -> str:
    own = [one for one in _nested([*BUNDLE.values(), Trust, Manifest, ProblemModel, ErrorBody]) if one is not Text]
    beside = "from . import closed\nfrom .authored import Text\n" + ("from .closed import Language\n" if draft else "")
    return "\n".join([f'"""{says}"""\n', IMPORTS, beside, *_classes(own, draft)])


def _nested(schemas: Iterable[type[Schema]]) -> list[type[Schema]]:
    """These schemas, all that they hold and what they add to, each once."""
    found: dict[type[Schema], None] = {}
    ahead = list(schemas)
    while ahead:
        schema = ahead.pop(0)
        if schema not in found:
            found[schema] = None
            ahead += [inner for field in schema().fields.values() for inner in _held(field)]
            ahead += [base for base in schema.__bases__ if base not in (Schema, Served)]
    return list(found)


def _held(field: Any) -> Iterator[type[Schema]]:
    if isinstance(field, fields.Nested):
        yield type(field.schema)
    elif isinstance(field, fields.List):
        yield from _held(field.inner)
    elif isinstance(field, fields.Dict):
        yield from _held(field.value_field)


def _classes(schemas: Iterable[type[Schema]], draft: bool) -> Iterator[str]:
    for schema in schemas:
        says = (schema.__doc__ or "").strip().partition("\n")[0]
        body = [f"    {name}: {_annotation(field, draft)}" for name, field in schema().fields.items()]
        yield "\n".join([f"class {schema.__name__}(TypedDict):", f'    """{says}"""\n', *body, "\n"])


def _annotation(field: Any, draft: bool) -> str:
    kind = (field.metadata.get("draft") if draft else "") or _kind(field)
    # Only lists are empty where nothing is known.
    unknown = draft and not field.required and not kind.startswith("list")
    kind = f"{kind} | None" if field.allow_none or unknown else kind
    return kind if field.required else f"NotRequired[{kind}]"


def _kind(field: Any) -> str:
    """The Python type of one marshmallow field."""
    if isinstance(field, fields.Nested):
        return type(field.schema).__name__
    if isinstance(field, fields.List):
        return f"list[{_kind(field.inner)}]"
    if isinstance(field, fields.Dict):
        return f"dict[str, {_kind(field.value_field) if field.value_field else 'object'}]"
    if isinstance(field, fields.Boolean):
        return "bool"
    if isinstance(field, fields.Integer):
        return "int"
    choices = next((tuple(check.choices) for check in field.validators if isinstance(check, validate.OneOf)), None)
    if choices is None:
        return "str"
    return f"closed.{CLOSED[choices]}" if choices in CLOSED else f"Literal[{', '.join(map(repr, choices))}]"


def _formatted(path: Path, text: str) -> str:
    """As `make fix` would leave it."""
    for step in (["check", "--select", "I,F401", "--fix", "--quiet"], ["format", "--quiet"]):
        done = subprocess.run(
            ["ruff", *step, "--stdin-filename", str(path), "-"], input=text, capture_output=True, text=True, check=True
        )
        text = done.stdout
    return text
