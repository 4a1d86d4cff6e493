"""What is known of calling a company, and whether a text speaks of it."""

from dataset.schema.generated.authored import Channel, Guide, Human, Service, Text
from scripts.compile.context import Context


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


def calling_state(ctx: Context, record: Service, guide: Guide) -> str | None:
    """What is wrong with calling, by the phones of this guide, else of the record; None where all is well."""
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
        return "unknown"
    person = human["level"] == "yes" or guide["issue"] in human.get("only_for", [])
    line = best.get("phone", {}).get("line")
    return f"phone_{line}" if line in ("ars", "recording") and not person else None
