"""Paths, commands and settings that the documents name are there, and what they say of the dataset is so."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

from scripts.validation.load import ROOT

TREE = [
    path
    for top in ROOT.iterdir()
    if top.name in (".github", ".ci") or (not top.name.startswith(".") and top.name not in ("node_modules", "build"))
    for path in (top, *(top.rglob("*") if top.is_dir() else ()))
]
DOCS = sorted(
    path
    for path in TREE
    # What is superseded may name what is gone.
    if path.suffix == ".md" and "*Superseded by" not in path.read_text(encoding="utf-8")
)
PATHS = [f"/{path.relative_to(ROOT)}" for path in TREE]
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in TREE if path.suffix in (".py", ".ts", ".tsx"))
FILE = re.compile(r"[\w.@<>*{},/-]+\.(?:py|tsx?|js|jsonc?|md|yml|css|html|csv|sh|j2|toml|txt)")
# Made when somebody builds.
MADE = re.compile(
    r"/?llms\.txt|build/|\.venv/|dataset/checks/|\.keys|<server>|(?:.+-)?manifest\.json|bundle\.json|model(?:-.+)?\.json|REVIEWERS\.md|(?:gallery|popup)\.html|description\.txt|searching\.js|card\.js|/?worker\.js|/?pages\.json|files\.json|pages/<sha256>\.json|offline\.html"
)


def code(path: Path) -> Iterator[str]:
    """Everything set as code: between backticks, and each line of a block."""
    text = path.read_text(encoding="utf-8")
    for block in re.findall(r"^ *```\w*\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE):
        yield from (line.split(" # ")[0].split("   #")[0] for line in block.splitlines())
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```", "", text, flags=re.DOTALL | re.MULTILINE))


def spelt(name: str) -> Iterator[str]:
    """`a/{b,c}.json` as both of its names, `<id>` as any."""
    braces = re.search(r"\{([^{}]+)\}", name)
    if braces:
        for one in braces[1].split(","):
            yield from spelt(name[: braces.start()] + one + name[braces.end() :])
    else:
        yield re.sub(r"<\w+>", "*", name)


def stands(name: str) -> bool:
    """Is there a file or folder whose path ends so, with or without the ending of its language?"""
    endings = ("", ".ts", ".tsx", ".py")
    return all(
        any(fnmatch(path, f"*/{one.strip('/')}{ending}") for path in PATHS for ending in endings) for one in spelt(name)
    )


def paths(doc: Path) -> Iterator[str]:
    """What is spelt like a file, or begins with a folder of the root or of the document."""
    folders = {path.name for base in (ROOT, doc.parent) for path in base.iterdir() if path.is_dir()}
    for said in code(doc):
        for word in re.split(r"[\s()=?]+|,(?![^{]*\})", said):
            name = word.split(":")[0].rstrip(".").removeprefix("../")
            inside = "/" in name and name.split("/")[0] in folders and re.fullmatch(r"[\w.<>*{},/-]+", name)
            if (FILE.fullmatch(name) or inside) and not MADE.match(name):
                yield name


@pytest.mark.parametrize("doc", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_paths_and_links_lead_somewhere(doc: Path) -> None:
    text = doc.read_text(encoding="utf-8")
    links = {link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"\w+:|#", link)}
    assert [link for link in sorted(links) if not (doc.parent / link).exists()] == []
    assert [name for name in sorted(set(paths(doc))) if not stands(name)] == []


@pytest.mark.parametrize("doc", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_and_settings_are_there(doc: Path) -> None:
    said = "\n".join(code(doc))
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z][a-z0-9-]*)", said)) <= targets
    scripts = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["scripts"]
    assert set(re.findall(r"\bnpm run ([\w:-]+)", said)) <= set(scripts)
    modules = set(re.findall(r"python3? -m ([\w.]*\w)", doc.read_text(encoding="utf-8"))) - {
        "pip",
        "scripts.commands.NAME",
        "venv",
    }
    assert [
        one
        for one in sorted(modules)
        if not any((ROOT / (one.replace(".", "/") + end)).exists() for end in (".py", "/__main__.py"))
    ] == []
    assert [one for one in set(re.findall(r"MUNUIGIL_[A-Z_]+", said)) if one not in SOURCES] == []


def test_every_folder_of_code_is_explained() -> None:
    said = set(code(ROOT / "docs" / "architecture.md"))
    folders = {
        f"{path.relative_to(ROOT)}/" for top in ("extension", "scripts") for path in (ROOT / top).glob("[a-z]*/")
    }
    assert [one for one in sorted(folders) if one not in said and one.rstrip("/") not in said] == []


def test_functions_named_with_their_file_are_in_it() -> None:
    for doc in DOCS:
        for name, function in re.findall(r"`([\w/.]+\.(?:py|tsx?)):(\w+)`", doc.read_text(encoding="utf-8")):
            assert re.search(rf"\b{function}\b", (ROOT / name).read_text(encoding="utf-8")), f"{doc}: {name}:{function}"


def test_both_languages_name_the_same_commands_and_pages() -> None:
    for name in ("README", "CONTRIBUTING"):
        english, korean = (ROOT / f"{name}.md", ROOT / f"{name}.ko.md")
        assert f"({korean.name})" in english.read_text(encoding="utf-8").splitlines()[0]
        assert f"({english.name})" in korean.read_text(encoding="utf-8").splitlines()[0]
        commands = [set(re.findall(r"\bmake [a-z-]+", "\n".join(code(path)))) for path in (english, korean)]
        assert commands[0] == commands[1]


def test_the_readme_is_right_that_nobody_has_called_yet() -> None:
    """Somebody called or used a contact? Good: say so in README.md and README.ko.md, and mend this test."""
    methods = Counter(
        method
        for folder in ("services", "authorities")
        for path in (ROOT / "dataset" / folder).glob("*.json")
        for method in re.findall(r'"method": "(\w+)"', path.read_text(encoding="utf-8"))
    )
    assert (methods["called"], methods["used"]) == (0, 0)
    for name in ("README.md", "README.ko.md"):
        assert "아직 어떤 연락처도 직접 걸어 보지 않았어요" in (ROOT / name).read_text(encoding="utf-8")


def test_pictures_are_small_and_shown() -> None:
    shown = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.ko.md"))
    for path in (ROOT / "docs" / "pictures").iterdir():
        assert f"(docs/pictures/{path.name})" in shown
        assert path.stat().st_size < 150_000


def test_forms_and_workflows_are_valid_and_what_links_fill_in_is_there() -> None:
    forms = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / ".github").rglob("*.yml")}
    assert {"check.yml", "wrong.yml", "service.yml", "company.yml"} <= set(forms)
    # scripts/compile/bundle.py and site.py, extension/core/links/proposal.ts
    ids = {part.get("id") for part in forms["wrong.yml"]["body"]}
    assert {"record", "field", "dataset"} <= ids
    assert all("·" in form["description"] for form in forms.values() if "body" in form), "Korean and English"
