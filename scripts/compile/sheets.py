"""A guide becomes a sheet: everything that card, popup and phone page lay out, in reading order, once per language."""

from typing import Any

from dataset.schema.enums import GENERAL
from dataset.schema.generated.authored import Guide, Service, Text
from dataset.schema.generated.closed import Language
from dataset.schema.generated.drafts import (
    Branch,
    Button,
    Go,
    SaidForms,
    Sheet,
    SheetAsk,
    SheetButton,
    SheetProblem,
    SheetUrgent,
    SheetWay,
)
from scripts.compile.actions import works
from scripts.compile.bodies import service_view
from scripts.compile.book import BODY, GUIDE, Book
from scripts.compile.channels import channel_view
from scripts.compile.context import Context, end_of
from scripts.compile.emergencies import is_private
from scripts.compile.guides import every
from scripts.compile.pick import pieces_of
from scripts.compile.questions import notices, questions, titled
from scripts.compile.reach_phone import dials, shown_number
from scripts.compile.screen_words import parted
from scripts.compile.sheet_folds import Folds
from scripts.compile.sheet_pill import pill_text
from scripts.compile.sheet_reach import reach
from scripts.compile.sheet_ways import Ways
from scripts.compile.view_types import View, ViewChannel
from scripts.facts.texts import in_both

# As many problems as a card has room for.
OFFERED = 3


