"""`python -m scripts.commands.check`: every rule over every record, then what the dataset covers."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import click

from scripts.command import Refusal
from scripts.facts.asof import as_of
from scripts.facts.claims import Claim, claims
from scripts.rules import RULES
from scripts.validation.finding import Finding
from scripts.validation.load import ROOT, Dataset, load
from scripts.validation.shape import WHY


def findings(dataset: Dataset) -> list[Finding]:
    """All findings. Rules run on what could be read; those that follow references wait until all of it can."""
    out = list(dataset.findings)
    for rule in RULES:
        if not (rule.across and dataset.findings):
            out.extend(rule.run(dataset))
    return sorted(out, key=lambda f: (f.file, f.pointer, f.rule))


def checked(root: Path = ROOT) -> Dataset:
    """The dataset, or a Refusal that names every finding. The only way in for the compiler."""
    dataset = load(root)
    wrong = findings(dataset)
    if wrong:
        raise Refusal(_told(wrong))
    return dataset


def _told(wrong: list[Finding]) -> str:
    why = WHY | {rule.id: rule.why for rule in RULES}
    told = [f"{one}\n  why: {why[one.rule]}" if one.rule in why else str(one) for one in wrong]
    return "\n".join([*told, f"\n{len(wrong)} errors"])


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
    if not quiet:
        click.echo(_summary(dataset, as_of()))


if __name__ == "__main__":
    main()
