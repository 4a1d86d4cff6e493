"""`python -m server.settings_docs [--check]`: write docs/settings.md, or say that it is out of date."""

from __future__ import annotations

import sys
from dataclasses import fields
from pathlib import Path

from .settings import Settings, show

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"
HEAD = """# Settings of the server

Generated from `server/settings.py` by `python -m server.settings_docs`; edit it there.
Each setting is an environment variable: `PORT=8080 make run`. An empty value counts as unset.

| name | default | what it does | what passes |
| --- | --- | --- | --- |
"""


def page() -> str:
    """The whole page as Markdown."""
    rows = (
        f"| `{item.name.upper()}` | `{show(item.default)}` | {item.metadata['help']} | {item.metadata['passes']} |"
        for item in fields(Settings)
    )
    return HEAD + "\n".join(rows) + "\n"


def main(argv: list[str]) -> int:
    """Return 0, or 1 when `--check` finds the page out of date."""
    wanted = page()
    if "--check" in argv:
        if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == wanted:
            return 0
        print("docs/settings.md is out of date: run `python -m server.settings_docs`.", file=sys.stderr)
        return 1
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
