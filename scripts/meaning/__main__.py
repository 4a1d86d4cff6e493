"""`python -m scripts.meaning`: how well what people say can be told apart. Needs numpy and brotli."""

from __future__ import annotations

import resource
import sys
import time

import click

from scripts.checking import checked
from scripts.command import Refusal, check_option, working, write_files
from scripts.meaning.document import PAGE, page
from scripts.meaning.held_out import found, measure
from scripts.meaning.model_file import model_bytes
from scripts.meaning.stamp import is_fresh, stamped
from scripts.meaning.training import train
from scripts.validation.load import ROOT

MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024
"""In the units in which the system counts memory."""


@click.command()
@check_option
@click.option("--anew", is_flag=True, help="With --check: measure even where the page says it was made from this.")
def main(check: bool, anew: bool) -> None:
    """Measure how well what people say can be told apart, and write docs/meaning.md (minutes)."""
    working("Checking the records")
    dataset = checked()
    if check and not anew and is_fresh(ROOT / PAGE, dataset):
        return
    figures = measure(dataset)
    write_files(ROOT, {PAGE: stamped(page(figures), dataset)}, check, "stale; run `make meaning` and commit the result")
    if check:
        return
    held = found(figures.held)
    click.echo(f"{PAGE}: right first {held.first} of {held.asked} lines of kept-out threads, among three {held.three}")
    working("Learning once more, for the time it takes")
    started = time.perf_counter()
    train(line for line in figures.lines if not line.is_held_out)
    learnt = time.perf_counter()
    same = model_bytes(dataset) == figures.file
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    click.echo(
        f"one model {learnt - started:.1f} s, with thresholds {time.perf_counter() - learnt:.1f} s, at most {memory:.0f} MB; "
        f"{figures.packed / 1024:.1f} KB brotli, {'the same bytes twice' if same else 'OTHER BYTES the second time'}"
    )
    if not same:
        raise Refusal("Learning twice from the same lines gave two models; one dataset must give one.")


if __name__ == "__main__":
    main()
