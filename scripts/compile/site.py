"""Pages for phones: the same sheets as static HTML, in both languages, whole without JavaScript.

/, /s/<id>, /s/<id>/<issue>, /a, /a/<id>, /e/<id>, /e/loss-lines, /write; English under /en
"""

from __future__ import annotations

import shutil
from operator import itemgetter
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from scripts.compile.emergency_pages import emergencies_of, emergency_pages
from scripts.compile.link import dial
from scripts.compile.page import Page
from scripts.compile.printed import Printed
from scripts.compile.questions import HANGUL
from scripts.compile.sheet_pages import GENERAL, list_row, sheet_pages
from scripts.compile.situations import bodies_by_situation
from scripts.compile.words import Words
from scripts.validation.load import Dataset, Record

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = ("style.css", "mark.svg", "assets/page.js")
LANGUAGES = {"ko": "", "en": "/en"}


def write_site(entries: dict[str, Record], out: Path, dataset: Dataset, day: str | None = None) -> int:
    """Write every page below `out`; returns how many pages there are.

    `entries` are whole (scripts.compile.bundle: views); links that have ended by `day` (else the day of the data) are words.
    """
    out.mkdir(parents=True)
    for name in ASSETS:
        (out / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(TEMPLATES / name, out / name)
    return sum(_Site(entries, out, dataset, language, day).write() for language in LANGUAGES)


class _Site:
    """All pages of one language."""

    def __init__(self, entries: dict[str, Record], out: Path, dataset: Dataset, language: str, day: str | None) -> None:
        self.entries, self.out, self.dataset, self.language = entries, out, dataset, language
        self.base = LANGUAGES[language]
        self.as_of = entries["meta"]["as_of"]
        day = day or self.as_of
        self.words = _nested(dataset.words[language], "page") | {"help": _nested(dataset.words[language], "help")}
        self.env = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=ChainableUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.say = Words(dataset)
        self.env.tests["korean"] = lambda text: bool(HANGUL.search(text))
        self.env.filters["day"] = lambda date: self.say.day(date)[language]
        self.env.filters["dial"] = lambda phone: dial(phone, day).to
        self.printed = Printed(entries, self.say, language, day)
        self.env.filters["said"] = self.printed.of_trust
        other = "en" if language == "ko" else "ko"
        self.other = LANGUAGES[other]
        self.env.globals.update(
            report=self._report,
            w=self.words,
            lang=language,
            other=other,
            base=self.base,
            as_of=self.say.day(self.as_of)[language],
        )
        self.count = 0

    def _of(self, kind: str) -> list[Record]:
        return [value for key, value in self.entries.items() if key.startswith(f"{kind}/")]

    def _page(self, page: Page) -> None:
        html = self.env.get_template(page.template).render(
            title=f"{page.title} · {self.words['brand']}" if page.title else self.words["brand_long"],
            description=page.description or self.words["home_text"],
            other_path=self.other + page.path,
            **page.values,
        )
        target = self.out / (self.base + page.path).strip("/") / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")
        self.count += 1

    def write(self) -> int:
        """Write the pages of this language."""
        language, words, bodies = self.language, self.words, self._of("authority")
        blocks, situations = emergencies_of(self.entries), bodies_by_situation(self.entries, self.dataset, language)
        home = {"families": self._families(), "situations": situations, "emergencies": blocks}
        self._page(Page("/", "index.html.j2", "", "", home))
        for page in emergency_pages(self.entries, words, language):
            self._page(page)
        self._missing()
        lists = {"situations": situations}
        self._page(Page("/a", "bodies.html.j2", words["bodies_title"], words["bodies_1"], lists))
        advice = {"lines": self.entries["advice"]["lines"]}
        self._page(Page("/write", "write.html.j2", words["write_title"], words["write_1"], advice))
        for body in bodies:
            name, handles = body["name"][language], body["handles"][0][language]
            self._page(Page(f"/a/{body['id']}", "body.html.j2", name, handles, {"a": body}))
        for service in self._of("service"):
            for page in sheet_pages(self.entries, self.dataset, self.printed, self.base, service):
                self._page(page)
        return self.count

    def _missing(self) -> None:
        """404.html and en/404.html: where a mistyped address leads."""
        html = self.env.get_template("missing.html.j2").render(
            title=self.words["missing_1"],
            description=self.words["missing_2"],
            other_path=f"{self.other}/",
            families=self._families(),
        )
        (self.out / self.base.strip("/") / "404.html").write_text(html, encoding="utf-8")

    def _families(self) -> list[tuple[str, list[Record]]]:
        """Services by group, each by name, with what the row of its general guide says; our first four come first."""
        groups: dict[str, list[Record]] = {}
        names = self.words["family"]
        for service in self._of("service"):
            rows = self.entries[f"rows/{self.language}/{service['id']}"]
            row = next(row for row in rows["rows"] if row["issue"] == GENERAL)
            line = list_row(self.printed, row) | {"service": service["id"], "name": rows["name"]}
            groups.setdefault(names.get(service["family"], names["other"]), []).append(line)
        order = list(dict.fromkeys(names.values()))
        return [(group, sorted(groups[group], key=itemgetter("name"))) for group in order if group in groups]

    def _report(self, record: str, field: str) -> str | None:
        url = self.entries["meta"].get("issues_url")
        return f"{url}&{urlencode({'record': record, 'field': field, 'title': f'{record}: {field}'})}" if url else None


def _nested(flat: dict[str, str], section: str) -> Record:
    """Dotted words of one section as nested objects, for templates."""
    out: Record = {}
    for key, value in flat.items():
        head, *path = key.split(".")
        if head != section:
            continue
        node = out
        for step in path[:-1]:
            node = node.setdefault(step, {})
        node[path[-1]] = value
    return out
