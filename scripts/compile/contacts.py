"""Whose number, mailbox, address or channel name is this? Answers for the offline contact check.

The keys are made in scripts.compile.contact_keys, what a record's hosts vouch for in scripts.compile.contact_hosts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.compile.channels import main_claim
from scripts.compile.contact_entry import UNVERIFIED, VOUCHED, entry
from scripts.compile.contact_hosts import OFFICIAL, among_strangers, body_places, service_places
from scripts.compile.contact_keys import address, chat_name, folder, number_key, spelling
from scripts.compile.contact_places import part_entries, peoples, place_entries
from scripts.compile.contact_warnings import impostors, quarantined
from scripts.compile.context import Context, day_after
from scripts.facts.hosts import on_domains, place_of
from scripts.facts.trust import SURE, may_dial, trust
from scripts.validation.load import Record

# How records name KakaoTalk channels: 카카오톡 채널 ‘다음 고객센터’.
CHANNEL_NAME = re.compile(r"카카오톡[^‘]*‘([^’]+)’")
# How good a record's claim is: see _rank.
Rank = tuple[int, int, str]


@dataclass(frozen=True)
class Claim:
    """Somebody's claim to a key. The smallest `rank` wins, an official one before all others."""

    key: str
    entry: Record
    rank: Rank


def contacts(ctx: Context) -> dict[str, Record]:
    """`contact/<key>` entries, each the answer to one value."""
    best: dict[str, Claim] = {}
    claims = [*_services(ctx), *_bodies(ctx)]
    for claim in claims:
        other = best.get(claim.key)
        if other is None or _order(claim) < _order(other):
            best[claim.key] = claim
    out = {key: claim.entry for key, claim in best.items() if not _said_already(claim, best)}
    for key, names in _sharers(ctx, claims, best).items():
        out[key] = out[key] | {"text": ctx.words("contact.shared", names=names, text=out[key]["text"])}
    out |= dict(place_entries(ctx, out))
    out |= dict(part_entries(ctx))
    for key, warning in [*impostors(ctx), *quarantined(ctx)]:
        out.setdefault(key, warning)
    return {f"contact/{key}": _served(ctx, entry) for key, entry in out.items()}


def _served(ctx: Context, entry: Record) -> Record:
    """Without what nobody reads: other days than that of old age, and a name that says nothing new."""
    owner = ctx.dataset.services.get(entry["service"]) or ctx.dataset.authorities.get(entry["service"])
    named = owner is not None and entry["text"] == owner.data["name"]
    days = {field: entry["trust"][field] for field in ("word", "since", "old_at") if entry["trust"].get(field)}
    return entry | {"text": None if named else entry["text"], "trust": days}


def _said_already(claim: Claim, best: dict[str, Claim]) -> bool:
    """Is this a part of a desk or a folder that is official as a whole, with no more to say?"""
    if claim.entry["channel"] is not None:
        return False
    parts = claim.key.removesuffix("/*").split("/")
    wholes = [best.get(folder("/".join(parts[:n]))) for n in range(1, len(parts))]
    return any(whole is not None and whole.entry["verdict"] == OFFICIAL for whole in wholes)


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


def _order(claim: Claim) -> tuple[bool, Rank]:
    return (claim.entry["verdict"] != "official", claim.rank)


def _services(ctx: Context) -> Iterator[Claim]:
    houses = _houses(ctx)
    for service_id, doc in ctx.dataset.services.items():
        record = doc.data
        sources = ctx.sources(record)
        for key, verdict in service_places(record, peoples(ctx)):
            rank = _rank(record, key)
            if rank[0] == 0 or not _guest(record, key, houses):
                name = record["name"] if verdict == OFFICIAL else None
                yield Claim(key, entry(service_id, None, name, verdict, VOUCHED), rank)
        for channel in record["channels"]:
            if channel.get("exists", True):
                text = channel.get("state") or channel["name"]
                for key, verdict, trust in _values(ctx, channel, record, sources):
                    if channel.get("until"):
                        # From the day after it is one that was theirs, however sure it is today.
                        ends = day_after(channel["until"])
                        trust = trust | {"old_at": min(ends, trust["old_at"] or ends)}
                    said = ctx.words("contact.chat", text=text) if key.startswith("chat:") else text
                    yield Claim(key, entry(service_id, channel["id"], said, verdict, trust), _rank(record, key))
                for name in _chat_names(channel):
                    said = ctx.words("contact.spelt", name=name)
                    spelt = entry(service_id, channel["id"], said, "unknown", UNVERIFIED)
                    yield Claim(spelling(name), spelt, _rank(record, name))


