"""`python -m scripts.commands.schemas`: JSON Schemas, the OpenAPI document and TypeScript types from dataset/schema.

Writes dataset/schema/generated/*.json and *.py (TypedDicts), extension/core/schema.ts (through openapi-typescript), and
extension/core/{inquiries,called}.json from dataset/vocabulary, and extension/data/packing.json from dataset/packing.py.
"""

import json
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import click
from marshmallow import Schema

from dataset import packing
from dataset.schema import served, vocabulary
from dataset.schema.base import Served
from dataset.schema.files import FOLDERS, SINGLE, VOCABULARY
from dataset.schema.json_schema import components, json_schema
from scripts.command import check_option, write_files
from scripts.commands.field_list import field_list
from scripts.commands.typed_dicts import typed_dicts

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "dataset" / "schema" / "generated"
FIELDS = ROOT / "docs" / "fields.md"
TYPES = ROOT / "extension" / "core" / "schema.ts"
INQUIRIES = ROOT / "extension" / "core" / "inquiries.json"
CALLED = ROOT / "extension" / "core" / "called.json"
PACKING = ROOT / "extension" / "data" / "packing.json"
SINGULAR = {"services": "service", "authorities": "authority"}
AUTHORED: dict[str, type[Schema]] = {
    "labels" if shape is vocabulary.LabelList else SINGULAR.get(name, name): shape
    for name, shape in (FOLDERS | SINGLE | VOCABULARY).items()
}


def _text(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def json_schemas() -> dict[Path, str]:
    """One JSON Schema per authored shape: path → text."""
    out: dict[Path, str] = {}
    for name, schema in AUTHORED.items():
        root = json_schema(schema)
        root["properties"]["$schema"] = {"type": "string"}
        document = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"https://munuigil.invalid/schema/{name}.schema.json",
            "title": name,
            **root,
        }
        out[GENERATED / f"{name}.schema.json"] = _text(document)
    return out


def served_openapi() -> str:
    """OpenAPI 3.1 document that holds every served shape."""
    shapes = {
        shape.__name__: shape
        for shape in [*served.BUNDLE.values(), *(one for module in served.MODULES for one in vars(module).values())]
        if isinstance(shape, type) and issubclass(shape, Served) and shape is not Served
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Munuigil served shapes", "version": "1"},
        "paths": {},
        "components": {"schemas": components(shapes)},
    }
    return _text(document)


PROSE = ("title", "description", "example", "format")


def _without_prose(node: Any, names: bool = False) -> Any:
    """A document's names and kinds alone: what they mean is in dataset/schema and in the OpenAPI document.

    `names`: the keys are names of properties or shapes, and one may be `title`.
    """
    if isinstance(node, list):
        return [_without_prose(one) for one in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _without_prose(value, not names and key in ("properties", "schemas"))
        for key, value in node.items()
        if names or key not in PROSE
    }


def typescript(openapi: str) -> str:
    """TypeScript types of the served shapes, made by openapi-typescript: one interface for each, by its own name."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "served.json", Path(folder) / "schema.ts"
        document = _without_prose(json.loads(openapi))
        del document["components"]["schemas"]["ErrorBody"]  # the server's; the extension looks at statuses alone
        source.write_text(json.dumps(document), encoding="utf-8")
        command = [str(ROOT / "node_modules" / ".bin" / "openapi-typescript"), str(source), "-o", str(target)]
        subprocess.run(command, check=True, capture_output=True)
        text = target.read_text(encoding="utf-8")
    shapes = text.partition("    schemas: {\n")[2].partition("\n    };\n")[0]
    shapes = re.sub(r'components\["schemas"\]\["(\w+)"\]', r"\1", shapes)
    shapes = re.sub(r"^        (\w+): \{$", r"export interface \1 {", shapes, flags=re.MULTILINE)
    shapes = re.sub(r"^ +/\*\* @enum .*\n", "", shapes, flags=re.MULTILINE)
    shapes = re.sub(r"\{\n +(\[key: string\]: [^\n]+);\n +\}", r"{ \1 }", shapes)
    shapes = re.sub(r"^        \};$", "}\n", shapes, flags=re.MULTILINE)
    return "/** Made by `make schemas` from dataset/schema. */\n\n" + re.sub(
        r"^        ", "", shapes, flags=re.MULTILINE
    )


def inquiries() -> str:
    """What the composer has to know of problems and questions, without their many words."""
    known = {
        name: {field: entry[field] for field in ("wishes", "file") if field in entry}
        for name, entry in _vocabulary("issues")["issues"].items()
    }
    return _text({**_vocabulary("questions"), "issues": known})


def called() -> str:
    """Problems for which people look for a number: for search, which carries nothing else of the above."""
    return _text([name for name, entry in _vocabulary("issues")["issues"].items() if entry.get("called")])


def _vocabulary(name: str) -> Any:
    return json.loads((ROOT / "dataset" / "vocabulary" / f"{name}.json").read_text(encoding="utf-8"))


def packing_tables() -> str:
    """What packing and unpacking go by, for the device: extension/data/unpack.ts."""
    return _text(
        {
            "own": packing.OWN,
            "rests": packing.RESTS,
            "same": packing.SAME,
            "ends": packing.ENDS,
            "ending": packing.ENDING,
        }
    )


@click.command()
@check_option
@click.option("--no-types", is_flag=True, help="Leave out extension/core/schema.ts, which needs Node.")
def main(check: bool, no_types: bool) -> None:
    """Generate JSON Schemas, the OpenAPI document, TypedDicts and TypeScript types from dataset/schema."""
    openapi = served_openapi()
    schemas = json_schemas()
    files = schemas | typed_dicts(GENERATED) | {GENERATED / "served.openapi.json": openapi}
    files |= {INQUIRIES: inquiries(), CALLED: called(), PACKING: packing_tables()}
    files[FIELDS] = field_list({path.name: text for path, text in schemas.items()})
    if not no_types:
        files[TYPES] = typescript(openapi)
    named = {path.relative_to(ROOT).as_posix(): text for path, text in files.items()}
    written = write_files(ROOT, named, check, "stale; run `make schemas` and commit the result")
    if not check:
        click.echo(f"{len(files)} generated files, {written} written")


if __name__ == "__main__":
    main()
