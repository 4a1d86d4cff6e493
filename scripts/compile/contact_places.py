"""Places where anybody publishes, with the reason that a person should know."""

from collections.abc import Iterator

from dataset.schema.generated.authored import UserContentHost
from scripts.compile.contact_entry import UNVERIFIED, WholeContact, entry
from scripts.compile.contact_hosts import OPEN
from scripts.compile.contact_keys import below, folder
from scripts.compile.context import Context


def peoples(ctx: Context) -> list[UserContentHost]:
    """The hosts of dataset/vocabulary/user-content.json."""
    return ctx.dataset.one["user-content"]["hosts"]


def place_entries(ctx: Context, owners: dict[str, WholeContact]) -> Iterator[tuple[str, WholeContact]]:
    """Places where anybody publishes: whose site it is, as far as a record says, and what a person should know."""
    for place in peoples(ctx):
        host = place["host"]
        open_path = entry(_owner(host, owners), None, place["why"], OPEN, UNVERIFIED)
        if place.get("subdomains"):
            yield below(host), open_path
            continue
        if "paths" in place:
            yield from ((folder(host + path) if path != "/@*" else host + path, open_path) for path in place["paths"])
            continue
        yield folder(host), open_path
        if "own" in place:
            own = owners.get(host)
            yield from ((folder(host + path), own) for path in place["own"] if own)
        else:
            yield below(host), open_path
            if host not in owners:
                yield host, open_path


def _owner(host: str, owners: dict[str, WholeContact]) -> str | None:
    labels = host.split(".")
    above = (".".join(labels[n:]) for n in range(len(labels) - 1))
    return next((owners[name]["service"] for name in above if name in owners), None)


def part_entries(ctx: Context) -> Iterator[tuple[str, WholeContact]]:
    """Parts of a path behind which anybody writes, on whatever host."""
    for group in ctx.dataset.one["user-content"]["parts"]:
        for name in group["names"]:
            yield f"part:{name}", entry(None, None, group["why"], OPEN, UNVERIFIED)
