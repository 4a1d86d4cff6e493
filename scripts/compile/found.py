"""What search results and previews show of a page of a service: a title and a description that answer, and data."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.compile.dialled import Numbers, linked
from scripts.compile.link import dial
from scripts.compile.pick import age
from scripts.compile.printed import Printed
from scripts.compile.schema_org import contact_point, organization
from scripts.compile.words import first_clause
from scripts.validation.load import Record

ANSWER = " – "
BETWEEN = " · "
GENERAL = "contact-general"


class Found:
    """Titles, descriptions and data of one language. `entries` are whole, `words` those of pages."""

    def __init__(self, entries: Mapping[str, Record], printed: Printed, words: Record) -> None:
        self.entries, self.printed, self.words = entries, printed, words
        self.numbers = Numbers(entries)

    def title(self, sheet: Record, row: Record, view: Record) -> str:
        """“쿠팡 고객센터 1577-7011 · 24시간”, else the subject and the first line of the verdict. `sheet` is printed."""
        name = sheet["name"]
        if sheet["issue"] != GENERAL:
            return self._with_note(self.words["title_issue"].format(name=name, problem=sheet["of"]), sheet, row)
        head: str = self.words["title_support"].format(name=name)
        go = self.printed.go(row["go"]) if "go" in row else {}
        if "href" not in go:
            return self._with_note(head, sheet, row)
        return BETWEEN.join([f"{head} {go['text']}", *self._hours(view)])

    def description(self, sheet: Record) -> str:
        """The verdict of a printed sheet and who says so; what names a number that is no link is left out."""
        lines = ["".join(piece["text"] for piece in line) for line in sheet["verdict"]]
        return " ".join(self.numbers.clean([*lines, sheet["proof"]], linked(sheet)))

    def data(self, service: Record, view: Record) -> Record | None:
        """The company with those of its own ways that are links, as the page shows them; None where there is none."""
        language = (self.printed.language,)
        points = []
        for way in view["channels"]:
            link, ends = way["link"], way["link_ends"]
            if way["service"] != service["id"] or not way["exists"] or not link or (ends and self.printed.day >= ends):
                continue
            shown = way | {"state": None, "url": link if link.startswith("http") else None}
            hours = self.entries[way["hours"]]["text"] if way["hours"] and self._fresh(way) else None
            point = contact_point(shown, hours, language)
            if self.numbers.among(point["name"]) <= {(way["phone"] or {}).get("display")}:
                points.append(point)
        return organization(service, points, language) if points else None

    def body(self, body: Record) -> tuple[str, str]:
        """Title and description of a public body: its name, its number while that is a link, what it handles."""
        language, phone = self.printed.language, body["phone"] or {}
        dials: set[str] = {phone["display"]} if dial(phone, self.printed.day).to else set()
        name: str = body["name"][language]
        for number in self.numbers.among(name) - dials:
            name = " ".join(name.replace(number, "").split())
        parts = [" ".join([name, *(number for number in dials if number not in name)])]
        if dials and body["hours"]:
            parts.append(first_clause(body["hours_text"])[language])
        handles = [line[language] for line in body["handles"]]
        return BETWEEN.join(parts), " ".join(self.numbers.clean(handles, dials)[:2])

    def _with_note(self, head: str, sheet: Record, row: Record) -> str:
        note = self.numbers.clean([row["note"].rstrip(".")], linked(sheet))
        return ANSWER.join([head, *note])

    def _hours(self, view: Record) -> list[str]:
        main = next(way for way in view["channels"] if way["id"] == view["action"]["channel"])
        said = main["hours_text"] and self._fresh(main) and first_clause(main["hours_text"])[self.printed.language]
        return [said] if said else []

    def _fresh(self, way: Record) -> bool:
        trust = way["hours_trust"]
        return bool(trust) and trust["word"] in ("confirmed", "official", "reported") and self._age(trust) == "fresh"

    def _age(self, trust: Record) -> str:
        days = {field: trust[field] for field in ("aging_at", "old_at") if trust.get(field)}
        return age({"word": trust["word"], "undated": not trust["dated"], **days}, self.printed.day)
