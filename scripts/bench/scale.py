"""`python -m scripts.bench.scale`: what ten million devices ask for, into docs/scale.md."""

import json
from dataclasses import dataclass
from statistics import mean

import click

from scripts import markdown
from scripts.bench.part import BUILD, bring
from scripts.bench.updates import packed, signature, year
from scripts.validation.load import ROOT

DOCUMENT = ROOT / "docs" / "scale.md"
DATA = BUILD / "data"
DAY = 86_400
HEADERS = 450
"""Of an answer over HTTP/2, TLS records included; measured roughly, it is more than most bodies."""
BEHIND, NEW = 0.02, 0.01
"""Of all devices each day: away for longer than deltas reach; installed anew with an older package."""
EDGE = 300
"""Seconds that a CDN may keep a manifest."""
PLACES = 300
"""Places of a large CDN, each of which asks the origin for itself."""


@dataclass(frozen=True)
class Load:
    """Of one day."""

    requests: float
    gigabytes: float


def load(devices: float, manifest: int, delta: float, bundle: int, model: int) -> dict[str, Load]:
    """What devices ask for in a day with news, by kind."""

    def each(share: float, size: float) -> Load:
        return Load(devices * share, devices * share * (size + HEADERS) / 1e9)

    near = 1 - BEHIND - NEW
    return {
        "manifest": each(1, manifest),
        "delta": each(near, delta),
        "whole bundle": each(BEHIND + NEW, bundle),
        "problem model (new once a month)": each(1 / 30, model),
    }


def busy(requests: float) -> float:
    """Requests a second in the busiest hour: people's evenings, although every device has an hour of its own."""
    return requests / DAY * 3


@click.command()
@click.option("--devices", default=10_000_000)
@click.option("--weeks", default=4, help="So many weeks of made-up edits give the size of a delta.")
def main(devices: int, weeks: int) -> None:
    """Compute, and renew the figures of docs/scale.md."""
    bring("build")
    raw = (DATA / "bundle.json").read_bytes()
    made = year(json.loads(raw), weeks)
    delta, manifest = mean(made["day"]), signature()
    bundle, model = packed(raw), packed((DATA / "model.json").read_bytes())
    parts = load(devices, manifest, delta, bundle, model)
    rows = [(name, f"{one.requests:,.0f}", f"{one.gigabytes:,.1f} GB") for name, one in parts.items()]
    requests, egress = sum(one.requests for one in parts.values()), sum(one.gigabytes for one in parts.values())
    rows.append(("**together**", f"**{requests:,.0f}**", f"**{egress:,.1f} GB**"))
    whole = devices * (manifest + bundle + 2 * HEADERS) / 1e9
    origin = PLACES * (DAY / EDGE + 12) / 1e6
    text = f"""
{devices:,} devices, one publication a day, {delta:.0f} bytes of delta (mean of {weeks * 7} made-up days), {manifest} of manifest, {HEADERS} of headers each;
{BEHIND:.0%} were away for more than ten versions, {NEW:.0%} are new.

{markdown.table(("a day", "requests", "egress"), rows, "lrr")}

| | |
| --- | --- |
| requests a second, mean / busiest hour | {requests / DAY:,.0f} / {busy(requests):,.0f} |
| egress, mean / busiest hour | {egress * 8e3 / DAY:,.0f} / {egress * 24e3 / DAY:,.0f} Mbit/s |
| egress in a month | {egress * 30 / 1000:,.1f} TB |
| the same without deltas | {whole * 30 / 1000:,.0f} TB |
| with a CDN: what reaches the origin | {origin:,.1f} million requests a day at most ({PLACES} places, manifests for {EDGE} s), {origin * 1e6 / DAY:.1f} a second |

"""
    markdown.replace_block(DOCUMENT, "figures", text.strip())
    click.echo(text)


if __name__ == "__main__":
    main()
