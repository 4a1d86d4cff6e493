"""Rows of lists as pages print them: of services, of the problems of one, of the services with one problem."""

from dataset.schema.enums import GENERAL
from dataset.schema.generated.served import Row, Rows
from scripts.compile.printed import Printed


class NamedRow(Row):
    """A row among those of other services."""

    service: str
    name: str


def list_rows(printed: Printed, rows: list[Row]) -> list[Row]:
    """The problems of a service, common ones first, none folded away; the general guide is the page they are on."""
    lines = [list_row(printed, row) for row in rows if row["issue"] != GENERAL]
    return sorted(lines, key=lambda row: not row.get("common"))


def list_row(printed: Printed, row: Row) -> Row:
    """A row with the words by which a screen names it, and its number as a link while it is one."""
    named = row | {"title": row.get("known") or row["title"]}
    return named | {"go": printed.go(row["go"])} if "go" in row else named


def general_row(printed: Printed, service: str) -> NamedRow:
    """The row of a service among services: its general guide under the name of the company."""
    rows: Rows = printed.entries[f"rows/{printed.language}/{service}"]
    row = next(one for one in rows["rows"] if one["issue"] == GENERAL)
    return {**list_row(printed, row), "service": service, "name": rows["name"]}
