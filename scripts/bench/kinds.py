"""What each kind of entry weighs in the bundle: `python -m scripts.bench.kinds` prints it (a minute)."""

import json
from concurrent.futures import ThreadPoolExecutor

import click

from scripts.bench.measured_rows import Row, table
from scripts.bench.part import BUILD, bring
from scripts.bench.updates import packed
from scripts.compile.view_types import Entries


def kind_rows(entries: Entries) -> list[Row]:
    """A row for each kind of entries as they travel, the heaviest first: what the bundle would be smaller without it.

    Less than all of it together, because kinds share words.
    """
    kinds = sorted({name.split("/")[0] for name in entries})

    def without(kind: str) -> float:
        return packed({name: value for name, value in entries.items() if name.split("/")[0] != kind}) / 1024

    with ThreadPoolExecutor() as pool:
        whole, *rests = pool.map(without, ["", *kinds])
    saved = sorted(((whole - rest, kind) for kind, rest in zip(kinds, rests, strict=True)), reverse=True)
    return [Row(f"of it `{kind}/…`, brotli", f"{size:,.1f} KB") for size, kind in saved]


@click.command()
def main() -> None:
    """Print what each kind of entry weighs in the built bundle (a minute)."""
    bring("build")
    click.echo(table(kind_rows(json.loads((BUILD / "data" / "bundle.json").read_bytes()))))


if __name__ == "__main__":
    main()
