"""Finding without typing: problems with the companies that have them, companies by family with their problems."""

from collections.abc import Iterator
from typing import TypedDict

from dataset.schema.enums import GENERAL
from dataset.schema.generated.served import Home, Row, Rows
from scripts.compile.found import ANSWER, BETWEEN
from scripts.compile.home_page import tiles
from scripts.compile.page import Page, Shown
from scripts.compile.printed import Printed
from scripts.compile.rows import NamedRow, general_row, list_row, pressing


class Problem(TypedDict):
    """A problem with the rows of all services that have a guide for it."""

    issue: str
    title: str
    rows: list[NamedRow]


def find_pages(printed: Printed, words: Shown) -> Iterator[Page]:
    """/find, and /find/<family> for each family of several services."""
    home: Home = printed.entries[f"home/{printed.language}"]
    values: Shown = {"problems": _problems(printed), "tiles": tiles(printed, home)}
    yield Page("/find", "find.html.j2", words["find"]["title"], "", values)
    for family in home["families"]:
        if len(family["services"]) > 1:
            found: list[Shown] = [
                {**general_row(printed, service), "issues": _issues(printed, service)} for service in family["services"]
            ]
            title = ANSWER.join([words["find"]["family_title"].format(name=family["name"]), family.get("note", "")])
            names = BETWEEN.join(one["name"] for one in found)
            values = {"services": found, "family": family}
            yield Page(f"/find/{family['id']}", "family.html.j2", title, names, values)


def _issues(printed: Printed, service: str) -> list[Shown]:
    """The problems of a service in a word or two each, common ones first."""
    rows: list[Row] = printed.entries[f"rows/{printed.language}/{service}"]["rows"]
    chosen = sorted((row for row in rows if row["issue"] != GENERAL), key=lambda row: not row.get("common"))
    sheet = f"sheet/{printed.language}/{service}"
    return [{"issue": row["issue"], "of": printed.entries[f"{sheet}/{row['issue']}"]["of"]} for row in chosen]


def _problems(printed: Printed) -> list[Problem]:
    """Each problem with a row for every service that has a guide for it; what presses comes first, then what most have."""
    found: dict[str, Problem] = {}
    prefix = f"rows/{printed.language}/"
    for key, entry in printed.entries.items():
        if not key.startswith(prefix):
            continue
        listed: Rows = entry
        for row in listed["rows"]:
            if row["issue"] == GENERAL:
                continue
            one = found.setdefault(row["issue"], {"issue": row["issue"], "title": row["title"], "rows": []})
            one["rows"].append({**list_row(printed, row), "service": listed["service"], "name": listed["name"]})
    for one in found.values():
        one["rows"].sort(key=lambda row: row["name"].casefold())
    return sorted(found.values(), key=lambda one: (pressing(one["issue"]), -len(one["rows"])))
