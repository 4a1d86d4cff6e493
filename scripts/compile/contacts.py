"""Whose number, mailbox, address or channel name is this? Answers for the offline contact check.

The keys are made in scripts.compile.contact_keys.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.compile.channels import main_claim
from scripts.compile.contact_keys import address, chat_name, number_key
from scripts.compile.context import Context, day_after
from scripts.loading import Record
from scripts.trust import SURE, Trust, may_dial

EXPIRES_AFTER = 365
OFFICIAL = Trust("official", dated=True).served()
UNVERIFIED = Trust("unverified").served()
# How records name KakaoTalk channels: 카카오톡 채널 ‘다음 고객센터’.
CHANNEL_NAME = re.compile(r"카카오톡[^‘]*‘([^’]+)’")


@dataclass(frozen=True)
class Claim:
    """Somebody's claim to a key. The smallest `rank` wins, an official one before all others."""

    key: str
    entry: Record
    rank: tuple[int, int, str]


def contacts(ctx: Context) -> dict[str, Record]:
    """`contact/<key>` entries, each the answer to one value."""
    best: dict[str, Claim] = {}
    claims = [*_services(ctx), *_authorities(ctx)]
    for claim in claims:
        other = best.get(claim.key)
        if other is None or _order(claim) < _order(other):
            best[claim.key] = claim
    out = {key: claim.entry for key, claim in best.items()}
    for key, names in _sharers(ctx, claims, best).items():
        out[key] = out[key] | {"text": ctx.words("contact.shared", names=names, text=out[key]["text"])}
    out |= dict(_user_content(ctx, out))
    for key, entry in [*_impostors(ctx), *_quarantined(ctx)]:
        out.setdefault(key, entry)
    return {f"contact/{key}": entry for key, entry in out.items()}


def _sharers(ctx: Context, claims: list[Claim], best: dict[str, Claim]) -> dict[str, Record]:
    """Numbers that other companies have too (114 reaches the caller's own carrier): key and the others' names."""
    services = {name: doc.data for name, doc in ctx.dataset.services.items()}
    others: dict[str, dict[str, Record]] = {}
    for claim in claims:
        owner, first = claim.entry["service"], best[claim.key].entry["service"]
        if (
            claim.entry["verdict"] != "official"
            or not claim.key.lstrip("+").isdigit()
            or not {owner, first} <= set(services)
        ):
            continue
        if services[owner]["operator"]["name"] != services[first]["operator"]["name"]:
            others.setdefault(claim.key, {})[owner] = services[owner]["name"]
    return {
        key: {lang: ", ".join(name[lang] for _, name in sorted(names.items())) for lang in ("ko", "en")}
        for key, names in others.items()
    }


def _order(claim: Claim) -> tuple[bool, tuple[int, int, str]]:
    return (claim.entry["verdict"] != "official", claim.rank)


def _services(ctx: Context) -> Iterator[Claim]:
    taken = {domain for doc in ctx.dataset.services.values() for domain in doc.data["domains"]}
    for service_id, doc in ctx.dataset.services.items():
        record = doc.data
        sources = ctx.sources(record)
        rank = (1, -len(record["guides"]), service_id)
        for domain in record["domains"]:
            # Of several products on one host the one that is named like it, then the one with most to say.
            named = set(service_id.split("-")) <= set(domain.split("."))
            if named or not any(domain.endswith(f".{other}") for other in taken):
                entry = _entry(service_id, None, record["name"], "official", OFFICIAL)
                yield Claim(domain, entry, (0 if named else 1, *rank[1:]))
        for channel in record["channels"]:
            if channel.get("exists", True):
                text = channel.get("state") or channel["name"]
                for key, verdict, trust in _values(ctx, channel, record, sources):
                    if channel.get("until"):
                        # From the day after it is one that was theirs, however sure it is today.
                        ends = day_after(channel["until"])
                        trust = trust | {"old_at": min(ends, trust["old_at"] or ends)}
                    said = ctx.words("contact.chat", text=text) if key.startswith("chat:") else text
                    yield Claim(key, _entry(service_id, channel["id"], said, verdict, trust), rank)


def _values(ctx: Context, channel: Record, record: Record, sources: Record) -> Iterator[tuple[str, str, Record]]:
    """What of a channel can be asked for: key, verdict, trust."""
    number = (channel.get("phone") or {}).get("number")
    if number:
        backed = may_dial(_about_number(channel), sources)
        yield number_key(number), *_judge(ctx, channel, sources, "phone", backed)
    if channel.get("email"):
        yield channel["email"].lower(), *_judge(ctx, channel, sources, "email", True)
    if channel["kind"] == "chat":
        for name in CHANNEL_NAME.findall(channel["name"]["ko"]):
            yield chat_name(name), *_judge(ctx, channel, sources, main_claim(channel), True)
    # A store's refund page is the store's, whoever sends people there.
    if channel.get("url") and channel["kind"] != "store":
        key = address(channel["url"])
        host, _, rest = key.partition("/")
        place = _peoples(_hosts(ctx), key)
        if place:
            judged = _judge(ctx, channel, sources, "url", True)
            yield (f"any:{key.lower()}" if place.get("any_case") else key), *judged
        elif rest and any(host == domain or host.endswith(f".{domain}") for domain in record["domains"]):
            # Nobody else can write there, so the host vouches for it.
            yield key, "official", OFFICIAL


