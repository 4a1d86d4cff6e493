"""The pages of a language in one file, for phones that keep the site."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from scripts.compile.page_file import page_file, write_page_files
from scripts.release.sign import payload
from tests.scripts.site_pages import Site


def pages_of(raw: bytes) -> dict[str, str]:
    file = json.loads(raw)
    return {address: "".join(file["parts"][number] for number in numbers) for address, numbers in file["pages"].items()}


@pytest.mark.parametrize(("base", "other"), [("", "/en"), ("/en", "")])
def test_every_page_of_a_language_is_in_its_file_word_for_word(site: Site, base: str, other: str) -> None:
    pages = pages_of(page_file(site.folder, base))
    names = [name for name in site.pages if name.startswith("en/") == bool(base)]
    wanted = {
        ("/" + name.removesuffix("index.html").rstrip("/")): (site.folder / name).read_text("utf-8") for name in names
    }
    assert pages == wanted
    assert {f"{base}/offline.html", f"{base}/404.html", base or "/"} <= set(pages)
    assert not any(address == other for address in pages)


def test_the_style_sheet_travels_with_its_pages(site: Site) -> None:
    file = json.loads(page_file(site.folder, ""))
    assert file["style"] == (site.folder / "style.css").read_text("utf-8")


def test_what_many_pages_share_stands_once(site: Site) -> None:
    raw = page_file(site.folder, "")
    assert len(raw) < sum(len(page.encode()) for page in pages_of(raw).values())


def test_files_are_signed_together_with_the_facts_they_say_the_same_as(site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder)
    files = write_page_files(folder, b"facts")
    said = payload(json.loads((folder / "pages.json").read_text("ascii"))["signed"])
    assert said["bundle"] == hashlib.sha256(b"facts").hexdigest()
    for (language, named), path in zip(said["pages"].items(), files, strict=True):
        raw = path.read_bytes()
        assert path.stem == named["sha256"] == hashlib.sha256(raw).hexdigest(), language
        assert len(raw) == named["size"]
    # It is no manifest, and nobody takes it for one.
    assert "ver" not in said


def test_a_page_that_is_not_there_has_the_numbers_that_cannot_wait(site: Site) -> None:
    for name in ("offline.html", "en/offline.html"):
        dials = {link["href"] for link in site.pages[name].all("a") if (link["href"] or "").startswith("tel:")}
        assert "tel:112" in dials
        assert any(link["href"] and "/e/" in link["href"] for link in site.pages[name].all("a"))
