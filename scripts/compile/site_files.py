"""Files beside the pages that browsers and search engines ask for by themselves."""

import datetime as dt
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from dataset.schema.generated.closed import Language
from scripts.compile.addresses import Addresses
from scripts.compile.page import Shown

ICONS = Path(__file__).parent / "icons"
# Language → what its addresses begin with.
BASES: dict[Language, str] = {"ko": "", "en": "/en"}
MANIFEST = "app.webmanifest"
WELL_KNOWN = ".well-known/security.txt"
# As templates/style.css paints light pages.
PAPER = "#ffffff"
# RFC 9116 advises less than a year.
VALID = dt.timedelta(days=360)


def write_files(out: Path, addresses: Addresses, paths: Sequence[str], as_of: str) -> None:
    """Icons, robots.txt, and as far as addresses are set sitemap.xml and security.txt. `paths` are Korean pages."""
    shutil.copyfile(ICONS / "favicon.ico", out / "favicon.ico")
    shutil.copytree(ICONS, out / "icons", ignore=shutil.ignore_patterns("favicon.ico"))
    robots = ["User-agent: *", "Allow: /"]
    if addresses.site:
        (out / "sitemap.xml").write_text(sitemap(addresses.site, paths, as_of), encoding="utf-8")
        robots += ["", f"Sitemap: {addresses.site}/sitemap.xml"]
    (out / "robots.txt").write_text("\n".join(robots) + "\n", encoding="utf-8")
    if addresses.security:
        target = out / WELL_KNOWN
        target.parent.mkdir()
        target.write_text(security(addresses.security, addresses.site, as_of), encoding="utf-8")


def in_languages(site: str, path: str) -> list[tuple[str, str]]:
    """Hreflang and address of a page in each language; who reads neither gets the Korean one."""
    found = [(language, f"{site}{base}{path}") for language, base in BASES.items()]
    return [*found, ("x-default", found[0][1])]


def sitemap(site: str, paths: Sequence[str], as_of: str) -> str:
    """Every page in both languages, each with its twin."""
    urls = []
    for path in paths:
        twins = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(url)}"/>'
            for language, url in in_languages(site, path)
        )
        urls += [
            f"<url><loc>{escape(site + base + path)}</loc><lastmod>{as_of}</lastmod>{twins}</url>"
            for base in BASES.values()
        ]
    head = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *urls, "</urlset>"]) + "\n"


def security(contact: str, site: str | None, as_of: str) -> str:
    """security.txt (RFC 9116), valid for most of a year from the day of the data on."""
    until = dt.date.fromisoformat(as_of) + VALID
    lines = [f"Contact: {contact}", f"Expires: {until.isoformat()}T00:00:00Z", "Preferred-Languages: ko, en"]
    return "\n".join([*lines, *([f"Canonical: {site}/{WELL_KNOWN}"] if site else [])]) + "\n"


def web_manifest(words: Shown, language: Language) -> str:
    """What a phone needs to put the site beside its apps."""
    start = f"{BASES[language]}/"
    icons = [
        {"src": f"/icons/{name}-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for name, purpose in (("any", "any"), ("maskable", "maskable"))
        for size in (192, 512)
    ]
    manifest = {
        "name": words["brand_long"],
        "short_name": words["brand"],
        "description": words["home_text"],
        "lang": language,
        "id": start,
        "start_url": start,
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
        # The worker answers this on the phone (extension/site/worker); a server never reads it.
        "share_target": {
            "action": f"{BASES[language]}/share",
            "method": "POST",
            "enctype": "application/x-www-form-urlencoded",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
