"""Whose number, mailbox, host or channel name is this? Answers for the offline contact check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from scripts.compile.context import Context
from scripts.compile.phone import normalised
from scripts.confidence import may_dial
from scripts.loading import Record

EXPIRES_AFTER = 365


def contacts(ctx: Context) -> dict[str, Record]:
    """`contact/<normalised>` entries. Numbers, mailboxes (lower case), hosts and KakaoTalk channel names."""
    out: dict[str, Record] = {}
    for key, entry in [*_services(ctx), *_authorities(ctx)]:
        # The first owner wins; two owners of one number are one desk of one house.
        if key not in out or (out[key]["verdict"] == "unknown" and entry["verdict"] == "official"):
            out[key] = entry
    for key, entry in _impostors(ctx):
        out.setdefault(key, entry)
    return out


def _services(ctx: Context) -> Iterator[tuple[str, Record]]:
    for service_id, doc in ctx.dataset.services.items():
        record = doc.data
        sources = ctx.sources(record)
        for domain in record["domains"]:
            yield f"contact/{domain}", _entry(service_id, None, record["name"], "official", None)
        for channel in record["channels"]:
            if not channel.get("exists", True):
                continue
            number = (channel.get("phone") or {}).get("number")
            if number:
                entry = _judge(ctx, channel, sources, "phone", may_dial(_about_number(channel), sources))
                yield (
                    f"contact/{normalised(number, record['operator']['country'])}",
                    _entry(service_id, channel["id"], channel.get("state") or channel["name"], *entry),
                )
            if channel.get("email"):
                entry = _judge(ctx, channel, sources, "email", True)
                yield (
                    f"contact/{channel['email'].lower()}",
                    _entry(service_id, channel["id"], channel.get("state") or channel["name"], *entry),
                )


def _authorities(ctx: Context) -> Iterator[tuple[str, Record]]:
    for authority_id, doc in ctx.dataset.authorities.items():
        record = doc.data
        sources = ctx.sources(record)
        for domain in record.get("domains", []):
            yield f"contact/{domain}", _entry(authority_id, None, record["name"], "official", None)
        number = (record.get("phone") or {}).get("number")
        if number:
            entry = _judge(ctx, record, sources, "phone", may_dial(_about_number(record), sources))
            yield f"contact/{normalised(number, 'KR')}", _entry(authority_id, None, record["name"], *entry)


def _about_number(entry: Record) -> list[Record]:
    return [item for item in entry["evidence"] if {"phone", "phone.number"} & set(item["about"])]


def _judge(ctx: Context, entry: Record, sources: Record, name: str, backed: bool) -> tuple[str, Record]:
    """Verdict and trust: disputed, old or unbacked contacts answer `unknown`, with the reason in the word."""
    trust = ctx.trust(entry, name, sources).served()
    official = backed and trust["word"] in ("confirmed", "official", "reported")
    return ("official" if official else "unknown", trust)


def _entry(owner: str, channel: str | None, text: Record, verdict: str, trust: Record | None) -> Record:
    trust = trust or {"word": "official", "since": None, "stale_at": None}
    return {"verdict": verdict, "service": owner, "channel": channel, "text": text, "trust": trust}


def _impostors(ctx: Context) -> Iterator[tuple[str, Record]]:
    sources = ctx.sources(ctx.dataset.one("impostors"))
    for entry in ctx.dataset.one("impostors")["impostors"]:
        ends = (dt.date.fromisoformat(entry["since"]) + dt.timedelta(days=EXPIRES_AFTER)).isoformat()
        if ends <= ctx.as_of:
            continue
        value = normalised(entry["value"], "KR") if entry["kind"] == "phone" else entry["value"].lower()
        trust = ctx.trust(entry, "value", sources).served() | {"stale_at": ends}
        text = ctx.words("contact.impostor", text=entry["text"])
        yield f"contact/{value}", _entry(entry["service"], None, text, "impostor", trust)
