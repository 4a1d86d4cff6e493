"""Ways of a guide as a sheet lays them out: rows, the way to take, hours, links that end."""

from collections.abc import Mapping
from typing import cast

from dataset.schema.generated.authored import Authority, Channel, Step, Text
from dataset.schema.generated.drafts import Go, Open, Said, SheetStep, SheetWay
from scripts.compile.book import BODY, CHANNEL, Book
from scripts.compile.channels import channel_view, main_claim
from scripts.compile.context import Context, end_of
from scripts.compile.screen_words import marked_alike
from scripts.compile.view_types import Action, ViewChannel, WholeAuthority
from scripts.facts.trust import tried_by

PEOPLE = ("yes", "limited")
WRITTEN = ("web-form", "email", "post")


class Ways:
    """Prints ViewChannels. Texts are still in both languages; `without_nulls` and `in_language` come last."""

    def __init__(self, ctx: Context, book: Book) -> None:
        self.ctx, self.book, self.words = ctx, book, ctx.words
        self._plain: dict[str, ViewChannel] = {}

    def authored(self, way: ViewChannel) -> Channel:
        """The authored channel of a ViewChannel."""
        name = way["id"].rpartition("/")[2]
        channels = self.ctx.dataset.services[way["service"]].data["channels"]
        return next(channel for channel in channels if channel["id"] == name)

    def trust_key(self, way: ViewChannel) -> str:
        """Below what its trust entries lie."""
        return f"{CHANNEL}/{way['service']}/{way['id'].rpartition('/')[2]}"

    def link(self, way: ViewChannel, text: Text | str) -> Go | None:
        """Where the way leads; None where that is nowhere."""
        href = way["link"]
        if not href:
            return None
        channel = self.authored(way)
        until = end_of(channel)
        sources = self.ctx.sources(self.ctx.dataset.services[way["service"]].data)
        claim = {"tel": "phone", "mailto": "email"}.get(href.partition(":")[0], "url")
        if not way["link_ends"]:
            return {"text": text, "href": href}
        trust = self.ctx.number_trust(channel, sources) if claim == "phone" else self.ctx.trust(channel, claim, sources)
        return {"text": text, "href": href, "trust": self.book.key(f"{self.trust_key(way)}/{claim}", trust, until)}

    def contact_text(self, way: ViewChannel) -> Text | str:
        """What is on its button in a row: the number, the mailbox, or what it does."""
        href = way["link"] or ""
        if href.startswith("tel:") and way["phone"]:
            return way["phone"]["display"]
        if href.startswith("mailto:") and way["email"]:
            return way["email"]
        return way["label"]

    def person_hours(self, way: ViewChannel) -> Open | None:
        """Hours speak only where a person answers."""
        return self.any_hours(way) if way["human"]["level"] in PEOPLE else None

    def any_hours(self, way: ViewChannel) -> Open | None:
        """When anybody or anything answers there."""
        if not (way["exists"] and way["table"] and way["hours_trust"]):
            return None
        return {"hours": way["table"], "trust": self.book.key(f"{self.trust_key(way)}/hours", way["hours_trust"])}

    def body_hours(self, body: WholeAuthority) -> Open | None:
        """The same of a public body."""
        if not (body["table"] and body["hours_trust"]):
            return None
        return {"hours": body["table"], "trust": self.book.key(f"{BODY}/{body['id']}/hours", body["hours_trust"])}

    def said(self, way: ViewChannel) -> Said:
        """Who says that this way is there."""
        key, word = self.book.key(self.trust_key(way), way["trust"]), way["trust"]["word"]
        channel = self.authored(way)
        sources = self.ctx.sources(self.ctx.dataset.services[way["service"]].data)
        who = tried_by(channel["evidence"], sources, main_claim(channel)) if word == "confirmed" else []
        if who:
            return self.book.said(key, self.words("grade.confirmed_by", when="{when}", who=", ".join(who)))
        return self.book.said(key, self.words(f"grade.{word}"))

    def unsure_lines(self, way: ViewChannel) -> list[Text]:
        """A number or a mailbox that nobody answers for is shown, never a link."""
        href = way["link"] or ""
        lines: list[Text] = []
        if way["exists"] and way["phone"] and not href.startswith("tel:"):
            key = "way.old_number" if way["phone"].get("tel") else "way.unsure_number"
            lines.append(self.words(key, number=way["phone"]["display"]))
        if way["exists"] and way["email"] and not href.startswith("mailto:"):
            lines.append(self.words("way.unsure_mail", email=way["email"]))
        return lines

    def entry(self, way: ViewChannel) -> SheetWay:
        """The whole SheetWay of a ViewChannel."""
        level = way["human"]["level"]
        tag = None if level == "unknown" else self.words(f"human.{self._met(way, level)}")
        return {
            "id": f"way-{way['id'].replace('/', '-')}",
            "kind": way["kind_label"],
            "name": way["name"],
            "tag": tag if way["exists"] else self.words("way.none"),
            "open": self.person_hours(way),
            "why": way["why"],
            "change": way["change"],
            "state": way["state"],
            "hours": way["hours_text"],
            "cost": self.ctx.who_pays(self.authored(way)) if way["exists"] else None,
            "reply": way["reply"] and way["reply"]["text"],
            "unsure": self.unsure_lines(way),
            "steps": self.steps(way["steps"]),
            "go": self.link(way, self.contact_text(way)),
            "said": self.said(way),
        }

    @staticmethod
    def _met(way: ViewChannel, level: str) -> str:
        """“A person reads it” of what is sent; nobody is there live."""
        return "reads" if level == "yes" and way["kind"] in WRITTEN else level

    def row(self, way: ViewChannel) -> SheetWay:
        """The way as a sheet names it: the entry, and what this guide says otherwise."""
        return self._beside_entry(way, self.entry(way))

    def _beside_entry(self, way: ViewChannel, whole: SheetWay) -> SheetWay:
        base: Mapping[str, object] = self.entry(self.plain(way))
        # What the entry has and this guide has not cannot be taken away again: such a way is here whole.
        if any(base[field] and not value for field, value in whole.items()):
            return whole
        otherwise = {field: value for field, value in whole.items() if value != base[field]}
        return cast(SheetWay, {"of": f"{way['service']}/{self.authored(way)['id']}"} | otherwise)

    def plain(self, way: ViewChannel) -> ViewChannel:
        """The same channel without what a guide says of it."""
        name = f"{way['service']}/{self.authored(way)['id']}"
        if name not in self._plain:
            self._plain[name] = channel_view(self.ctx, way["service"], self.authored(way))
        return self._plain[name]

    def steps(self, steps: list[Step]) -> list[SheetStep]:
        """Steps; the device is named where it changes."""
        out: list[SheetStep] = []
        before = None
        for step in steps:
            on = step["on"] if step["on"] not in ("any", before) else None
            before = step["on"]
            words: Text = {"ko": step["ko"], "en": marked_alike(step["ko"], step["en"])}
            out.append({"on": self.words(f"on.{on}") if on and on != "web" else None, "words": words})
        return out

    def way_to_take(self, action: Action, ways: list[ViewChannel]) -> SheetWay | None:
        """The way to take: its steps, and a button that says what it does unless the steps are the way."""
        way = next((one for one in ways if one["id"] == action["channel"]), None)
        if way is None:
            return None
        return self._beside_entry(
            way, self.entry(way) | {"go": self.link(way, action["label"]) if action["url"] else None}
        )

    def number(self, body: Authority) -> Go | None:
        """The number of a public body as a link, or its words."""
        sources = self.ctx.sources(body)
        phone = self.ctx.phone(body, sources, "KR")
        if not phone:
            return None
        tel = phone.get("tel")
        if not tel:
            return {"text": self.words("way.unsure_number", number=phone["display"])}
        go: Go = {"text": phone["display"], "href": tel}
        if phone.get("ends"):
            go["trust"] = self.book.key(f"{BODY}/{body['id']}/phone", self.ctx.number_trust(body, sources))
        return go
