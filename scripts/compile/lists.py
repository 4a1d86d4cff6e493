"""Guides of a service as lists show them, and the line on search pages about calling it."""

from __future__ import annotations

import re

from scripts.compile.questions import notices
from scripts.compile.sheets import GENERAL, Sheets
from scripts.loading import Record

DIGITS = re.compile(r"\d[\d-]*\d{2}")
MACHINES = ("ars", "recording")
LANGUAGES = ("ko", "en")


def rows(sheets: Sheets, service_id: str, views: dict[str, Record]) -> Record:
    """`rows/…`: a row for each guide, the general one first; texts in both languages. `views` by issue."""
    ctx = sheets.ctx
    record = ctx.dataset.services[service_id].data
    issues = ctx.dataset.one("issues")["issues"]
    common = record.get("common") or [issue for issue in views if issue != GENERAL][:3]
    out = []
    for guide in sorted(record["guides"], key=lambda one: one["issue"] != GENERAL):
        view = views[guide["issue"]]
        main = next((way for way in view["channels"] if way["id"] == view["action"]["channel"]), None)
        calls = main and (main["link"] or "").startswith("tel:")
        out.append(
            {
                "issue": guide["issue"],
                "title": view["issue_title"],
                "notices": {lang: notices(guide, record["guides"], issues, lang) for lang in LANGUAGES},
                "note": {lang: view["verdict"][lang].split("\n")[0] for lang in LANGUAGES},
                "go": sheets.ways.link(main, sheets.ways.contact(main)) if main and calls else None,
                "open": sheets.ways.open(main) if main else None,
                "common": guide["issue"] in common or None,
                "private": view["private"] or None,
            }
        )
    return {"service": service_id, "name": record["name"], "rows": out}


def line(sheets: Sheets, service_id: str, general: Record) -> Record:
    """`line/…`: what is known of calling, as `states` of which the first counts whose trust is not old."""
    ctx = sheets.ctx
    record = ctx.dataset.services[service_id].data
    sources, name = ctx.sources(record), record["name"]
    phones = [channel for channel in record["channels"] if channel["kind"] == "phone"]
    living = [channel for channel in phones if channel.get("exists", True)]
    sure = [channel for channel in living if ctx.trust(channel, "phone", sources).sure]
    has = [channel for channel in sure if (ctx.phone(channel, sources, record["operator"]["country"]) or {}).get("tel")]
    machines = [channel for channel in sure if channel not in has and channel["phone"].get("line") in MACHINES]
    states = [_state(sheets, service_id, "has", channel) for channel in has]
    states += [_state(sheets, service_id, "machine", channel) for channel in machines]
    if living or not phones:
        states.append({"text": ctx.words("line.unsure", name=name)})
    else:
        if all(ctx.trust(channel, "exists", sources).sure for channel in phones):
            states.append(_state(sheets, service_id, "none", phones[0], "exists"))
        states.append({"text": ctx.words("line.not_found", name=name)})
    return {"service": service_id, "states": states, "more": _beyond(general)}


def _state(sheets: Sheets, service_id: str, state: str, channel: Record, claim: str = "phone") -> Record:
    record = sheets.ctx.dataset.services[service_id].data
    trust = sheets.ctx.trust(channel, claim, sheets.ctx.sources(record))
    key = sheets.book.key(f"channel/{service_id}/{channel['id']}/{claim}", trust)
    said = sheets.book.said(key, sheets.words(f"grade.{trust.word}"))
    return {"text": sheets.words(f"line.{state}", name=record["name"]), "said": said}


def _beyond(general: Record) -> Record | None:
    """What the guide says beyond calling: its second line. Never a number: what stands on a page anybody can forge."""
    second = {language: general["verdict"][language].partition("\n")[2] for language in LANGUAGES}
    return None if DIGITS.search(second["ko"]) or not second["ko"] else second
