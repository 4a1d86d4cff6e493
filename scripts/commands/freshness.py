"""`python -m scripts.commands.freshness`: how fresh the records are, into docs/freshness.md.

As of the last day on which anything was seen, not of today: the same records and ledger make the same page.
"""

import click

from scripts import markdown
from scripts.checking import current
from scripts.command import check_option, write_files
from scripts.facts.freshness import AGES, Reach, freshness, reach
from scripts.facts.ledger import looks
from scripts.validation.load import ROOT, Dataset

PAGE = "docs/freshness.md"


def page(dataset: Dataset, day: str) -> str:
    """The page in Markdown, of a dataset with its renewed days."""
    known = looks()[0]
    fresh = freshness(dataset, known, day)
    needed = [(one.owner, one.field, one.word, one.age, one.shown, one.barred) for one in fresh.needed]
    hosts = [(host, why, count) for host, (why, count) in fresh.hosts.items()]
    parts = [
        "# How fresh the records are",
        f"Made by `python -m scripts.commands.freshness` (with `make schemas`, and after `make facts`), as of {day}: the last day "
        "on which anything was seen. What the words mean stands in [looks.md](looks.md) and "
        "[dataset/README.md](../dataset/README.md#trust-is-computed).",
        markdown.table(("claims", "how many"), [*((age, fresh.ages[age]) for age in AGES), ("all", fresh.all)], "lr"),
        f"Read in a stored copy only, the page not looked at since: {fresh.never}. Numbers that a person has called: {fresh.called} of {fresh.numbers}.",
        _reached(reach(dataset)),
        "## Looks needed most",
        markdown.table(("way", "field", "who says so", "days", "shown", "a machine could not"), needed, "lllrrl"),
        "## Hosts that refuse",
        markdown.table(("host", "why", "looks"), hosts, "llr") if hosts else "None so far.",
    ]
    return "\n\n".join(parts) + "\n"


def _reached(found: Reach) -> str:
    share = round(100 * found.needles / max(1, sum(found)))
    return (
        f"Official claims with an address: {sum(found)}. `make facts` renews {found.needles} of them ({share} %) by needles from the page's text "
        f"and {found.number} by the number or mailbox alone; of {found.address} it sees only whether the address answers."
    )


@click.command()
@check_option
def main(check: bool) -> None:
    """Write docs/freshness.md."""
    dataset = current("9999-12-31")
    last_look = max(item["seen"] for _, _, item, _ in dataset.evidence())
    write_files(ROOT, {PAGE: page(dataset, last_look)}, check, "stale; run `make schemas`")


if __name__ == "__main__":
    main()
