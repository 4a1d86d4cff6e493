"""`python -m scripts.commands.readme_pictures` (make readme-pictures): the pictures of both READMEs, cut from build/screenshots.

Nothing is drawn: each is a part of a picture that the browser tests took of the real extension or the real page.
"""

import click
from PIL import Image

from scripts.validation.load import ROOT

TAKEN = ROOT / "build" / "screenshots" / "chromium"
SHOWN = ROOT / "docs" / "pictures"
# What it shows: (picture of the tests, what is cut out of it in its own pixels: left, top, right, bottom).
PARTS = {
    "card": ("card-kakaotalk-{lang}-light", (28, 76, 396, 730)),
    "popup": ("popup-elsewhere-{lang}-light", (0, 0, 372, 580)),
    "phone": ("site-guide-nobody-{lang}-360-light", (0, 0, 360, 715)),
}


@click.command()
def main() -> None:
    """Cut the pictures of both READMEs anew; `make pictures` takes them first."""
    SHOWN.mkdir(parents=True, exist_ok=True)
    for lang in ("ko", "en"):
        for name, (source, box) in PARTS.items():
            path = TAKEN / f"{source.format(lang=lang)}.png"
            if not path.is_file():
                raise click.ClickException(f"{path.relative_to(ROOT)} is missing: run `make pictures` first.")
            with Image.open(path) as taken:
                # 128 colours: a third of the bytes, and nobody sees it.
                taken.convert("RGB").crop(box).quantize(128).save(SHOWN / f"{name}-{lang}.png", optimize=True)


if __name__ == "__main__":
    main()
