"""Pages for phones: the same sheets as static HTML, in both languages, whole without JavaScript.

/, /freshness, /find, /find/<family>, /s/<id>, /s/<id>/<issue>, /a, /a/<id>, /e/<id>, /e/loss-lines, /write, /cases, /check; English under /en.
Beside them what browsers and search engines ask for by themselves (scripts.compile.site_files), and tables that sheets name,
/hours/<hash>.json, for the script that says whether somebody is there now. Pages of guides have Markdown twins, listed in /llms.txt.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from statistics import mode
from typing import Any
from urllib.parse import urlencode

from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from dataset.schema.generated.closed import Language
from dataset.schema.generated.drafts import ServedService
from scripts.compile.addresses import Addresses
from scripts.compile.body_pages import body_pages
from scripts.compile.emergency_pages import emergencies_of, emergency_pages, first_buttons
from scripts.compile.evidence import title_for
from scripts.compile.find_pages import find_pages
from scripts.compile.found import Found
from scripts.compile.freshness_page import freshness_page
from scripts.compile.home_page import answers, origin, tiles
from scripts.compile.line_breaks import unbroken
from scripts.compile.link import dial
from scripts.compile.page import Page, Shown
from scripts.compile.printed import Printed
from scripts.compile.sheet_pages import sheet_pages
from scripts.compile.site_files import BASES, MANIFEST, in_languages, web_manifest, write_files
from scripts.compile.situations import bodies_by_situation
from scripts.compile.twins import Twins, llms
from scripts.compile.view_types import Entries
from scripts.compile.words import Words
from scripts.facts.freshness import Freshness, freshness
from scripts.facts.ledger import Look
from scripts.validation.load import Dataset

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = ("style.css", "mark.svg", "assets/page.js")
NOWHERE = Addresses()


def write_site(
    entries: Entries,
    out: Path,
    dataset: Dataset,
    day: str | None = None,
    addresses: Addresses = NOWHERE,
    known: Mapping[str, Look] | None = None,
) -> int:
    """Write every page below `out`; returns how many pages there are.

    `entries` are whole (scripts.compile.bundle: views); links that have ended by `day` (else the day of the data) are words.
    `known` are the looks of the ledger.
    """
    out.mkdir(parents=True)
    for name in ASSETS:
        (out / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(TEMPLATES / name, out / name)
    _hours(entries, out)
    fresh = freshness(dataset, known or {}, day or entries["meta"]["as_of"])
    sites = [_Site(entries, out, dataset, language, day, addresses.site, fresh) for language in BASES]
    count = sum(site.write() for site in sites)
    names = {site.language: site.twins_listed for site in sites}
    said, dates = {site.language: site.words for site in sites}, {site.language: site.day_of_data for site in sites}
    (out / "llms.txt").write_text(llms(said, names, addresses.site or "", dates), encoding="utf-8")
    write_files(out, addresses, sites[0].listed, entries["meta"]["as_of"])
    return count


def _hours(entries: Entries, out: Path) -> None:
    """Opening hours, each under the name that the data has for it."""
    (out / "hours").mkdir()
    for name, table in entries.items():
        if name.startswith("hours/"):
            (out / f"{name}.json").write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")), "utf-8")


class _Site:
    """All pages of one language."""

    def __init__(
        self,
        entries: Entries,
        out: Path,
        dataset: Dataset,
        language: Language,
        day: str | None,
        address: str | None,
        fresh: Freshness,
    ) -> None:
        self.fresh = fresh
        self.entries, self.out, self.dataset, self.language, self.address = entries, out, dataset, language, address
        self.base = BASES[language]
        self.as_of = entries["meta"]["as_of"]
        day = day or self.as_of
        self.words = _nested_entries(dataset.words[language], "page")
        self.words |= {name: _nested_entries(dataset.words[language], name) for name in ("help", "contact", "results")}
        self.env = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=ChainableUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.env.policies["json.dumps_kwargs"] |= {"ensure_ascii": False, "separators": (",", ":")}
        self.say = Words(dataset)
        self.env.filters["title_for"] = title_for
        self.env.filters["day"] = lambda date: self.say.day(date)[language]
        self.env.filters["dial"] = lambda phone: dial(phone, day).to
        self.env.filters["unsure"] = lambda number: self.say("way.unsure_number", number=number)[language]
        self.printed = Printed(entries, self.say, language, day)
        self.env.filters["said"] = self.printed.of_trust
        self.env.filters["commonest"] = lambda names: mode(names) if names else None
        other: Language = "en" if language == "ko" else "ko"
        self.other = BASES[other]
        self.env.globals.update(
            report=self._report,
            w=self.words,
            lang=language,
            other=other,
            base=self.base,
            as_of=self.say.day(self.as_of)[language],
            manifest=f"{self.base}/{MANIFEST}",
        )
        # Korean and English pages have the same addresses below their roots.
        self.listed: list[str] = []
        self.twins_listed: list[tuple[str, str]] = []
        self.count = 0
        self.day_of_data = self.say.day(self.as_of)[language]
        self.twins = Twins(self.words, language, self.base, address or "", self.day_of_data, self.env.filters["day"])

    def _entries(self, kind: str) -> list[Any]:
        return [value for key, value in self.entries.items() if key.startswith(f"{kind}/")]

    def _page(self, page: Page) -> None:
        title = f"{page.title} · {self.words['brand']}" if page.title else self.words["brand_long"]
        html = self._rendered(
            page.template,
            page.path,
            title=title,
            description=page.description or self.words["home_text"],
            data=page.data,
            found_at=page.listed and self.address,
            twin=self._twin(page),
            **page.values,
        )
        self._write(f"{self.base}{page.path}/index.html", html)
        self.count += 1
        if page.listed:
            self.listed.append(page.path)

    def _write(self, path: str, text: str) -> None:
        target = self.out / path.strip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def _twin(self, page: Page) -> str | None:
        """Write the same as Markdown beside a page of a guide, /s/daum.md, /s/daum/mail.md; returns its path."""
        text = self.twins.of(page)
        if text is None:
            return None
        path = f"{self.base}{page.path}.md"
        self._write(path, text)
        if page.values["general"]:
            self.twins_listed.append((page.values["s"]["name"], path))
        return path

    def _rendered(self, template: str, path: str, **values: Any) -> str:
        address = self.address or ""
        html = self.env.get_template(template).render(
            other_path=self.other + path,
            address=address + self.base + path,
            languages=in_languages(address, path),
            **values,
        )
        return unbroken(html)

    def write(self) -> int:
        """Write the pages of this language."""
        language, words, home = self.language, self.words, self.entries[f"home/{self.language}"]
        found = Found(self.entries, self.printed, words)
        situations = bodies_by_situation(self.entries, self.dataset, language)
        blocks = emergencies_of(self.entries)
        first: Shown = {
            "answers": answers(self.printed, home),
            "tiles": tiles(self.printed, home),
            "situations": situations,
            "emergencies": blocks,
            "sos": first_buttons(blocks),
            "origin": origin(self.entries, words["origin"]),
        }
        self._page(Page("/", "index.html.j2", "", "", first))
        self._alone("404.html", "missing", **first)
        self._alone("offline.html", "offline", **first)
        for page in (
            *find_pages(self.printed, words),
            *emergency_pages(self.entries, words, language),
            *body_pages(found, words, situations),
        ):
            self._page(page)
        self._page(freshness_page(self.fresh, self.dataset, words, language))
        advice = {"lines": self.entries["advice"]["lines"]}
        self._page(Page("/write", "write.html.j2", words["write_title"], words["write_1"], advice))
        log = words["log"]
        self._page(Page("/cases", "cases.html.j2", log["title"], log["verdict_2"], {}))
        contact = words["contact"]
        self._page(Page("/check", "check.html.j2", contact["title"], contact["hint"], {}))
        services: list[ServedService] = self._entries("service")
        for service in services:
            for page in sheet_pages(self.entries, self.dataset, self.printed, found, self.base, service):
                self._page(page)
        self._write(f"{self.base}/{MANIFEST}", web_manifest(words, language))
        return self.count

    def _alone(self, file: str, name: str, **values: Any) -> None:
        """A page at no address of its own: where a mistyped one leads, and in the place of a page that a phone lacks offline."""
        words = self.words
        head = {"title": words[f"{name}_1"], "description": words[f"{name}_2"]}
        html = self._rendered(f"{name}.html.j2", "/", **head, **values)
        self._write(f"{self.base}/{file}", html)

    def _report(self, record: str, field: str) -> str | None:
        url = self.entries["meta"].get("issues_url")
        return f"{url}&{urlencode({'record': record, 'field': field, 'title': f'{record}: {field}'})}" if url else None


def _nested_entries(flat: dict[str, str], section: str) -> Shown:
    """Dotted words of one section as nested objects, for templates."""
    out: Shown = {}
    for key, value in flat.items():
        head, *path = key.split(".")
        if head != section:
            continue
        node = out
        for step in path[:-1]:
            node = node.setdefault(step, {})
        node[path[-1]] = value
    return out
