"""What the first page says: common problems with their answer, all services by family, where all of this comes from."""

from dataset.schema.enums import GENERAL
from dataset.schema.generated.served import Home, Rows
from scripts.compile.page import Shown
from scripts.compile.printed import Printed
from scripts.compile.rows import list_row
from scripts.compile.view_types import Entries

# Enough to begin with; the page of the guide has the rest.
STEPS = 3


def answers(printed: Printed, home: Home) -> list[Shown]:
    """A row for each common guide of `home/…`, opened by its printed sheet `s`, with no more steps than fit."""
    out: list[Shown] = []
    for place in home["common"]:
        service, issue = place["service"], place["issue"]
        rows: Rows = printed.entries[f"rows/{printed.language}/{service}"]
        row = next(one for one in rows["rows"] if one["issue"] == issue)
        sheet = printed.sheet(printed.entries[f"sheet/{printed.language}/{service}/{issue}"])
        path = f"/s/{service}" if issue == GENERAL else f"/s/{service}/{issue}"
        steps = (sheet.get("way") or {}).get("steps", [])
        problem = None if issue == GENERAL else row["title"]
        out.append(
            dict(list_row(printed, row))
            | {"name": rows["name"], "problem": problem, "path": path, "s": sheet, "steps": steps[:STEPS]}
        )
    return out


def tiles(printed: Printed, home: Home) -> list[Shown]:
    """A tile for each family of `home/…`: name, note, path. Whoever is alone in one is its own tile."""
    out: list[Shown] = []
    for family in home["families"]:
        first, *others = family["services"]
        path = f"/find/{family['id']}" if others else f"/s/{first}"
        note = family.get("note") or printed.entries[f"rows/{printed.language}/{first}"]["rows"][0]["note"]
        out.append({"name": family["name"], "note": note, "path": path, "count": len(family["services"])})
    return out


def origin(entries: Entries, words: Shown) -> list[str]:
    """Sentences about where the contacts come from, counted over the channels that exist."""
    said = [value["trust"]["word"] for key, value in entries.items() if key.startswith("channel/") and value["exists"]]
    tried, official = said.count("confirmed"), said.count("confirmed") + said.count("official")
    last = words["tried"].format(n=tried) if tried else words["none"]
    return [words["official"].format(all=len(said), n=official), words["rest"], last]
