"""What search results and previews show of a page of a service: a title and a description that answer, and data."""

from collections.abc import Mapping
from typing import Any

from dataset.schema.enums import GENERAL
from dataset.schema.generated.drafts import ServedService
from dataset.schema.generated.served import Row
from scripts.compile.dialled import Numbers, linked_numbers
from scripts.compile.link import dial
from scripts.compile.page import Shown
from scripts.compile.pick import age
from scripts.compile.printed import Printed, sheet_trust
from scripts.compile.schema_org import Document, contact_point, organization, public_body
from scripts.compile.view_types import View, ViewChannel, WholeAuthority
from scripts.compile.words import first_clause
from scripts.facts.trust import SURE

ANSWER = " – "
BETWEEN = " · "


class Found:
    """Titles, descriptions and data of one language. `entries` are whole, `words` those of pages."""

    def __init__(self, entries: Mapping[str, Any], printed: Printed, words: Shown) -> None:
        self.entries, self.printed, self.words = entries, printed, words
        self.numbers = Numbers(entries)

    def title(self, sheet: Shown, row: Row, view: View) -> str:
        """“쿠팡 고객센터 1577-7011 · 24시간”, else the subject and the first line of the verdict. `sheet` is printed."""
        name = sheet["name"]
        if sheet["issue"] != GENERAL:
            return self._with_note(self.words["title_issue"].format(name=name, problem=sheet["of"]), sheet, row)
        head: str = self.words["title_support"].format(name=name)
        go = self.printed.go(row["go"]) if "go" in row else None
        if go is None or "href" not in go:
            return self._with_note(head, sheet, row)
        return BETWEEN.join([f"{head} {go['text']}", *self._hours(view)])

    def description(self, sheet: Shown) -> str:
        """The verdict of a printed sheet and who says so; what names a number that is no link is left out."""
        lines = ["".join(piece["text"] for piece in line) for line in sheet["verdict"]]
        return " ".join(self.numbers.keep_linked([*lines, sheet["proof"]], linked_numbers(sheet)))

    def data(self, service: ServedService, view: View) -> Document | None:
        """The company with those of its own ways that are links, as the page shows them; None where there is none."""
        language = (self.printed.language,)
        points: list[Document] = []
        for way in view["channels"]:
            link, ends = way["link"], way["link_ends"]
            if way["service"] != service["id"] or not way["exists"] or not link or (ends and self.printed.day >= ends):
                continue
            shown = way | {"state": None, "url": link if link.startswith("http") else None}
            hours = self.entries[way["hours"]]["text"] if way["hours"] and self._fresh(way) else None
            point = contact_point(shown, hours, language)
            if self.numbers.numbers_in(point["name"]) <= ({way["phone"]["display"]} if way["phone"] else set()):
                points.append(point)
        return organization(service, points, language) if points else None

    def body(self, body: WholeAuthority) -> tuple[str, str]:
        """Title and description of a public body: its name, its number while that is a link, what it handles."""
        language, phone = self.printed.language, body["phone"]
        dials = {phone["display"]} if phone and dial(phone, self.printed.day).to else set()
        name = body["name"][language]
        for number in self.numbers.numbers_in(name) - dials:
            name = " ".join(name.replace(number, "").split())
        parts = [" ".join([name, *(number for number in dials if number not in name)])]
        if dials and body["hours"] and body["hours_text"]:
            parts.append(first_clause(body["hours_text"])[language])
        handles = [line[language] for line in body["handles"]]
        return BETWEEN.join(parts), " ".join(self.numbers.keep_linked(handles, dials)[:2])

    def body_data(self, body: WholeAuthority) -> Document | None:
        """The body with its number while that is a link, and its site; None where it has neither, or another number in its name."""
        phone, hours = body["phone"], body["hours"]
        to = dial(phone, self.printed.day).to if phone else None
        dials = {phone["display"]} if phone and to else set()
        if not (to or body["url"]) or self.numbers.numbers_in(body["name"][self.printed.language]) - dials:
            return None
        open_at = self.entries[hours]["text"] if hours else None
        return public_body(body, to.removeprefix("tel:") if to else None, open_at, self.printed.language)

    def _with_note(self, head: str, sheet: Shown, row: Row) -> str:
        note = self.numbers.keep_linked([row["note"].rstrip(".")], linked_numbers(sheet))
        return ANSWER.join([head, *note])

    def _hours(self, view: View) -> list[str]:
        main = next(way for way in view["channels"] if way["id"] == view["action"]["channel"])
        if not main["hours_text"] or not self._fresh(main):
            return []
        return [first_clause(main["hours_text"])[self.printed.language]]

    def _fresh(self, way: ViewChannel) -> bool:
        trust = way["hours_trust"]
        return trust is not None and trust["word"] in SURE and age(sheet_trust(trust), self.printed.day) == "fresh"
