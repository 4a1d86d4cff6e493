"""`python -m scripts.commands.facts_accept ID`: take over what a page says now, after you have looked at it yourself.

Without ID it lists what is open. `--value` says what the page prints where the proposal does not know, `--drop` closes it.
"""

import json
from typing import Any

import click

from scripts.checking import findings
from scripts.command import Refusal
from scripts.facts.anchors import anchors
from scripts.facts.paths import at_pointer
from scripts.looks.proposals import Change, Proposal, close_proposal, open_proposals, patch
from scripts.validation.load import ROOT, load


@click.command()
@click.argument("name", required=False, default="")
@click.option("--value", default="", help="What the page prints now.")
@click.option("--drop", is_flag=True, help="Close it and change nothing.")
def main(name: str, value: str, drop: bool) -> None:
    """Apply one proposal to the records, then say what the rules think of it."""
    known = open_proposals(ROOT)
    if not name:
        for one in known.values():
            click.echo(
                f"{one['id']:24} {one['kind']:9} {one['why']} → {', '.join(one['now']) or '?'}\n  {one['url']}\n  {one['block']}"
            )
        click.echo(f"{len(known)} open")
        return
    if name not in known:
        raise Refusal(f"No proposal {name}; open: {', '.join(known) or 'none'}")
    if drop:
        close_proposal(ROOT, name)
        click.echo(f"{name} closed; nothing changed")
        return
    changes = _changes(known[name], value)
    _apply(changes, known[name])
    close_proposal(ROOT, name)
    for change in changes:
        click.echo(f"{change['file']} {change['path']}\n  {change['was']} → {change['value']}")
    wrong = findings(load())
    click.echo("\n".join(str(one) for one in wrong) or "`make check` is content. Look at `git diff`, then commit.")


def _changes(proposal: Proposal, value: str) -> list[Change]:
    if proposal["kind"] != "changed":
        raise Refusal(f"{proposal['why']}: nothing to take over. Change the records by hand, then --drop.")
    if not value and len(proposal["now"]) != 1:
        raise Refusal(f"Which one? --value “…”; seen: {', '.join(proposal['now']) or 'nothing of its kind'}")
    found = [one for one in anchors(load()) if one.id in proposal["anchors"]]
    changes = patch(ROOT, proposal, value or proposal["now"][0], found)
    if not changes:
        raise Refusal("The records say something else by now: nothing to replace. --drop closes it.")
    return changes


def _apply(changes: list[Change], proposal: Proposal) -> None:
    files: dict[str, Any] = {}
    for change in changes:
        data = files.setdefault(change["file"], json.loads((ROOT / change["file"]).read_text(encoding="utf-8")))
        if "/anchor/" in change["path"]:
            item = at_pointer(data, change["path"].partition("/anchor/")[0])
            item |= {"seen": max(item["seen"], proposal["opened"]), "captured": proposal["opened"]}
        place, _, last = change["path"].rpartition("/")
        node = at_pointer(data, place)
        node[int(last) if isinstance(node, list) else last] = change["value"]
    for file, data in files.items():
        (ROOT / file).write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
