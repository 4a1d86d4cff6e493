"""`python -m scripts.meaning.added [BASE]`: what changed lines of dataset/utterances change.

`make check` shows it where they differ from the last commit.
Says what the model of BASE and the model of now answer to every added line, and which lines of kept-out threads (learnt by
neither) are answered otherwise. Without git, and where no line differs, it says nothing. Exit 0 always: it is to be read.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from dataset.schema.enums import ISSUES
from scripts.command import working
from scripts.meaning.lines import APART, Line, lines_of
from scripts.meaning.training import MEANINGS, PROBLEMS, Model, train
from scripts.validation.load import ROOT, Dataset, Doc, load

FOLDER = "dataset/utterances"
SHOWN = 30


def before(dataset: Dataset, base: str, root: Path) -> Dataset | None:
    """The dataset with the utterances of another commit; None where git has none that can be read."""
    old = {}
    for name, doc in dataset.utterances.items():
        command = ["git", "show", f"{base}:./{FOLDER}/{name}.json"]
        run = subprocess.run(command, cwd=root, capture_output=True, check=False)
        if run.returncode == 0:
            old[name] = Doc(doc.file, json.loads(run.stdout), doc.shape)
    return replace(dataset, utterances=old) if old else None


def says(model: Model, text: str) -> str:
    """An emergency or nothing where the text speaks for one, else the likeliest problem."""
    strengths = model.strengths(text)
    if strengths is None:
        return "no word of it is known"
    apart = int(strengths[PROBLEMS:].argmax())
    return APART[apart] if strengths[PROBLEMS + apart] > 0 else MEANINGS[int(strengths[:PROBLEMS].argmax())]


def report(old: Sequence[Line], new: Sequence[Line]) -> Iterator[str]:
    """The lines to read."""
    known, now = set(old), set(new)
    added = [line for line in new if line.said and line not in known]
    gone = sum(line.said and line not in now for line in old)
    if not added and not gone:
        return
    yield f"{FOLDER}: lines added {len(added)}, gone {gone}"
    was, is_ = (train(line for line in lines if not line.is_held_out) for lines in (old, new))
    for line in added[:SHOWN]:
        kept = " (its thread is kept out of learning)" if line.is_held_out else ""
        yield f"  “{line.text}” is {line.means}{kept}; before: {says(was, line.text)}; now: {says(is_, line.text)}"
    if len(added) > SHOWN:
        yield f"  … and {len(added) - SHOWN} more"
    asked = [line for line in new if line.is_held_out and line in known and line.means in ISSUES]
    answers = [(line, says(was, line.text), says(is_, line.text)) for line in asked]
    others = [(line, first, second) for line, first, second in answers if first != second]
    right = [sum(answer[at] == answer[0].means for answer in answers) for at in (1, 2)]
    yield (
        f"of {len(asked)} lines of kept-out threads {len(others)} are answered otherwise; "
        f"right were {right[0]}, right are {right[1]}"
    )
    for line, first, second in others[:SHOWN]:
        mark = "+" if second == line.means else "-" if first == line.means else " "
        yield f"{mark} “{line.text}” is {line.means}; before: {first}; now: {second}"


def lines(base: str, root: Path) -> list[str]:
    """What there is to read about the tree in `root`; nothing where no line differs from `base`."""
    dataset = load(root)
    old = before(dataset, base, root)
    return [] if old is None else list(report(lines_of(old), lines_of(dataset)))


@click.command()
@click.argument("base", metavar="[BASE]", default="HEAD")
def main(base: str) -> None:
    """Say what the lines that differ from BASE (a commit; HEAD unless told otherwise) change in answers."""
    working("Learning from the lines of now and of before")
    for line in lines(base, ROOT):
        click.echo(line)


if __name__ == "__main__":
    main()
