"""Whose number, mailbox, host or channel name is this? Answers for the offline contact check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from scripts.compile.context import STATED, Context, about_number
from scripts.compile.phone import normalised
from scripts.confidence import Trust, confidence, may_dial
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
                entry = _number(ctx, channel, sources)
                yield (
                    f"contact/{normalised(number, record['operator']['country'])}",
                    _entry(service_id, channel["id"], channel.get("state") or channel["name"], *entry),
                )
            if channel.get("email"):
                entry = _judge(ctx.trust(channel, "email", sources), True)
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
            entry = _number(ctx, record, sources)
            yield f"contact/{normalised(number, 'KR')}", _entry(authority_id, None, record["name"], *entry)


def _number(ctx: Context, entry: Record, sources: Record) -> tuple[str, Record]:
    """Verdict and trust of a number: only what is said of the number itself counts, not of its line."""
    evidence = about_number(entry)
    return _judge(confidence(evidence, sources, "phone", ctx.as_of), may_dial(evidence, sources))


def _judge(trust: Trust, backed: bool) -> tuple[str, Record]:
    """Verdict and trust: disputed, old or unbacked contacts answer `unknown`, with the reason in the word."""
    return ("official" if backed and trust.word in STATED else "unknown", trust.served())


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