def _rank(record: Record, key: str) -> Rank:
    """Of several products on one host the one named like it, then one with rules for its pages, then the fullest."""
    host = key.removeprefix("*.").partition("/")[0]
    named = set(record["id"].split("-")) <= set(host.split("."))
    ruled = any(host in map(address, page["hosts"]) for page in record.get("pages", []))
    return (0 if named else 1 if ruled else 2, -len(record["guides"]), record["id"])


def _houses(ctx: Context) -> dict[str, set[str]]:
    """Domain → the operators of the records that claim it."""
    houses: dict[str, set[str]] = {}
    for doc in ctx.dataset.services.values():
        for domain in doc.data["domains"]:
            houses.setdefault(domain, set()).add(doc.data["operator"]["name"]["ko"])
    return houses


def _guest(record: Record, key: str, houses: dict[str, set[str]]) -> bool:
    """Is this a host on another company's domain, where the record only has a corner?"""
    host = key.removeprefix("*.").partition("/")[0]
    owners = [operators for domain, operators in houses.items() if host.endswith(f".{domain}")]
    return bool(owners) and not any(record["operator"]["name"]["ko"] in operators for operators in owners)


def _chat_names(channel: Record) -> list[str]:
    return CHANNEL_NAME.findall(channel["name"]["ko"]) if channel["kind"] == "chat" else []


def _values(ctx: Context, channel: Record, record: Record, sources: Record) -> Iterator[tuple[str, str, Record]]:
    """What of a channel can be asked for: key, verdict, trust."""
    number = (channel.get("phone") or {}).get("number")
    if number:
        backed = may_dial(_about_number(channel), sources)
        yield number_key(number), *_judge(ctx, channel, sources, "phone", backed)
    if channel.get("email"):
        yield channel["email"].lower(), *_judge(ctx, channel, sources, "email", True)
    for name in _chat_names(channel):
        yield chat_name(name), *_judge(ctx, channel, sources, main_claim(channel), True)
    # A store's refund page is the store's, whoever sends people there.
    if channel.get("url") and channel["kind"] != "store":
        key = address(channel["url"])
        host, _, rest = key.partition("/")
        if among_strangers(record, channel, channel["url"], peoples(ctx)):
            place = place_of(peoples(ctx), channel["url"])
            judged = _judge(ctx, channel, sources, "url", True)
            yield (f"any:{key.lower()}" if place and place.get("any_case") else key), *judged
        elif rest and on_domains(host, record["domains"]):
            # The record names this very page of its own host.
            yield key, OFFICIAL, VOUCHED


def _bodies(ctx: Context) -> Iterator[Claim]:
    for authority_id, doc in ctx.dataset.authorities.items():
        record = doc.data
        sources = ctx.sources(record)
        rank = (2, 0, authority_id)
        for key, verdict in body_places(record):
            name = record["name"] if verdict == OFFICIAL else None
            yield Claim(key, entry(authority_id, None, name, verdict, VOUCHED), rank)
        number = (record.get("phone") or {}).get("number")
        if number:
            # Of several bodies behind one number (118, 182) the one that is called by it.
            rank = (1 if number in authority_id.split("-") else 2, 0, authority_id)
            judged = _judge(ctx, record, sources, "phone", may_dial(_about_number(record), sources))
            yield Claim(number_key(number), entry(authority_id, None, record["name"], *judged), rank)
        for step in record.get("steps", []):
            for name in CHANNEL_NAME.findall(step["ko"]):
                # The way there changes with every menu; a channel keeps its name as a mailbox keeps its address.
                sure = trust(_about(record, "steps"), sources, "mailbox", ctx.as_of)
                judged = ("official" if sure.sure else "unknown", sure.served())
                said = ctx.words("contact.chat", text=record["name"])
                yield Claim(chat_name(name), entry(authority_id, None, said, *judged), rank)
                if " " in name:
                    spelt = entry(authority_id, None, ctx.words("contact.spelt", name=name), "unknown", UNVERIFIED)
                    yield Claim(spelling(name), spelt, rank)


def _about(entry: Record, field: str) -> list[Record]:
    return [item for item in entry["evidence"] if any(path.partition(".")[0] == field for path in item["about"])]


def _about_number(entry: Record) -> list[Record]:
    return [item for item in entry["evidence"] if {"phone", "phone.number"} & set(item["about"])]


def _judge(ctx: Context, entry: Record, sources: Record, name: str, backed: bool) -> tuple[str, Record]:
    """Verdict and trust: disputed or unbacked contacts answer `unknown`, with the reason in the word."""
    field = "phone.number" if name == "phone" else name
    trust = ctx.trust(entry, field if _spoken_of(entry, field) else name, sources).served()
    if backed and trust["word"] == "changed":
        return "was-official", trust
    return (OFFICIAL if backed and trust["word"] in SURE else "unknown"), trust


def _spoken_of(entry: Record, field: str) -> bool:
    return any(field in item["about"] for item in entry["evidence"])
