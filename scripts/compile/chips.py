"""Short facts beside the verdict: none says again, or against it, what verdict and action say."""

from __future__ import annotations

from dataset.schema.generated.authored import Channel, Guide, Human, Service, Text
from scripts.compile.context import Context
from scripts.compile.view_types import Chip, ViewChannel

# What each chip about calling speaks of; dataset/vocabulary/verdict-words.json has the words of each.
TOPICS = {
    "no_phone": "phone",
    "no_phone_found": "phone",
    "phone_ars": "phone",
    "phone_recording": "phone",
    "phone_unknown": "phone",
    "human_unknown": "people",
}


def chips(ctx: Context, record: Service, guide: Guide, ways: list[ViewChannel]) -> list[Chip]:
    """Served chips, in order: the phone first, because that is what people look for."""
    found: list[Chip] = []
    phone = phone_chip(ctx, record, guide)
    # A chip could only repeat or contradict what the verdict speaks of.
    if phone and not speaks_of(ctx, guide["summary"], TOPICS[phone]):
        found.append({"tone": "mute", "text": ctx.words(f"chip.{phone}")})
    if guide.get("human_can_fix") is False:
        found.append({"tone": "warn", "text": ctx.words("chip.cannot_fix")})
    reply = _reply_chip(ctx, ways[0])
    return [*found, {"tone": "mute", "text": reply}] if reply else found


def speaks_of(ctx: Context, text: Text, topic: str) -> bool:
    """Does a text speak of it? `topic` is one of dataset/vocabulary/verdict-words.json, whose words are Korean."""
    words = ctx.dataset.one["verdict-words"]
    said = text["ko"]
    for other in words["others"]:
        said = said.replace(other, "")
    return any(word in said for word in words["topics"].get(topic, []))


def best_phone(ctx: Context, record: Service) -> Channel | None:
    """The authored channel that says most about calling this company; one that there is none, where it has no other."""
    phones = [channel for channel in record["channels"] if channel["kind"] == "phone"]
    living = [channel for channel in phones if channel.get("exists", True)]
    sources, country = ctx.sources(record), record["operator"]["country"]
    # What may be dialled says most.
    may = [channel for channel in living if ctx.tel(channel, sources, country)]
    return next(iter([*may, *living, *phones]), None)


def phone_chip(ctx: Context, record: Service, guide: Guide) -> str | None:
    """Name of the chip about calling: of the phones of this guide, else of the record; None where all is well."""
    named = {entry["channel"] for entry in guide["channels"]}
    every = [channel for channel in record["channels"] if channel["kind"] == "phone"]
    phones = [channel for channel in every if channel["id"] in named] or every
    living = [channel for channel in phones if channel.get("exists", True)]
    if not phones:
        return None
    sources = ctx.sources(record)
    if not living:
        return "no_phone_found" if ctx.trust(phones[0], "exists", sources).word == "unverified" else "no_phone"
    country = record["operator"]["country"]
    # What may be dialled says most about calling here.
    best = max(living, key=lambda channel: bool(ctx.tel(channel, sources, country)))
    human: Human = best.get("human") or {"level": "unknown"}
    if human["level"] == "unknown":
        # The number can be right although nobody knows who answers it.
        backed = bool(ctx.tel(best, sources, country))
        return "human_unknown" if backed else "phone_unknown"
    person = human["level"] == "yes" or guide["issue"] in human.get("only_for", [])
    line = best.get("phone", {}).get("line")
    return f"phone_{line}" if line in ("ars", "recording") and not person else None


def _reply_chip(ctx: Context, first: ViewChannel) -> Text | None:
    """How long an answer takes, of the first way only, and only where it is the company that answers.

    A store answers for itself, and a way borrowed from another record for that record.
    """
    if not first["reply"] or "/" in first["id"] or first["kind"] == "store":
        return None
    promised, reported = first["reply"]["windows"]["promised"], first["reply"]["windows"]["reported"]
    window = promised or reported
    if window is None:
        return None
    if window["max"] is None:
        return ctx.words("chip.reply_open")
    # A figure that nobody answers for does not belong beside the verdict; it stays with its channel.
    if first["reply"]["trust"]["word"] == "unverified":
        return None
    if first["reply"]["law"]:
        return ctx.words("reply.law", window=ctx.words.window(window))
    return ctx.words("chip.promised" if promised else "chip.reported", window=ctx.words.window(window))
