"""Finding without typing: problems with the companies that have them, companies by family with their problems."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.compile.found import ANSWER, BETWEEN, GENERAL
from scripts.compile.home_page import tiles
from scripts.compile.page import Page
from scripts.compile.printed import Printed
from scripts.compile.rows import general_row, list_row
from scripts.validation.load import Record


def find_pages(printed: Printed, words: Record) -> Iterator[Page]:
    """/find, and /find/<family> for each family of several services."""
    home = printed.entries[f"home/{printed.language}"]
    values = {"problems": _problems(printed), "tiles": tiles(printed, home)}
    yield Page("/find", "find.html.j2", words["find"]["title"], "", values)
    for family in home["families"]:
        if len(family["services"]) > 1:
            found = [general_row(printed, service) | _issues(printed, service) for service in family["services"]]
            title = ANSWER.join([words["find"]["family_title"].format(name=family["name"]), family["note"]])
            names = BETWEEN.join(one["name"] for one in found)
            values = {"services": found, "family": family}
            yield Page(f"/find/{family['id']}", "family.html.j2", title, names, values)


def _issues(printed: Printed, service: str) -> Record:
    """The problems of a service in a word or two each, common ones first."""
    rows = printed.entries[f"rows/{printed.language}/{service}"]["rows"]
    chosen = sorted((row for row in rows if row["issue"] != GENERAL), key=lambda row: not row.get("common"))
    sheet = f"sheet/{printed.language}/{service}"
    return {
        "issues": [{"issue": row["issue"], "of": printed.entries[f"{sheet}/{row['issue']}"]["of"]} for row in chosen]
    }


def _problems(printed: Printed) -> list[Record]:
    """Each problem with a row for every service that has a guide for it; what most have comes first."""
    found: dict[str, Record] = {}
    prefix = f"rows/{printed.language}/"
    for key, entry in printed.entries.items():
        if not key.startswith(prefix):
            continue
        for row in entry["rows"]:
            if row["issue"] == GENERAL:
                continue
            one = found.setdefault(row["issue"], {"issue": row["issue"], "title": row["title"], "rows": []})
            one["rows"].append(list_row(printed, row) | {"service": entry["service"], "name": entry["name"]})
    for one in found.values():
        one["rows"].sort(key=lambda row: row["name"].casefold())
    return sorted(found.values(), key=lambda one: -len(one["rows"]))
