"""Pages of a service: one for each guide, printed from its sheet. The general guide is the page of the service itself."""

from collections.abc import Iterator

from dataset.schema.enums import GENERAL
from dataset.schema.generated.drafts import ServedService
from dataset.schema.generated.served import Row, Sheet
from scripts.compile.found import Found
from scripts.compile.page import Page
from scripts.compile.page_hours import hours_section
from scripts.compile.printed import Printed
from scripts.compile.rows import at_length, list_rows
from scripts.compile.view_types import Entries, View
from scripts.validation.load import Dataset


def sheet_pages(
    entries: Entries, dataset: Dataset, printed: Printed, found: Found, base: str, service: ServedService
) -> Iterator[Page]:
    """/s/<id> and /s/<id>/<issue> in the language of `printed`. `entries` are whole: views with every source."""
    name = service["id"]
    rows: list[Row] = entries[f"rows/{printed.language}/{name}"]["rows"]
    lines = list_rows(printed, rows)
    for issue in service["issues"]:
        view: View = entries[f"view/{name}/{issue}"]
        sheet: Sheet = entries[f"sheet/{printed.language}/{name}/{issue}"]
        general = issue == GENERAL
        shown = printed.sheet(sheet)
        values = {
            "s": shown,
            "general": general,
            "rows": lines if general else None,
            "at_length": at_length(len(lines)),
            "hours": hours_section(entries, dataset, view, printed),
            "evidence": view["evidence"],
            # The page of a body says more than its own front page: number, hours, what to bring.
            "bodies": [rung["authority"] for rung in view["escalate"]],
        }
        title = text = ""
        data = None
        if not sheet.get("private"):
            row = next(one for one in rows if one["issue"] == issue)
            title, text, data = found.title(shown, row, view), found.description(shown), found.data(service, view)
        path = f"/s/{name}" if general else f"/s/{name}/{issue}"
        yield Page(path, "sheet.html.j2", title, text, values, data)
        if general:
            moved = {"to": f"{base}{path}", "name": sheet["name"]}
            yield Page(f"{path}/{GENERAL}", "moved.html.j2", sheet["name"], "", moved, listed=False)
