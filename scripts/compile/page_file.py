"""Every page of a language in one file, for phones that keep the site: pages/<sha256>.json, named by the signed pages.json.

{"parts": ["<p>…", …], "pages": {"/": [0, 17, …], …}, "style": "…"}: a page is its parts one after another. What many pages share
stands once, so that the file is a third as long to read, and half as long on its way where a server only knows gzip. The style
sheet travels with the pages it was made for.
"""

import json
import re
from pathlib import Path

from dataset.schema.generated.closed import Language
from scripts.compile.site_files import BASES
from scripts.release.sign import reference, sealed

PARTS = re.compile(r"[^<]*<[^>]*>\n?|[^<]+\Z")
FOLDER = "pages"
SIGNED = "pages.json"


def write_page_files(site: Path, bundle: bytes) -> list[Path]:
    """Write the file of each language below `site`; returns them. They are signed together with the bundle they say the same as."""
    (site / FOLDER).mkdir()
    files: dict[Language, bytes] = {language: page_file(site, base) for language, base in BASES.items()}
    paths = []
    for raw in files.values():
        path = site / FOLDER / f"{reference(raw)['sha256']}.json"
        path.write_bytes(raw)
        paths.append(path)
    payload = {
        "bundle": reference(bundle)["sha256"],
        "pages": {language: reference(raw) for language, raw in files.items()},
    }
    (site / SIGNED).write_text(json.dumps({"signed": sealed(payload)}) + "\n", encoding="ascii")
    return paths


def page_file(site: Path, base: str) -> bytes:
    """The pages whose addresses begin with `base` (`/en`, or nothing for all others) and the style sheet, as JSON."""
    others = [other for other in BASES.values() if other and other != base]
    numbers: dict[str, int] = {}
    pages: dict[str, list[int]] = {}
    for path in sorted(site.rglob("*.html")):
        address = "/" + path.relative_to(site).as_posix().removesuffix("index.html").rstrip("/")
        if not f"{address}/".startswith(f"{base}/") or any(f"{address}/".startswith(f"{other}/") for other in others):
            continue
        parts = PARTS.findall(path.read_text(encoding="utf-8"))
        pages[address] = [numbers.setdefault(part, len(numbers)) for part in parts]
    style = (site / "style.css").read_text(encoding="utf-8")
    content = {"parts": list(numbers), "pages": pages, "style": style}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
