"""Pages for phones: the same views as static HTML, in both languages, whole without JavaScript.

/, /s/<id>, /s/<id>/<issue>, /a, /a/<id>, /e/<id>, /e/loss-lines, /write; English under /en
"""

from __future__ import annotations

import calendar
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import ChainableUndefined, Environment, FileSystemLoader

from scripts.compile.emergency_pages import emergencies_of, emergency_pages
from scripts.compile.link import dial
from scripts.compile.page_hours import hours_section
from scripts.compile.words import Words
from scripts.loading import Dataset, Record
from scripts.trust import Trust

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = ("style.css", "mark.svg", "assets/dates.js")
LANGUAGES = {"ko": "", "en": "/en"}


def write_site(entries: dict[str, Record], out: Path, dataset: Dataset) -> int:
    """Write every page below `out`; returns how many pages there are."""
    out.mkdir(parents=True)
    for name in ASSETS:
        (out / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(TEMPLATES / name, out / name)
    return sum(_Site(entries, out, dataset, language).write() for language in LANGUAGES)


def said_month(date: str, language: str) -> str:
    """2025년 4월 · April 2025."""
    year, month = (int(part) for part in date.split("-")[:2])
    return f"{year}년 {month}월" if language == "ko" else f"{calendar.month_name[month]} {year}"


class _Site:
    """All pages of one language."""

    def __init__(self, entries: dict[str, Record], out: Path, dataset: Dataset, language: str) -> None:
        self.entries, self.out, self.dataset, self.language = entries, out, dataset, language
        self.base = LANGUAGES[language]
        self.as_of = entries["meta"]["as_of"]
        self.words = _nested(dataset.words[language], "page") | {"help": _nested(dataset.words[language], "help")}
        self.env = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=ChainableUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.say = Words(dataset)
        self.env.filters["day"] = lambda date: self.say.day(date)[language]
        self.env.filters["said"] = self._trust
        self.env.filters["dial"] = lambda phone: dial(phone, self.as_of).to
        other = "en" if language == "ko" else "ko"
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

    def _page(self, path: str, template: str, title: str, description: str, **values: Any) -> None:
        other = LANGUAGES["en" if self.language == "ko" else "ko"] + path
        html = self.env.get_template(template).render(
            title=f"{title} · {self.words['brand']}" if title else self.words["brand_long"],
            description=description or self.words["home_text"],
            other_path=other or "/",
            **values,
        )
        target = self.out / (self.base + path).strip("/") / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")
        self.count += 1

    def write(self) -> int:
        """Write the pages of this language."""
        language, bodies = self.language, self._of("authority")
        blocks = emergencies_of(self.entries)
        self._page("/", "index.html.j2", "", "", families=self._families(), bodies=bodies, emergencies=blocks)
        for page in emergency_pages(self.entries, self.words, language):
            self._page(page.path, page.template, page.title, page.description, **page.values)
        self._missing()
        self._page("/a", "bodies.html.j2", self.words["bodies_title"], self.words["bodies_1"], bodies=bodies)
        self._page(
            "/write",
            "write.html.j2",
            self.words["write_title"],
            self.words["write_1"],
            lines=self.entries["advice"]["lines"],
        )
        for body in bodies:
            self._page(
                f"/a/{body['id']}",
                "body.html.j2",
                body["name"][language],
                body["handles"][0][language],
                a=body,
            )
        for service in self._of("service"):
            self._service(service)
        return self.count

    def _missing(self) -> None:
        """404.html: where a mistyped address leads. One file, Korean first."""
        if self.language != "ko":
            return
        html = self.env.get_template("missing.html.j2").render(
            title=self.words["missing_1"],
            description=self.words["missing_2"],
            other_path="/en/",
            families=self._families(),
        )
        (self.out / "404.html").write_text(html, encoding="utf-8")

    def _families(self) -> list[tuple[str, list[Record]]]:
        """Services by group, each by name; the four that the project started from come first."""
        groups: dict[str, list[Record]] = {}
        names = self.words["family"]
        for service in self._of("service"):
            groups.setdefault(names.get(service["family"], names["other"]), []).append(service)
        order = list(dict.fromkeys(names.values()))
        name: Callable[[Record], str] = lambda s: s["name"][self.language]  # noqa: E731
        return [(group, sorted(groups[group], key=name)) for group in order if group in groups]

    def _service(self, service: Record) -> None:
        language = self.language
        views = {issue: self.entries[f"view/{service['id']}/{issue}"] for issue in service["issues"]}
        problems = [views[issue] for issue in service["common"] if issue in views]
        problems += [v for issue, v in views.items() if v not in problems and issue != "contact-general"]
        for issue, view in views.items():
            general = issue == "contact-general"
            main = _main(view)
            asked = {c["id"] for answer in (view["ask"] or {}).get("answers", []) for c in answer["channels"]}
            values = {
                "v": view,
                "main": main,
                "hours": hours_section(self.entries, self.dataset, view, self.say, language),
                "problems": problems,
                "others": [c for c in view["channels"] if c is not main and c["id"] not in asked],
            }
            verdict = view["verdict"][language].replace("\n", " ")
            title = f"{view['name'][language]} · {view['issue_title'][language]}"
            if view["private"]:
                title = verdict = ""
            self._page(f"/s/{service['id']}/{issue}", "view.html.j2", title, verdict, general=False, **values)
            if general:
                self._page(
                    f"/s/{service['id']}", "view.html.j2", view["name"][language], verdict, general=True, **values
                )

    def _trust(self, trust: Record, name: str) -> str:
        """Who says so, true on any day: a page without script cannot compare days, so the month always stands there."""
        words = self.words
        if not trust.get("since"):
            return f"{name} · {words['undated']}"
        month = said_month(trust["since"], self.language)
        if Trust(**trust).age(self.as_of) == "old":
            return f"{words['old'].format(name=name)} · {month}"
        return f"{name} · {words['as_of_month'].format(month=month)}"

    def _report(self, record: str, field: str) -> str | None:
        url = self.entries["meta"].get("issues_url")
        return f"{url}&{urlencode({'record': record, 'field': field, 'title': f'{record}: {field}'})}" if url else None


def _main(view: Record) -> Record | None:
    """The way of the one next action, where it has steps to follow."""
    return next((c for c in view["channels"] if c["id"] == view["action"]["channel"] and c["steps"]), None)


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
