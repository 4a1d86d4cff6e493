"""Rows of lists as pages print them: of services, of the problems of one, of the services with one problem."""

from __future__ import annotations

from scripts.compile.found import GENERAL
from scripts.compile.printed import Printed
from scripts.validation.load import Record


def list_rows(printed: Printed, rows: list[Record]) -> list[Record]:
    """The problems of a service, common ones first, none folded away; the general guide is the page they stand on."""
    lines = [list_row(printed, row) for row in rows if row["issue"] != GENERAL]
    return sorted(lines, key=lambda row: not row.get("common"))


def list_row(printed: Printed, row: Record) -> Record:
    """A row with the words by which a screen names it, and its number as a link while it is one."""
    notices = [f"‘{one}’" for one in row.get("notices", [])[:1]]
    go = {"go": printed.go(row["go"])} if "go" in row else {}
    return row | {"title": " · ".join([row["title"], *notices])} | go


def general_row(printed: Printed, service: str) -> Record:
    """The row of a service among services: its general guide under the name of the company."""
    rows = printed.entries[f"rows/{printed.language}/{service}"]
    row = next(one for one in rows["rows"] if one["issue"] == GENERAL)
    return list_row(printed, row) | {"service": service, "name": rows["name"]}
