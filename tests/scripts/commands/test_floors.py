"""Floors of extension/: nothing leads upwards or in a circle, lint says so too, the picture in the document is of today."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from itertools import permutations
from pathlib import Path

import pytest

from scripts.commands.floors import DOC, FLOORS, drawn, faults, modules
from scripts.validation.load import ROOT


def test_nothing_leads_upwards_or_in_a_circle() -> None:
    assert faults(ROOT) == []
    assert len(modules(ROOT, ("extension",))) > 200


def test_the_picture_is_of_today() -> None:
    assert (ROOT / DOC).read_text(encoding="utf-8") == drawn(ROOT), "run `make schemas`"


def tree(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"core/a.ts": 'import { b } from "../data/b.ts";', "data/b.ts": ""}, "none of the floors below core"),
        ({"data/a.ts": 'const b = await import("../ui/b.ts");', "ui/b.ts": ""}, "none of the floors below data"),
        ({"browser/a.ts": 'import type {\n  B,\n} from "../data/b.ts";', "data/b.ts": ""}, "below browser"),
        ({"ui/a.html": '<script type="module" src="../features/b.ts"></script>', "features/b.ts": ""}, "below ui"),
        (
            {"core/a.ts": 'import type { B } from "./b.ts";', "core/b.ts": 'export { a } from "./a.ts";'},
            "a circle: extension/core/a.ts → extension/core/b.ts → extension/core/a.ts",
        ),
        (
            {
                "features/x/a.ts": 'import "../y/b.ts";',
                "features/y/b.ts": "",
                "features/y/c.ts": 'import "../x/d.ts";',
                "features/x/d.ts": "",
            },
            "a circle: features/x → features/y → features/x",
        ),
    ],
)
def test_what_must_not_be_is_found(tmp_path: Path, files: dict[str, str], said: str) -> None:
    (fault,) = faults(tree(tmp_path, {f"extension/{name}": text for name, text in files.items()}))
    assert said in fault


def test_downwards_is_free(tmp_path: Path) -> None:
    files = {"extension/features/x/a.ts": 'import "../../core/b.ts";\nimport "preact";', "extension/core/b.ts": ""}
    assert faults(tree(tmp_path, files)) == []


def test_lint_refuses_the_same_imports(tmp_path: Path) -> None:
    """Every floor tries to import from every other, as a type and late; biome stops exactly what FLOORS does not allow."""
    pairs = list(permutations(FLOORS, 2))
    code = 'import type { A } from "../../{0}/a.ts";\n\nexport type B = A;\nexport const c = () => import("../../{0}/c.ts");\n'
    tree(tmp_path, {f"extension/{one}/x/{other}.ts": code.replace("{0}", other) for one, other in pairs})
    tree(tmp_path, {"extension/core/x/wxt.ts": 'export { browser } from "wxt/browser";\n'})
    tree(tmp_path, {"extension/browser/x/preact.ts": 'export { useState } from "preact/hooks";\n'})
    tree(tmp_path, {"extension/data/x/global.ts": "export const a = browser.tabs;\n", ".gitignore": "node_modules\n"})
    shutil.copy(ROOT / "biome.json", tmp_path)
    done = subprocess.run(
        [str(ROOT / "node_modules/.bin/biome"), "lint", "--reporter=json", "--max-diagnostics=none"],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    found = Counter(
        _path(one["location"]["path"])
        for one in json.loads(done.stdout)["diagnostics"]
        if "noRestricted" in one["category"]
    )
    refused = {f"extension/{one}/x/{other}.ts": 2 for one, other in pairs if other not in FLOORS[one]}
    others = ("core/x/wxt.ts", "browser/x/preact.ts", "data/x/global.ts")
    assert found == {**refused, **{f"extension/{name}": 1 for name in others}}


def _path(path: str | dict[str, str]) -> str:
    return path if isinstance(path, str) else path["file"]


def test_no_file_name_stands_twice() -> None:
    """Where one name stands for two things, every search finds both.

    Names of entrypoints are those of the built files; what stands in another file's place (site/instead) has its name.
    """
    names = Counter(
        path.name
        for path in (ROOT / "extension").rglob("*")
        if path.suffix in (".ts", ".tsx", ".css")
        and path.stem not in ("index", "main", "start")
        and not {"entrypoints", "instead"} & set(path.parts)
    )
    assert [name for name, times in names.items() if times > 1] == []
