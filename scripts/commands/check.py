"""`python -m scripts.commands.check`: every rule over every record, then what the dataset covers."""

import datetime as dt
from collections import Counter

import click

from scripts.checking import checked
from scripts.command import Refusal
from scripts.facts.asof import as_of
from scripts.facts.claims import Claim, claims
from scripts.facts.ledger import looks
from scripts.validation.load import Dataset


def _summary(dataset: Dataset, day: str) -> str:
    every = list(claims(dataset))
    covered = sum(claim.covered for claim in every)
    guides = sum(len(doc.data["guides"]) for doc in dataset.services.values())
    lines = [
        f"0 errors in {len(dataset.services)} services, {len(dataset.authorities)} authorities, {guides} guides (as of {day})",
        f"claims with evidence: {covered} of {len(every)}",
        "share by confidence: " + _shares(every, day),
        "oldest claims (by the newest date that carries them):",
        *_oldest(every, day),
    ]
    return "\n".join(lines)


def _shares(every: list[Claim], day: str) -> str:
    counts = Counter(claim.trust(day).word for claim in every)
    return ", ".join(f"{word} {count * 100 / len(every):.0f} %" for word, count in counts.most_common())


def _oldest(every: list[Claim], day: str) -> list[str]:
    dated = [(c.trust(day).since, c) for c in every]
    old = sorted(((since, c) for since, c in dated if since), key=lambda pair: (pair[0], pair[1].owner))
    age = dt.date.fromisoformat
    return [f"  {(age(day) - age(since)).days:5d} days  {c.owner} {c.field}" for since, c in old[:5]]


@click.command()
@click.option("--quiet", is_flag=True, help="Print findings only.")
def main(quiet: bool) -> None:
    """Check every record by every rule, then say what the dataset covers. Exit 1 when anything is wrong."""
    dataset = checked()
    if wrong := looks()[1]:
        raise Refusal("\n".join(wrong))
    if not quiet:
        click.echo(_summary(dataset, as_of()))


if __name__ == "__main__":
    main()
