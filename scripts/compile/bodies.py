"""Services in lists, public bodies, advice."""

from dataset.schema.enums import GENERAL
from dataset.schema.generated.authored import Authority, Clock, Service, Text
from dataset.schema.generated.drafts import AdviceLine, Open, ServedAdvice, ServedAuthority, ServedService
from scripts.compile.context import Context, unnamed, unnamed_steps
from scripts.compile.emergencies import is_private
from scripts.compile.evidence import evidence_view
from scripts.compile.search_words import words_of_guide
from scripts.compile.view_types import WholeAuthority

LEVELS = (("yes", "human"), ("limited", "limited"), ("unknown", "unknown"))


def service_view(ctx: Context, service_id: str) -> ServedService:
    """The served service: names, words for search, and which problems have a guide."""
    record = ctx.dataset.services[service_id].data
    words = {guide["issue"]: words_of_guide(guide) for guide in record["guides"]}
    issues = [guide["issue"] for guide in record["guides"]]
    common = record.get("common") or [issue for issue in issues if issue != GENERAL]
    # Suggested to nobody: whoever looks over a shoulder would read it.
    common = [issue for issue in common if not is_private(ctx, issue)]
    return {
        "id": service_id,
        "name": record["name"],
        "aliases": record.get("aliases", []),
        "hints": record.get("hints", []),
        "family": record["family"],
        "operator": record["operator"]["name"],
        "country": record["operator"]["country"],
        "domains": record["domains"],
        "issues": issues,
        "common": common[:3],
        "words": {issue: found for issue, found in words.items() if found},
        "tagline": _tagline(ctx, record),
    }


def _tagline(ctx: Context, record: Service) -> Text:
    levels = {channel.get("human", {}).get("level") for channel in record["channels"] if channel.get("exists", True)}
    for level, key in LEVELS:
        if level in levels:
            return ctx.words(f"tagline.{key}")
    return ctx.words("tagline.none")


def authority_view(ctx: Context, record: Authority) -> WholeAuthority:
    """The whole authority, as its page prints it, clocks in words. What silence means differs by body and is never generalised."""
    sources = ctx.sources(record)
    phone = ctx.phone(record, sources, "KR")
    return {
        "id": record["id"],
        "name": record["name"],
        "aliases": record.get("aliases", []),
        "hints": record.get("hints", []),
        "handles": unnamed(record["handles"]),
        "refuses": unnamed(record.get("refuses", [])),
        "issues": record.get("issues", []),
        "phone": phone,
        "url": record["url"],
        "cost": record["cost"] or ctx.who_pays(record),
        "bring": unnamed(record.get("bring", [])),
        "clocks": [_clock(ctx, clock) for clock in record.get("clocks", [])],
        "effect": record.get("effect"),
        "notes": unnamed(record.get("notes", [])),
        "steps": unnamed_steps(record.get("steps", [])),
        # A line without a number is nothing to rest trust on.
        "trust": ctx.trust(record, "phone" if phone else "handles", sources).served(),
        "evidence": evidence_view(ctx, record["evidence"], sources),
        **ctx.hours_of(record, sources, "KR"),
    }


def authority_entry(whole: WholeAuthority, hours: Open | None) -> ServedAuthority:
    """The served authority: what search, lists and the ladder of a case need. The rest is on its page.

    `hours` is its Open.
    """
    return {
        "id": whole["id"],
        "name": whole["name"],
        "aliases": whole["aliases"],
        "hints": whole["hints"],
        "handles": whole["handles"],
        "phone": whole["phone"],
        "open": hours,
        "hours_text": whole["hours_text"],
        "url": whole["url"],
        "bring": whole["bring"],
        "clocks": whole["clocks"],
    }


def _clock(ctx: Context, clock: Clock) -> Text:
    line = (
        ctx.words("clock.none", what=clock["what"])
        if clock["days"] is None
        else ctx.words(f"clock.{clock['unit']}", what=clock["what"], days=clock["days"])
    )
    return ctx.words(f"clock.{clock['silence']}", line=line) if clock["silence"] else line


def advice_view(ctx: Context) -> ServedAdvice:
    """The served advice, in authored order."""
    lines: list[AdviceLine] = [
        {"topic": entry["topic"], "issues": [*entry.get("issues", [])], "text": entry["text"]}
        for entry in ctx.dataset.one["composer"]["advice"]
    ]
    return {"lines": lines}