def _authorities(ctx: Context) -> Iterator[Claim]:
    for authority_id, doc in ctx.dataset.authorities.items():
        record = doc.data
        sources = ctx.sources(record)
        rank = (1, 0, authority_id)
        for domain in record.get("domains", []):
            yield Claim(domain, _entry(authority_id, None, record["name"], "official", OFFICIAL), rank)
        number = (record.get("phone") or {}).get("number")
        if number:
            # Of several bodies behind one number (118, 182) the one that is called by it.
            rank = (0 if number in authority_id.split("-") else 1, 0, authority_id)
            judged = _judge(ctx, record, sources, "phone", may_dial(_about_number(record), sources))
            yield Claim(number_key(number), _entry(authority_id, None, record["name"], *judged), rank)


def _about_number(entry: Record) -> list[Record]:
    return [item for item in entry["evidence"] if {"phone", "phone.number"} & set(item["about"])]


def _judge(ctx: Context, entry: Record, sources: Record, name: str, backed: bool) -> tuple[str, Record]:
    """Verdict and trust: disputed, old or unbacked contacts answer `unknown`, with the reason in the word."""
    field = "phone.number" if name == "phone" else name
    trust = ctx.trust(entry, field if _spoken_of(entry, field) else name, sources).served()
    return ("official" if backed and trust["word"] in SURE else "unknown", trust)


def _spoken_of(entry: Record, field: str) -> bool:
    return any(field in item["about"] for item in entry["evidence"])


def _entry(owner: str | None, channel: str | None, text: Record, verdict: str, trust: Record) -> Record:
    return {"verdict": verdict, "service": owner, "channel": channel, "text": text, "trust": trust}


def _hosts(ctx: Context) -> list[Record]:
    hosts: list[Record] = ctx.dataset.one("user-content")["hosts"]
    return hosts


def _peoples(places: list[Record], key: str) -> Record | None:
    """The place where anybody publishes and where this address lies, if it does."""
    host, _, rest = key.partition("/")
    path = "/" + rest.partition("?")[0]
    for place in places:
        if place.get("subdomains"):
            if host.endswith(f".{place['host']}"):
                return place
        elif place["host"] == host:
            if "own" in place:
                return None if _below(path, place["own"]) or path == "/" else place
            return place if "paths" not in place or _below(path, place["paths"]) else None
    return None


def _below(path: str, prefixes: list[str]) -> bool:
    return any(path.startswith("/@") if p == "/@*" else f"{path}/".startswith(f"{p}/") for p in prefixes)


def _user_content(ctx: Context, owners: dict[str, Record]) -> Iterator[tuple[str, Record]]:
    """Places where anybody publishes are `unknown`, with the reason as text; the house's own part of one stays its own."""
    for place in _hosts(ctx):
        host = place["host"]
        entry = _entry(None, None, place["why"], "unknown", UNVERIFIED)
        if place.get("subdomains"):
            yield f"*.{host}", entry
        elif "own" in place:
            yield f"{host}/*", entry
            if host in owners:
                yield from ((f"{host}{path}/*", owners[host]) for path in place["own"])
        elif "paths" in place:
            yield from ((f"{host}{path}" if path == "/@*" else f"{host}{path}/*", entry) for path in place["paths"])
        else:
            yield host, entry


def _impostors(ctx: Context) -> Iterator[tuple[str, Record]]:
    sources = ctx.sources(ctx.dataset.one("impostors"))
    for entry in ctx.dataset.one("impostors")["impostors"]:
        ends = (dt.date.fromisoformat(entry["since"]) + dt.timedelta(days=EXPIRES_AFTER)).isoformat()
        if ends <= ctx.as_of:
            continue
        trust = ctx.trust(entry, "value", sources).served() | {"old_at": ends}
        text = ctx.words("contact.impostor", text=entry["text"])
        yield _faked(entry["kind"], entry["value"]), _entry(entry["service"], None, text, "impostor", trust)


def _faked(kind: str, value: str) -> str:
    if kind == "phone":
        return number_key(value)
    if kind == "chat-name":
        # Look-alikes differ by a space; the warning holds for all of them.
        return chat_name(value).replace(" ", "")
    return value.lower() if kind == "email" else address(value)


def _quarantined(ctx: Context) -> Iterator[tuple[str, Record]]:
    """Wrong addresses on a real host, which would else answer like the host. Other quarantined values have no entry."""
    for value in ctx.dataset.one("quarantine")["values"]:
        if re.fullmatch(r"[a-z0-9.-]+\.[a-z]+/\S+", value["value"]):
            text = ctx.words("contact.quarantined", named=value["named"])
            yield address(value["value"]), _entry(None, None, text, "unknown", UNVERIFIED)