class Sheets:
    """Prints guides of one dataset; `book` collects the trust entries that the sheets name."""

    def __init__(self, ctx: Context) -> None:
        self.ctx, self.words = ctx, ctx.words
        self.book = Book(ctx.words)
        self.ways = Ways(ctx, self.book)
        self.folds = Folds(self.ways)

    def sheet(self, guide: Guide, view: View) -> Sheet:
        """The sheet of one guide, texts in both languages; `view` is its compiled View."""
        ways = self.ways
        record = self.ctx.dataset.services[view["service"]].data
        way = ways.way_to_take(view["action"], view["channels"])
        main = next((one for one in view["channels"] if one["id"] == view["action"]["channel"]), None)
        key = self.book.key(f"{GUIDE}/{view['service']}/{view['issue']}", view["trust"])
        confirmed = view["trust"]["word"] == "confirmed"
        folds = self.folds.of(record, guide, view)
        return {
            "service": view["service"],
            "issue": view["issue"],
            "name": view["name"],
            "of": view["issue_label"],
            "title": view["issue_title"],
            "private": view["private"] or None,
            "urgent": self._urgent(view),
            "verdict": guide["summary"],
            "numbers": self.numbers(view),
            "reach": reach(ways, record, guide, view, folds),
            "ask": self._ask(view),
            "way": way,
            "say": self._say(guide, view),
            "proof": self.book.said(key, view["proof"] or self.words(f"grade.{view['trust']['word']}"), not confirmed),
            "doubt": view["trust"]["word"] not in ("confirmed", "official", "reported") or None,
            "write": None if view["write"] == "none" else view["write"],
            "folds": folds,
            "foot": self.words("foot"),
            "pill": {
                "text": pill_text(ways, record, guide, view),
                "open": self.ways.person_hours(main) if main else None,
            },
        }

    def between(self, printed: dict[str, Sheet], guides: list[Guide]) -> dict[str, Sheet]:
        """The sheets that ask what the screen says, and the problems that the general one asks for.

        What holds for the whole service, one question, no way before it is answered.
        """
        issues = self.ctx.dataset.one["issues"]["issues"]
        general = printed[GENERAL]
        record = self.ctx.dataset.services[general["service"]].data
        served = service_view(self.ctx, general["service"])
        # The common ones, then whatever else there is; never the page itself, and nothing that is private.
        offered: dict[str, None] = dict.fromkeys([*served["common"], *served["issues"]])
        common = [
            issue for issue in offered if issue in printed and issue != GENERAL and not is_private(self.ctx, issue)
        ][:OFFERED]
        by_issue: dict[str, Guide] = {guide["issue"]: guide for guide in guides}

        def problem(issue: str, count: int) -> SheetProblem:
            title = in_both(lambda language: self._titled(by_issue[issue], record["guides"], language, count))
            return {"issue": issue, "title": title}

        general["problems"] = [problem(issue, 1) for issue in common]
        out: dict[str, Sheet] = {}
        # Before the question is answered no way is the one to take, but it is there.
        folds = self.folds.with_way(general["folds"], general["way"]) if general["way"] else general["folds"]
        for question in questions(guides, issues):
            out[question.issue] = general | {
                "issue": question.issue,
                "of": self._joined([printed[issue]["of"] for issue in question.between]),
                "reach": [cell | {"way": None} for cell in general["reach"]],
                "way": None,
                "folds": folds,
                "say": None,
                "question": self.words("question"),
                "problems": [problem(issue, 2) for issue in question.between],
            }
        return out

    @staticmethod
    def _joined(labels: list[Text]) -> Text:
        return in_both(lambda language: " · ".join(label[language] for label in labels))

    def _titled(self, guide: Guide, guides: list[Guide], language: Language, count: int) -> str:
        issues = self.ctx.dataset.one["issues"]["issues"]
        known_by = notices(guide, guides, issues, language)[:count]
        return titled(issues[guide["issue"]]["title"][language], known_by, language)

    def _say(self, guide: Guide, view: View) -> Text | None:
        """Words for somebody who hears or reads them: the guide's own, else those of the problem for such a company."""
        if view["human_can_fix"] is False or not any(takes_words(way) for way in every(view)):
            return None
        problem = self.ctx.dataset.one["issues"]["issues"][view["issue"]]
        record = self.ctx.dataset.services[view["service"]].data
        money = problem.get("say_money") if holds_money(record) else None
        return guide.get("say") or money or problem.get("say")

    def entries(self) -> dict[str, SaidForms | SheetWay]:
        """What the sheets of all guides name: ways of every channel and the forms of who says so, texts in both languages."""
        out: dict[str, SaidForms | SheetWay] = {"said": self.book.forms()}
        for service_id, doc in self.ctx.dataset.services.items():
            for channel in doc.data["channels"]:
                plain = channel_view(self.ctx, service_id, channel)
                out[f"way/{service_id}/{channel['id']}"] = self.ways.entry(plain)
        return out

    def _urgent(self, view: View) -> SheetUrgent | None:
        if not view["urgent"]:
            return None
        return {
            "text": view["urgent"]["text"],
            "buttons": [self.button(one) for one in view["urgent_do"]],
            "warning": view["urgent_warning"],
        }

    def button(self, button: Button) -> SheetButton:
        """A served Button, its number apart so that no line breaks it."""
        number = button.get("number")
        trust = self._number_key(number) if number and button.get("ends") else None
        cut = len(number or "")
        return {
            "number": number,
            "text": in_both(lambda language: button["text"][language][cut:]),
            "href": button.get("url"),
            "opens": button.get("opens"),
            "trust": trust,
        }

    def _number_key(self, number: str) -> str | None:
        """The key of whoever has this number: a body, else a company."""
        for body in self.ctx.dataset.authorities.values():
            if body.data.get("phone", {}).get("number") == number:
                trust = self.ctx.number_trust(body.data, self.ctx.sources(body.data))
                return self.book.key(f"{BODY}/{body.data['id']}/phone", trust)
        for service_id, doc in self.ctx.dataset.services.items():
            for channel in doc.data["channels"]:
                if channel.get("phone", {}).get("number") == number:
                    trust = self.ctx.number_trust(channel, self.ctx.sources(doc.data))
                    return self.book.key(f"channel/{service_id}/{channel['id']}/phone", trust, end_of(channel))
        return None

    def numbers(self, view: View) -> list[Go]:
        """Numbers of the guide's own ways that the verdict names, with what is there once they are old."""
        out: dict[str, Go] = {}
        for way in every(view):
            number = shown_number(way)
            link = self.ways.link(way, number) if number and (way["link"] or "").startswith("tel:") else None
            if link and number in pieces_of(view["verdict"]["ko"], [number]):
                # Of two ways with one number the better one answers for it.
                later = self._later(link, number)
                out.setdefault(number, link | {"old": later} if later else link)
        return list(out.values())

    def _later(self, link: Go, number: str) -> Text | None:
        """How the number reads once it is no link: over on a day that is known, or only not looked at for long."""
        if "trust" not in link:
            return None
        trust = self.book.entries[f"trust/{link['trust']}"]
        until, old_at = trust.get("until"), trust.get("old_at")
        over = until is not None and until <= (old_at or until)
        return self.words("way.over" if over else "way.unseen", number=number)

    def _ask(self, view: View) -> SheetAsk | None:
        if not view["ask"]:
            return None
        answers: list[Branch] = []
        for answer in view["ask"]["answers"]:
            chosen = answer["action"]["channel"]
            answers.append(
                {
                    "label": answer["label"],
                    "way": self.ways.way_to_take(answer["action"], answer["channels"]),
                    "others": [self.ways.row(one) for one in answer["channels"] if one["id"] != chosen],
                }
            )
        return {"question": view["ask"]["question"], "answers": answers}


def takes_words(way: ViewChannel) -> bool:
    """Does a ViewChannel take what somebody says or writes? A number that is no link and a help page do not."""
    if not works(way):
        return False
    return dials(way) if way["kind"] == "phone" else way["kind"] == "chat" or bool(way["writes"])


def holds_money(record: Service) -> bool:
    """Can this company stop money or cards?"""
    return record["family"] == "finance" or any(channel.get("purpose") == "loss" for channel in record["channels"])


def in_language(value: Any, language: Language) -> Any:
    """The same value with each Text in one language, words of the screen apart, nothing empty and no nulls."""
    if isinstance(value, dict):
        if value.keys() == {"ko", "en"}:
            return value[language]
        out = {}
        for key, inner in value.items():
            said = in_language(inner, language)
            if key == "words" and isinstance(said, str):
                said = parted(said)
            if key == "verdict" and isinstance(said, str):
                said = said.split("\n")
            if said is not None and said != [] and said != {}:
                out[key] = said
        return out
    if isinstance(value, list):
        return [in_language(inner, language) for inner in value]
    return value
