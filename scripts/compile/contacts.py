"""Whose number, mailbox, address or channel name is this? Answers for the offline contact check.

The keys are made in scripts.compile.contact_keys, what a record's hosts vouch for in scripts.compile.contact_hosts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dataset.packing import claim_key, contact_claim, note_key
from dataset.schema.generated.authored import Authority, Channel, Evidence, Service, Text
from dataset.schema.generated.drafts import Contact
from dataset.schema.generated.drafts import Trust as ServedTrust
from scripts.compile.book import Book
from scripts.compile.channels import main_claim
from scripts.compile.contact_entry import UNVERIFIED, VOUCHED, Verdict, WholeContact, entry
from scripts.compile.contact_hosts import OFFICIAL, among_strangers, body_places, service_places
from scripts.compile.contact_keys import address, chat_name, folder, number_key, spelling
from scripts.compile.contact_places import part_entries, peoples, place_entries
from scripts.compile.contact_warnings import impostors, quarantined
from scripts.compile.context import Context, WithEvidence, end_of
from scripts.facts.claims import about_number
from scripts.facts.hosts import on_domains, place_of
from scripts.facts.texts import in_both
from scripts.facts.trust import SURE, may_dial, trust
from scripts.validation.load import Sources

# How records name KakaoTalk channels: 카카오톡 채널 ‘다음 고객센터’.
CHANNEL_NAME = re.compile(r"카카오톡[^‘]*‘([^’]+)’")
# A second number of a body, as its notes say it.
SECOND_NUMBER = re.compile(r"(?<![\d-])(?:(?:\+82-|0)\d{1,2}-\d{3,4}|1\d{3})-\d{4}(?!\d)")
# How good a record's title to a key is: see _rank.
Rank = tuple[int, int, str]


@dataclass(frozen=True)
class Candidate:
    """Somebody whose contact it may be. The smallest `rank` wins, an official one before all others."""

    key: str
    entry: WholeContact
    rank: Rank


def contacts(ctx: Context, book: Book) -> dict[str, Contact]:
    """`contact/<key>` entries, each the answer to one value. Who says so is noted in `book`: there the days travel."""
    best: dict[str, Candidate] = {}
    candidates = [*_services(ctx, book), *_bodies(ctx, book)]
    for candidate in candidates:
        other = best.get(candidate.key)
        if other is None or _order(candidate) < _order(other):
            best[candidate.key] = candidate
    out = {key: candidate.entry for key, candidate in best.items() if not _said_already(candidate, best)}
    for key, names in _sharers(ctx, candidates, best).items():
        said = out[key]["text"]
        out[key] = out[key] | {"text": said and ctx.words("contact.shared", names=names, text=said)}
    out |= dict(place_entries(ctx, out))
    out |= dict(part_entries(ctx))
    for key, warning in [*impostors(ctx), *quarantined(ctx)]:
        out.setdefault(key, warning)
    return {f"contact/{key}": _served(ctx, entry) for key, entry in out.items()}


def _served(ctx: Context, entry: WholeContact) -> Contact:
    """Without what nobody reads: other days than that of old age, and a name that says nothing new."""
    name, trust = entry["service"] or "", entry["trust"]
    owner = ctx.dataset.services.get(name) or ctx.dataset.authorities.get(name)
    named = owner is not None and entry["text"] == owner.data["name"]
    return {
        "verdict": entry["verdict"],
        "service": entry["service"],
        "channel": entry["channel"],
        "text": None if named else entry["text"],
        "trust": {"word": trust["word"], "since": trust.get("since"), "old_at": trust.get("old_at")},
    }


def _said_already(candidate: Candidate, best: dict[str, Candidate]) -> bool:
    """Is this a part of a desk or a folder that is official as a whole, with no more to say?"""
    if candidate.entry["channel"] is not None:
        return False
    parts = candidate.key.removesuffix("/*").split("/")
    wholes = [best.get(folder("/".join(parts[:n]))) for n in range(1, len(parts))]
    return any(whole is not None and whole.entry["verdict"] == OFFICIAL for whole in wholes)


def _sharers(ctx: Context, candidates: list[Candidate], best: dict[str, Candidate]) -> dict[str, Text]:
    """Numbers that other companies have too (114 reaches the caller's own carrier): key and the others' names."""
    services = {name: doc.data for name, doc in ctx.dataset.services.items()}
    others: dict[str, dict[str, Text]] = {}
    for candidate in candidates:
        owner, first = candidate.entry["service"] or "", best[candidate.key].entry["service"] or ""
        if (
            candidate.entry["verdict"] != "official"
            or not candidate.key.lstrip("+").isdigit()
            or owner not in services
            or first not in services
        ):
            continue
        if services[owner]["operator"]["name"] != services[first]["operator"]["name"]:
            others.setdefault(candidate.key, {})[owner] = services[owner]["name"]

    def joined(names: dict[str, Text]) -> Text:
        return in_both(lambda language: ", ".join(name[language] for _, name in sorted(names.items())))

    return {key: joined(names) for key, names in others.items()}


def _order(candidate: Candidate) -> tuple[bool, Rank]:
    return (candidate.entry["verdict"] != "official", candidate.rank)


def _services(ctx: Context, book: Book) -> Iterator[Candidate]:
    houses = _houses(ctx)
    for service_id, doc in ctx.dataset.services.items():
        record = doc.data
        sources = ctx.sources(record)
        for key, verdict in service_places(record, peoples(ctx)):
            rank = _rank(record, key)
            if rank[0] == 0 or not _guest(record, key, houses):
                name = record["name"] if verdict == OFFICIAL else None
                yield Candidate(key, entry(service_id, None, name, verdict, VOUCHED), rank)
        for channel in record["channels"]:
            if channel.get("exists", True):
                text = channel.get("state") or channel["name"]
                for key, judged, trust in _values(ctx, channel, record, sources):
                    ends = end_of(channel)
                    if trust != VOUCHED:
                        book.key(claim_key(service_id, channel["id"], contact_claim(key)), trust, ends)
                    if ends:
                        # From the day after it is one that was theirs, however sure it is today.
                        trust = trust | {"old_at": min(ends, trust.get("old_at") or ends)}
                    said = ctx.words("contact.chat", text=text) if key.startswith("chat:") else text
                    yield Candidate(key, entry(service_id, channel["id"], said, judged, trust), _rank(record, key))
                for chat in _chat_names(channel):
                    said = ctx.words("contact.spelt", name=chat)
                    spelt = entry(service_id, channel["id"], said, "unknown", UNVERIFIED)
                    yield Candidate(spelling(chat), spelt, _rank(record, chat))


def _rank(record: Service, key: str) -> Rank:
    """Of several products on one host the one named like it, then one with rules for its pages, then the fullest."""
    host = key.removeprefix("*.").partition("/")[0]
    named = set(record["id"].split("-")) <= set(host.split("."))
    ruled = any(host in map(address, page["hosts"]) for page in record.get("pages", []))
    return (0 if named else 1 if ruled else 2, -len(record["guides"]), record["id"])


def _houses(ctx: Context) -> dict[str, set[str]]:
    """Domain → the operators of the records that name it as theirs."""
    houses: dict[str, set[str]] = {}
    for doc in ctx.dataset.services.values():
        for domain in doc.data["domains"]:
            houses.setdefault(domain, set()).add(doc.data["operator"]["name"]["ko"])
    return houses


def _guest(record: Service, key: str, houses: dict[str, set[str]]) -> bool:
    """Is this a host on another company's domain, where the record only has a corner?"""
    host = key.removeprefix("*.").partition("/")[0]
    owners = [operators for domain, operators in houses.items() if host.endswith(f".{domain}")]
    return bool(owners) and not any(record["operator"]["name"]["ko"] in operators for operators in owners)


def _chat_names(channel: Channel) -> list[str]:
    return CHANNEL_NAME.findall(channel["name"]["ko"]) if channel["kind"] == "chat" else []


def _values(
    ctx: Context, channel: Channel, record: Service, sources: Sources
) -> Iterator[tuple[str, Verdict, ServedTrust]]:
    """What of a channel can be asked for: key, verdict, trust."""
    number = channel.get("phone", {}).get("number")
    if number:
        backed = may_dial(about_number(channel), sources)
        yield number_key(number), *_judge(ctx, channel, sources, "phone", backed)
    email, url = channel.get("email"), channel.get("url")
    if email:
        yield email.lower(), *_judge(ctx, channel, sources, "email", True)
    for name in _chat_names(channel):
        yield chat_name(name), *_judge(ctx, channel, sources, main_claim(channel), True)
    # A store's refund page is the store's, whoever sends people there.
    if url and channel["kind"] != "store":
        key = address(url)
        host, _, rest = key.partition("/")
        if among_strangers(record, channel, url, peoples(ctx)):
            place = place_of(peoples(ctx), url)
            judged = _judge(ctx, channel, sources, "url", True)
            yield (f"any:{key.lower()}" if place and place.get("any_case") else key), *judged
        elif rest and on_domains(host, record["domains"]):
            # The record names this very page of its own host.
            yield key, OFFICIAL, VOUCHED


def _bodies(ctx: Context, book: Book) -> Iterator[Candidate]:
    for authority_id, doc in ctx.dataset.authorities.items():
        record = doc.data
        sources = ctx.sources(record)
        rank: Rank = (2, 0, authority_id)
        for key, verdict in body_places(record):
            name = record["name"] if verdict == OFFICIAL else None
            yield Candidate(key, entry(authority_id, None, name, verdict, VOUCHED), rank)
        number = record.get("phone", {}).get("number")
        if number:
            # Of several bodies behind one number (118, 182) the one that is called by it.
            rank = (1 if number in authority_id.split("-") else 2, 0, authority_id)
            judged = _judge(ctx, record, sources, "phone", may_dial(about_number(record), sources))
            book.key(claim_key(authority_id, None, "phone"), judged[1])
            yield Candidate(number_key(number), entry(authority_id, None, record["name"], *judged), rank)
        for note in record.get("notes", []):
            told = f"notes.{note.get('id', '')}"
            said_so = [item for item in record["evidence"] if {told, "notes"} & set(item["about"])]
            # One hearsay text is no answer.
            if "id" in note and may_dial(said_so, sources):
                judged = _judge(ctx, record, sources, told, True)
                book.key(note_key(authority_id, note["id"]), judged[1])
                for second in SECOND_NUMBER.findall(note["ko"]):
                    yield Candidate(
                        number_key(second), entry(authority_id, None, record["name"], *judged), (2, 0, told)
                    )
        for step in record.get("steps", []):
            for chat in CHANNEL_NAME.findall(step["ko"]):
                # The way there changes with every menu; a channel keeps its name as a mailbox keeps its address.
                sure = trust(_about(record, "steps"), sources, "mailbox", ctx.as_of)
                said = ctx.words("contact.chat", text=record["name"])
                book.key(claim_key(authority_id, None, ""), sure.served())
                whose = entry(authority_id, None, said, OFFICIAL if sure.sure else "unknown", sure.served())
                yield Candidate(chat_name(chat), whose, rank)
                if " " in chat:
                    spelt = entry(authority_id, None, ctx.words("contact.spelt", name=chat), "unknown", UNVERIFIED)
                    yield Candidate(spelling(chat), spelt, rank)


def _about(entry: WithEvidence, field: str) -> list[Evidence]:
    return [item for item in entry["evidence"] if any(path.partition(".")[0] == field for path in item["about"])]


def _judge(
    ctx: Context, entry: Channel | Authority, sources: Sources, name: str, backed: bool
) -> tuple[Verdict, ServedTrust]:
    """Verdict and trust: disputed or unbacked contacts answer `unknown`, with the reason in the word."""
    sure = ctx.number_trust(entry, sources) if name == "phone" else ctx.trust(entry, name, sources)
    trust = sure.served()
    if backed and trust["word"] == "changed":
        return "was-official", trust
    return (OFFICIAL if backed and trust["word"] in SURE else "unknown"), trust
