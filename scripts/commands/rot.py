"""`python -m scripts.commands.rot`: what today's evidence will say now, in half a year and in a year.

With `--strict` it refuses when half a year from now a special number of a public body would not answer as official, or when
more than one guide in twenty would read as of long ago. Needs the checked dataset only.
"""

import datetime as dt
from collections import Counter
from dataclasses import dataclass

import click

from scripts import markdown
from scripts.checking import current
from scripts.command import Refusal
from scripts.compile.book import Book
from scripts.compile.contact_keys import number_key
from scripts.compile.contacts import contacts
from scripts.compile.context import Context
from scripts.facts.asof import as_of
from scripts.facts.claims import claims
from scripts.facts.numbers import number_class
from scripts.facts.trust import Trust
from scripts.validation.load import Dataset

AHEAD = (0, 180, 365)
JUDGED = 180
MOST_OLD = 0.05
AGES = ("fresh", "aging", "old")


@dataclass(frozen=True)
class Look:
    """The dataset on one day: claims by age, guides whose verdict is old, special numbers that do not answer."""

    day: str
    ages: Counter[str]
    guides: int
    old_guides: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def problems(self) -> list[str]:
        """What must not be so half a year from now."""
        share = len(self.old_guides) / max(1, self.guides)
        out = [f"{number} would not answer as official on {self.day}" for number in self.silent]
        if share > MOST_OLD:
            out.append(f"{share:.0%} of the guides would be of long ago on {self.day} (at most {MOST_OLD:.0%})")
        return out


def look(dataset: Dataset, as_of_day: str, ahead: int) -> Look:
    """The dataset as a viewer sees it `ahead` days from now, with the data of that day."""
    day = (dt.date.fromisoformat(as_of_day) + dt.timedelta(days=ahead)).isoformat()
    ages: Counter[str] = Counter()
    old: list[str] = []
    for claim in claims(dataset):
        age = claim.trust(day).age(day)
        ages[age] += 1
        if claim.kind == "guide" and claim.field == "summary" and age == "old":
            old.append(claim.owner)
    guides = sum(len(doc.data["guides"]) for doc in dataset.services.values())
    return Look(day, ages, guides, tuple(old), tuple(_silent(dataset, day)))


def _silent(dataset: Dataset, day: str) -> list[str]:
    ctx = Context.of(dataset, day)
    known = contacts(ctx, Book(ctx.words))
    out = []
    for doc in dataset.authorities.values():
        number = doc.data.get("phone", {}).get("number")
        if number and number_class(number).id == "state":
            entry = known[f"contact/{number_key(number)}"]
            trust = Trust(**entry["trust"])
            # A number that only community texts name never answered; no day makes that worse.
            if trust.word != "unverified" and (entry["verdict"] != "official" or trust.age(day) == "old"):
                out.append(number)
    return sorted(out)


def table(looks: list[Look]) -> str:
    """A Markdown table, a row a day."""
    rows = [
        (
            one.day,
            *(one.ages[age] for age in AGES),
            f"{len(one.old_guides)} of {one.guides}",
            ", ".join(one.silent) or "none",
        )
        for one in looks
    ]
    return markdown.table(("day", *AGES, "guides of long ago", "special numbers that do not answer"), rows)


@click.command()
@click.option("--strict", is_flag=True, help="Exit 1 when half a year from now too much is old.")
def main(strict: bool) -> None:
    """Print what today's evidence will say now, in half a year and in a year."""
    day = as_of()
    dataset = current(day)
    looks = [look(dataset, day, ahead) for ahead in AHEAD]
    click.echo(table(looks))
    problems = [problem for one, ahead in zip(looks, AHEAD, strict=True) if ahead <= JUDGED for problem in one.problems]
    if problems and strict:
        raise Refusal("\n".join(problems))
    for problem in problems:
        click.echo(problem)


if __name__ == "__main__":
    main()
