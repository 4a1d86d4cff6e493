"""`make keys`: a pair of release keys in MUNUIGIL_KEYS; ROTATE=1 lets the next key take over (docs/releasing.md)."""

import os

import click

from scripts.command import Refusal
from scripts.release import keys


@click.command()
@click.option("--rotate", is_flag=True, help="The next key becomes the current one and gets a new next one.")
def main(rotate: bool) -> None:
    """Make a pair of release keys, or let the next one take over."""
    if not os.environ.get("MUNUIGIL_KEYS"):
        raise Refusal("Where to? MUNUIGIL_KEYS=/media/keys make keys; a folder that no other machine reads.")
    if rotate:
        keys.rotate()
    else:
        keys.make_pair()
    for name, key in zip(keys.NAMES, keys.public_keys()["keys"], strict=True):
        click.echo(f"{name}: {key['kid']}")


if __name__ == "__main__":
    main()
