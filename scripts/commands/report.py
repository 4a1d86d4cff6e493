"""`python -m scripts.commands.report`: build/report/index.html: how trustworthy is the dataset, in pictures."""

import html

import click

from scripts.checking import current
from scripts.facts.asof import as_of
from scripts.facts.claims import claims
from scripts.validation.load import ROOT

OUT = ROOT / "build" / "report"


@click.command()
def main() -> None:
    """Draw how trustworthy the dataset is into build/report/index.html."""
    # Importing matplotlib writes a list of fonts into the home folder: asking for help must not.
    from scripts.commands.charts import ages, heat, shares

    day = as_of()
    dataset = current(day)
    weighed = [(claim, claim.trust(day)) for claim in claims(dataset)]
    OUT.mkdir(parents=True, exist_ok=True)
    shares(weighed, OUT)
    undated = ages(weighed, day, OUT)
    heat(dataset, day, OUT)
    guides = sum(len(doc.data["guides"]) for doc in dataset.services.values())
    facts = f"{len(dataset.services)} services, {len(dataset.authorities)} authorities, {guides} guides, {len(weighed)} claims ({undated} undated), as of {day}"
    (OUT / "index.html").write_text(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Munuigil dataset report</title>"
        "<body style='font:15px system-ui;max-width:960px;margin:24px auto'>"
        f"<h1>How trustworthy is the dataset?</h1><p>{html.escape(facts)}</p>"
        "<h2>Claims by confidence</h2><img src=confidence.png alt='bars: claims by confidence'>"
        "<h2>Age of the evidence</h2><img src=age.png alt='histogram of ages'>"
        "<h2>Services and problems</h2><img src=heat.png alt='heat map: services by problems'></body></html>",
        encoding="utf-8",
    )
    click.echo(f"{(OUT / 'index.html').relative_to(ROOT)}: {facts}")


if __name__ == "__main__":
    main()
