"""`python -m scripts.commands.facts`: look again at every official page that is due (network), renew what still stands.

Writes only dataset/checks/ (and its report into build/facts). Killed at any moment, it goes on where it was.
MUNUIGIL_FACTS_CONTACT: an address or mailbox where whoever runs a site can reach us; without it no server is asked.
"""

import datetime as dt
import os
from difflib import get_close_matches
from math import inf

import click

from scripts.checking import checked
from scripts.command import Refusal
from scripts.facts.anchors import anchors
from scripts.looks.proposals import update_proposals
from scripts.looks.robots import NAME
from scripts.looks.run import PACE, Run, Settings, left_to_people
from scripts.looks.run_report import report
from scripts.looks.stand_in import loopback
from scripts.validation.load import ROOT, Dataset


@click.command()
@click.option("--only", multiple=True, help="A record or a host; may be said again.")
@click.option(
    "--pace",
    default=PACE,
    show_default=True,
    help="Seconds between two requests of a host; less than 10 on this machine only.",
)
def main(only: tuple[str, ...], pace: float) -> None:
    """Look again at official pages that are due, and write what came of it into dataset/checks/."""
    web, contact = os.environ.get("MUNUIGIL_WEB"), os.environ.get("MUNUIGIL_FACTS_CONTACT", "")
    if web and not loopback(web):
        raise Refusal(f"MUNUIGIL_WEB={web} is not a place on this machine")
    if not web and not (contact.startswith("https://") or "@" in contact):
        raise Refusal(
            "Set MUNUIGIL_FACTS_CONTACT to an https:// address or a mailbox: who runs a site must be able to reach us."
        )
    if not (0 if web else PACE) <= pace < inf:
        raise Refusal(f"{pace} seconds between two requests is impolite or no number: at least {PACE:.0f}")
    day = os.environ.get("MUNUIGIL_AS_OF") if web else None
    agent = f"{NAME}/1 (+{contact or web}; looks once a month whether a number still stands)"
    settings = Settings(
        ROOT, day or dt.date.today().isoformat(), agent, web, pace, lambda line: click.echo(line, err=True), only=only
    )
    dataset = checked()
    refuse_unknown(dataset, only)
    outcome = Run(dataset, settings).go()
    text = report(
        outcome, update_proposals(ROOT, outcome, settings.day), len(list(left_to_people(dataset))), settings.day
    )
    target = ROOT / "build" / "facts" / "report.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    click.echo(text, nl=False)
    if web:
        undo = "`git clean -fdq dataset/checks && git checkout dataset docs/freshness.md`"
        click.echo(f"연습이었어요: {undo}로 되돌려요 · for practice only: undo it with {undo}.", err=True)


def refuse_unknown(dataset: Dataset, only: tuple[str, ...]) -> None:
    """Refusal where something is named that has no page to look at; it names what is called nearly so."""
    looked = list(anchors(dataset))
    known = {one.record for one in looked} | {one.host for one in looked if one.host}
    for name in only:
        if name not in known:
            near = get_close_matches(name, sorted(known), n=3, cutoff=0.5)
            meant = f" Did you mean {', '.join(near)}?" if near else ""
            raise Refusal(f"No record or host with an official page is called “{name}”.{meant}")


if __name__ == "__main__":
    main()
