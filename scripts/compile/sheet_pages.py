"""Pages of a service: one for each guide, printed from its sheet. The general guide is the page of the service itself."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compile.page import Page
from scripts.compile.page_hours import hours_section
from scripts.compile.printed import Printed
from scripts.validation.load import Dataset, Record

GENERAL = "contact-general"


def sheet_pages(
    entries: dict[str, Record], dataset: Dataset, printed: Printed, base: str, service: Record
) -> Iterator[Page]:
    """/s/<id> and /s/<id>/<issue> in the language of `printed`. `entries` are whole: views with every source."""
    name = service["id"]
    rows = entries[f"rows/{printed.language}/{name}"]["rows"]
    for issue in service["issues"]:
        view = entries[f"view/{name}/{issue}"]
        sheet = entries[f"sheet/{printed.language}/{name}/{issue}"]
        general = issue == GENERAL
        values = {
            "s": printed.sheet(sheet),
            "general": general,
            "rows": list_rows(printed, rows) if general else None,
            "hours": hours_section(entries, dataset, view, printed),
            "evidence": view["evidence"],
            # The page of a body says more than its own front page: number, hours, what to bring.
            "bodies": [rung["authority"] for rung in view["escalate"]],
        }
        title, verdict = sheet["name"], " ".join(sheet["verdict"])
        if not general:
            title = f"{title} · {sheet['title']}"
        if sheet.get("private"):
            title = verdict = ""
        path = f"/s/{name}" if general else f"/s/{name}/{issue}"
        yield Page(path, "sheet.html.j2", title, verdict, values)
        if general:
            moved = {"to": f"{base}{path}", "name": title}
            yield Page(f"{path}/{GENERAL}", "moved.html.j2", title, verdict, moved)


def list_rows(printed: Printed, rows: list[Record]) -> list[Record]:
    """The problems of a service, common ones first, none folded away; the general guide is the page they stand on."""
    lines = [list_row(printed, row) for row in rows if row["issue"] != GENERAL]
    return sorted(lines, key=lambda row: not row.get("common"))


def list_row(printed: Printed, row: Record) -> Record:
    """A row with the words by which a screen names it, and its number as a link while it is one."""
    notices = [f"‘{one}’" for one in row.get("notices", [])[:1]]
    go = {"go": printed.go(row["go"])} if "go" in row else {}
    return row | {"title": " · ".join([row["title"], *notices])} | go
