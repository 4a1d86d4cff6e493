"""`python -m scripts.commands.format`: one way to write a record: two spaces, UTF-8, a newline at the end.

Broken files are left alone: `make check` explains them.
"""

import json

import click

from scripts.command import check_option, write_files
from scripts.validation.load import ROOT

FOLDER = "dataset"
SKIP = "dataset/schema/generated"


def formatted(raw: bytes) -> bytes | None:
    """The file as it should be, or None when it is not JSON or would lose a repeated key."""
    pairs: list[int] = []

    def count(items: list[tuple[str, object]]) -> dict[str, object]:
        pairs.append(len(items) - len({key for key, _ in items}))
        return dict(items)

    try:
        data = json.loads(raw.decode(), object_pairs_hook=count)
        wanted = (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
    except (ValueError, RecursionError):
        # Half a character (a lone surrogate) can be read, yet never be written again.
        return None
    return None if any(pairs) else wanted


@click.command()
@check_option
def main(check: bool) -> None:
    """Format every JSON file below dataset/."""
    wanted: dict[str, str] = {}
    for path in sorted((ROOT / FOLDER).rglob("*.json")):
        if not path.is_relative_to(ROOT / SKIP) and (text := formatted(path.read_bytes())) is not None:
            wanted[path.relative_to(ROOT).as_posix()] = text.decode()
    written = write_files(ROOT, wanted, check, "not formatted; run `make fix`")
    if not check:
        click.echo(f"{written} files formatted")


if __name__ == "__main__":
    main()
