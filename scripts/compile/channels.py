"""A channel, ready to print: the authored channel with what a guide overrides."""

from collections.abc import Mapping

from dataset.schema.generated.authored import Channel, Guide, GuideChannel, Reply, Text, Window
from dataset.schema.generated.drafts import ViewPhone
from scripts.compile.context import Context, end_of, unnamed_steps
from scripts.compile.link import link_of
from scripts.compile.view_types import SaidReply, ViewChannel
from scripts.compile.writing import takes_writing
from scripts.facts.trust import Trust, trust
from scripts.validation.load import Sources

# What the honesty line of a channel rests on: the strongest of its claims in this order.
MAIN_CLAIM = ("human", "exists", "phone", "state", "url", "email", "steps")


def channel_view(
    ctx: Context,
    service_id: str,
    channel: Channel,
    over: GuideChannel | None = None,
    prefix: str = "",
    stated: tuple[Trust, Sources] | None = None,
) -> ViewChannel:
    """A whole channel (in code: ViewChannel). `over` is the guide's entry, `prefix` marks a borrowed channel.

    `stated` is the trust in a waiting time that the guide states itself, with the sources of the guide.
    """
    said: GuideChannel = over or {"channel": channel["id"]}
    record = ctx.dataset.services[service_id].data
    sources = ctx.sources(record)
    country = record["operator"]["country"]
    steps = unnamed_steps(said.get("steps") or channel.get("steps", []))
    reply = said.get("reply") or channel.get("reply")
    phone = ctx.phone(channel, sources, country)
    url = said.get("url") or channel.get("url")
    link = link_of(ctx, record, channel, url)
    return {
        "id": prefix + channel["id"],
        "service": service_id,
        "kind": channel["kind"],
        "kind_label": ctx.dataset.one["kinds"]["labels"][channel["kind"]],
        "name": channel["name"],
        "label": said.get("label") or channel.get("label") or _label(ctx, channel, phone),
        "exists": channel.get("exists", True),
        "human": channel.get("human") or {"level": "unknown" if channel.get("exists", True) else "none"},
        "line": channel.get("phone", {}).get("line"),
        "state": channel.get("state"),
        "why": said.get("why"),
        "url": url,
        "email": channel.get("email"),
        "phone": phone,
        "link": link.to,
        "link_ends": link.ends,
        "country": country,
        "timezone": channel.get("timezone"),
        "steps": steps,
        "reply": reply_view(ctx, reply, *(stated or (ctx.trust(channel, "reply", sources), sources))),
        "languages": channel.get("languages", []),
        "writes": takes_writing(ctx, channel, link.to),
        "fill": channel.get("fill", "none"),
        "trust": ctx.trust(channel, main_claim(channel), sources).served(),
        "change": _change(ctx, service_id, channel),
        "ends": end_of(channel),
        **ctx.hours_of(channel, sources, country),
    }


def _change(ctx: Context, service_id: str, channel: Channel) -> Text | None:
    """What changes and when, in a sentence that is true on any day: the last day and who is next, or the first day."""
    if "until" in channel:
        day = ctx.words.day(channel["until"])
        if "next" not in channel:
            return ctx.words("change.until", day=day)
        owner, _, name = channel["next"].rpartition("/")
        home = ctx.dataset.services[owner or service_id].data
        successor = next(one for one in home["channels"] if one["id"] == name)
        contact = successor.get("phone", {}).get("number") or successor.get("email") or successor["name"]
        return ctx.words("change.next", day=day, name=home["name"], contact=contact)
    if "since" in channel and channel["since"] > ctx.as_of:
        return ctx.words("change.since", day=ctx.words.day(channel["since"]))
    return None


def main_claim(channel: Mapping[str, object]) -> str:
    """The field that the honesty line of a channel rests on."""
    for name in MAIN_CLAIM:
        if channel.get(name) is not None and not (name == "exists" and channel[name] is True):
            return name
    return "url"


def _label(ctx: Context, channel: Channel, phone: ViewPhone | None) -> Text:
    """A verb phrase for the button, by kind."""
    kind = channel["kind"]
    if kind == "phone":
        return ctx.words("action.phone", number=phone["display"]) if phone else ctx.words("action.steps")
    if kind == "email":
        email = channel.get("email")
        return ctx.words("action.email", email=email) if email else ctx.words("action.steps")
    if kind in ("in-app", "chat") or channel.get("url"):
        return ctx.words(f"action.{kind}")
    return ctx.words("action.steps")


def _takes(reported: Window) -> str:
    """The sentence for how long an answer takes; “within 7 days” needs another verb in Korean."""
    if reported["max"] is None:
        return "reply.reported_open"
    return "reply.takes" if reported["min"] else "reply.takes_within"


def reply_view(ctx: Context, reply: Reply | None, trust: Trust, sources: Sources) -> SaidReply | None:
    """Waiting time in words and numbers, or None when nothing is known. What a law sets is no promise of the company."""
    if not reply:
        return None
    promised, reported = reply["promised"], reply["reported"]
    law = bool(promised and trust.source and sources[trust.source]["type"] == "law")
    if promised and law:
        text = ctx.words("reply.law", window=ctx.words.window(promised))
    elif promised and reported:
        text = ctx.words("reply.both", promised=ctx.words.window(promised), reported=ctx.words.window(reported))
    elif promised:
        text = ctx.words("reply.promised", window=ctx.words.window(promised))
    elif reported:
        text = ctx.words(_takes(reported), window=ctx.words.window(reported))
    else:
        return None
    return {"text": text, "windows": reply, "trust": trust.served(), "law": law}


def resolve(
    ctx: Context, service_id: str, over: GuideChannel, beside: tuple[Guide, str | None] | None = None
) -> ViewChannel:
    """The ViewChannel that a guide's entry names, own or borrowed.

    `beside` is the guide and the path of the entry in it: its evidence carries what the entry overrides.
    """
    owner, _, name = over["channel"].rpartition("/")
    home = owner or service_id
    channel = next(c for c in ctx.dataset.services[home].data["channels"] if c["id"] == name)
    stated = None
    if over.get("reply") and beside:
        guide, path = beside
        sources = ctx.sources(ctx.dataset.services[service_id].data)
        own = [item for item in guide["evidence"] if path and any(_within(about, path) for about in item["about"])]
        stated = (trust(own, sources, "human", ctx.as_of), sources) if own else None
    return channel_view(ctx, home, channel, over, f"{owner}/" if owner else "", stated)


def _within(about: str, path: str) -> bool:
    return about == path or about.startswith(f"{path}.")
