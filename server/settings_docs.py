"""`python -m server.settings_docs`: docs/settings.md from the table of settings."""

from dataclasses import fields
from pathlib import Path

import click

from .exceptions import StartError
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
        f"| `{item.name.upper()}` | {_code(show(item.default))} | {item.metadata['help']} | {item.metadata['passes']} |"
        for item in fields(Settings)
    )
    return HEAD + "\n".join(rows) + "\n"


def _code(default: str) -> str:
    return f"`{default}`" if default else ""


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the page is out of date.")
def main(check: bool) -> None:
    """Write docs/settings.md: every setting of the server, its default and what would pass."""
    wanted = page()
    if not check:
        PAGE.write_text(wanted, encoding="utf-8")
    elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != wanted:
        raise StartError("docs/settings.md is out of date: run `python -m server.settings_docs`.")


if __name__ == "__main__":
    main()
