"""Guides of a service as lists show them, the first screen, and the line on search pages about calling a service."""

import re
from typing import cast

from dataset.schema.enums import GENERAL
from dataset.schema.generated.authored import Channel, Guide, IssueWords, Service, Text
from dataset.schema.generated.closed import Issue, Language
from dataset.schema.generated.drafts import CallLine, Family, Home, LineState, Row, Rows
from scripts.compile.bodies import service_view
from scripts.compile.book import CHANNEL
from scripts.compile.calling import speaks_of
from scripts.compile.context import Context, end_of, shown_name
from scripts.compile.questions import notices, titled
from scripts.compile.sheets import Sheets
from scripts.compile.view_types import View, ViewChannel
from scripts.facts.texts import LANGUAGES, in_both, listed
from scripts.facts.trust import Trust
from scripts.validation.load import Dataset

DIGITS = re.compile(r"\d[\d-]*\d{2}")
MACHINES = ("ars", "recording")
FAMILY = "page.family."
OTHERS = "other"
NAMED = 3


def rows(sheets: Sheets, service_id: str, views: dict[str, View]) -> Rows:
    """`rows/…`: a row for each guide, the general one first; texts in both languages. `views` by issue."""
    ctx = sheets.ctx
    record = ctx.dataset.services[service_id].data
    issues = ctx.dataset.one["issues"]["issues"]
    common = service_view(ctx, service_id)["common"]
    out: list[Row] = []
    for guide in sorted(record["guides"], key=lambda one: one["issue"] != GENERAL):
        view = views[guide["issue"]]
        main = next((way for way in view["channels"] if way["id"] == view["action"]["channel"]), None)
        note = listed(view["verdict"], guide.get("list_second", False))
        hours = sheets.ways.person_hours(main) if main else None
        # A row says nothing of its number's last day, so it offers no call that will end.
        calls = main and (main["link"] or "").startswith("tel:") and not main["ends"]
        out.append(
            {
                "issue": guide["issue"],
                "title": view["issue_title"],
                "known": _known(guide, record["guides"], issues, view["issue_title"]),
                "note": note,
                "numbers": [one for one in sheets.numbers(view) if "old" in one and str(one["text"]) in note["ko"]],
                "go": sheets.ways.link(main, sheets.ways.contact_text(main)) if main and calls else None,
                "open": hours,
                "open_way": main["kind_label"] if main and hours and not _names(note, main) else None,
                "common": guide["issue"] in common or None,
                "private": view["private"] or None,
            }
        )
    return {"service": service_id, "name": shown_name(record), "rows": out}


def _known(guide: Guide, guides: list[Guide], issues: dict[str, IssueWords], title: Text) -> Text | None:
    """The title with the first notice by which a screen names the problem; none where no notice does."""
    known_by = {language: notices(guide, guides, issues, language)[:1] for language in LANGUAGES}
    return in_both(lambda language: titled(title[language], known_by[language], language)) if known_by["ko"] else None


def _names(note: Text, way: ViewChannel) -> bool:
    """Does the note say the number of this way, so that hours beside it are those of that number?"""
    return way["phone"] is not None and way["phone"]["display"] in note["ko"]


def home(dataset: Dataset) -> Home:
    """`home/…`: the guides that most people look for, and all services by family; texts in both languages."""
    common = [name.split("/") for name in dataset.one["home"]["common"]]
    return {
        "common": [
            {"service": service, "issue": cast(Issue, issue)}
            for service, issue in common
            if service in dataset.services
        ],
        "families": families(dataset),
    }


def families(dataset: Dataset) -> list[Family]:
    """Families in the order of their names in dataset/words; those without a name there are among the others."""
    named = [key for key in dataset.words["ko"] if key.startswith(FAMILY)]
    groups: dict[str, list[Service]] = {key.removeprefix(FAMILY): [] for key in named}
    for doc in dataset.services.values():
        groups[doc.data["family"] if doc.data["family"] in groups else OTHERS].append(doc.data)
    return [_family(dataset, family, group) for family, group in groups.items() if group]


def _family(dataset: Dataset, family: str, group: list[Service]) -> Family:
    group.sort(key=lambda record: (-len(record["guides"]), record["name"]["ko"]))
    names = [record["name"] for record in group[:NAMED]]
    return {
        "id": family,
        "name": in_both(lambda language: dataset.words[language][FAMILY + family]),
        "note": in_both(lambda language: ", ".join(name[language] for name in names)) if len(group) > 1 else None,
        "services": [record["id"] for record in group],
    }


def line(sheets: Sheets, service_id: str, general: View) -> CallLine:
    """`line/…`: what is known of calling, as `states` of which the first counts whose trust is not old."""
    ctx = sheets.ctx
    record = ctx.dataset.services[service_id].data
    sources, name = ctx.sources(record), shown_name(record)
    phones = [channel for channel in record["channels"] if channel["kind"] == "phone"]
    living = [channel for channel in phones if channel.get("exists", True)]
    numbers = [phone for phone in living if ctx.tel(phone, sources, record["operator"]["country"])]
    states = [_state(sheets, service_id, "has", phone, "phone", ctx.number_trust(phone, sources)) for phone in numbers]
    for phone in living:
        if phone in numbers or phone.get("phone", {}).get("line") not in MACHINES:
            continue
        trust = ctx.trust(phone, "phone.line", sources)
        if trust.sure:
            states.append(_state(sheets, service_id, "machine", phone, "line", trust))
    if living or not phones:
        states.append({"text": ctx.words("line.unsure", name=name)})
    else:
        none = [ctx.trust(phone, "exists", sources) for phone in phones]
        if all(trust.sure for trust in none):
            states.append(_state(sheets, service_id, "none", phones[0], "exists", none[0]))
        states.append({"text": ctx.words("line.not_found", name=name)})
    return {"service": service_id, "states": states, "more": _beyond(ctx, general)}


def _state(sheets: Sheets, service_id: str, state: str, channel: Channel, claim: str, trust: Trust) -> LineState:
    record = sheets.ctx.dataset.services[service_id].data
    key = sheets.book.key(f"{CHANNEL}/{service_id}/{channel['id']}/{claim}", trust, end_of(channel))
    said = sheets.book.said(key, sheets.words(f"grade.{trust.word}"))
    return {"text": sheets.words(f"line.{state}", name=shown_name(record)), "said": said}


def _beyond(ctx: Context, general: View) -> dict[Language, str | None] | None:
    """What the guide says beyond calling: its second line, else its first. Never a number: what is on a page anybody can forge."""
    for second in (True, False):
        line = listed(general["verdict"], second)
        if not any(DIGITS.search(line[language]) for language in LANGUAGES) and not speaks_of(ctx, line, "calling"):
            return {language: line[language] for language in LANGUAGES}
    return None
