"""A guide becomes a view: everything that overlay, popup and pages print for one problem."""

from __future__ import annotations

from scripts.compile.channels import link, resolve
from scripts.compile.context import Context, unnamed
from scripts.compile.emergencies import is_private, urgent_box
from scripts.compile.evidence import evidence_view
from scripts.loading import Record
from scripts.paths import parts

MONTH = 30


def view(ctx: Context, service_id: str, guide: Record) -> Record:
    """The served View of one guide."""
    record = ctx.dataset.services[service_id].data
    sources = ctx.sources(record)
    issue = ctx.dataset.one("issues")["issues"][guide["issue"]]
    channels = [resolve(ctx, service_id, over, (guide, path)) for path, over in parts("channels", guide["channels"])]
    summary = ctx.trust(guide, "summary", sources)
    return {
        "service": service_id,
        "issue": guide["issue"],
        "name": record["name"],
        "issue_label": issue["label"],
        "issue_title": issue["title"],
        "verdict": guide["summary"],
        "pill": _pill(ctx, guide, channels),
        "chips": _chips(ctx, record, guide, channels),
        **urgent_box(ctx, service_id, guide.get("urgent")),
        "private": is_private(ctx, guide["issue"]),
        "action": _action(ctx, guide, channels[0]),
        "ask": _ask(ctx, service_id, guide.get("ask")),
        "channels": channels,
        "causes": unnamed(guide.get("causes", [])),
        "before": unnamed(guide.get("before", [])),
        "requires": [
            {"id": name, "label": ctx.dataset.one("requires")["labels"][name]} for name in guide.get("requires", [])
        ],
        "avoid": [entry["why"] for entry in guide.get("avoid", [])],
        "after": unnamed(guide.get("after", [])),
        "parts": [_part(ctx, name) for name in guide.get("parts", [])],
        "escalate": [_escalation(ctx, rung) for rung in guide.get("escalate", [])],
        "duties": duties(ctx, service_id, guide["issue"]),
        "human_can_fix": guide.get("human_can_fix"),
        "trust": summary.served(),
        "proof": sources[summary.source]["publisher"] if summary.sure and summary.source else None,
        "evidence": evidence_view(_all_evidence(ctx, service_id, guide), sources),
        "screen": guide.get("screen", []),
    }


def _all_evidence(ctx: Context, service_id: str, guide: Record) -> list[Record]:
    """The guide's evidence, then that of the record's own channels it leads to or warns about."""
    own = {channel["id"]: channel for channel in ctx.dataset.services[service_id].data["channels"]}
    items = list(guide["evidence"])
    names = [entry["channel"] for entry in guide["channels"]]
    names += [entry["channel"] for entry in guide.get("avoid", []) if entry.get("channel")]
    for name in names:
        if name in own:
            items.extend(own[name]["evidence"])
    return items


def _pill(ctx: Context, guide: Record, channels: list[Record]) -> Record:
    """The pill's words when nothing can be said about opening hours."""
    if guide.get("human_can_fix") is False:
        return ctx.words("pill.cannot")
    levels = {channel["human"]["level"] for channel in channels}
    for level, key in (("yes", "human"), ("limited", "limited"), ("unknown", "unknown")):
        if level in levels:
            return ctx.words(f"pill.{key}")
    return ctx.words("pill.none")


def _chips(ctx: Context, record: Record, guide: Record, channels: list[Record]) -> list[Record]:
    """Short facts: the phone first, because that is what people look for."""
    chips: list[Record] = []
    phone = _phone_chip(ctx, record)
    if phone:
        chips.append({"tone": "mute", "text": phone})
    if guide.get("human_can_fix") is False:
        chips.append({"tone": "warn", "text": ctx.words("chip.cannot_fix")})
    for channel in channels:
        windows = (channel["reply"] or {}).get("windows", {})
        window = windows.get("promised") or windows.get("reported")
        if window:
            open_end = window["max"] is None
            # A figure that nobody answers for does not belong beside the verdict; it stays with its channel.
            if not open_end and channel["reply"]["trust"]["word"] == "unverified":
                continue
            text = (
                ctx.words("chip.reply_open") if open_end else ctx.words("chip.reply", window=ctx.words.window(window))
            )
            chips.append({"tone": "mute", "text": text})
            break
    return chips


def _phone_chip(ctx: Context, record: Record) -> Record | None:
    phones = [channel for channel in record["channels"] if channel["kind"] == "phone"]
    if not phones:
        return None
    living = [channel for channel in phones if channel.get("exists", True)]
    if not living:
        sure = ctx.trust(phones[0], "exists", ctx.sources(record)).word != "unverified"
        return ctx.words("chip.no_phone" if sure else "chip.no_phone_found")
    best = living[0]
    line = (best.get("phone") or {}).get("line")
    level = (best.get("human") or {}).get("level", "unknown")
    if level == "unknown":
        # The number can be right although nobody knows who answers it.
        backed = bool((ctx.phone(best, ctx.sources(record), record["operator"]["country"]) or {}).get("tel"))
        return ctx.words("chip.human_unknown" if backed else "chip.phone_unknown")
    if line in ("ars", "recording") and level != "yes":
        return ctx.words(f"chip.phone_{line}")
    return None


def _action(ctx: Context, guide: Record, first: Record) -> Record:
    """The one next action. Where one question decides the way, that question comes first."""
    if guide.get("ask"):
        return {"label": guide["ask"]["question"], "url": None, "channel": first["id"]}
    return {"label": first["label"], "url": link(ctx, first), "channel": first["id"]}


def _ask(ctx: Context, service_id: str, ask: Record | None) -> Record | None:
    if not ask:
        return None
    answers = [
        {"label": answer["label"], "channels": [resolve(ctx, service_id, over) for over in answer["channels"]]}
        for answer in ask["answers"]
    ]
    return {"question": ask["question"], "answers": answers}


def _part(ctx: Context, name: str) -> Record:
    part = next(entry for entry in ctx.dataset.one("parts")["parts"] if entry["id"] == name)
    return {"title": part["title"], "lines": unnamed(part["lines"]), "url": part.get("url")}


def _escalation(ctx: Context, rung: Record) -> Record:
    body = ctx.dataset.authorities[rung["to"]].data
    days = rung["after_days"]
    when = (
        ctx.words("after.now")
        if days == 0
        else ctx.words("after.month")
        if days == MONTH
        else ctx.words("after.days", days=days)
    )
    return {
        "after_days": days,
        "when": when,
        "authority": rung["to"],
        "name": body["name"],
        "text": rung.get("text"),
        "phone": ctx.phone(body, ctx.sources(body), "KR"),
        "url": body["url"],
    }


def duties(ctx: Context, service_id: str, issue: str) -> list[Record]:
    """Duties that bind this service for this problem; named-only duties never reach others."""
    out: list[Record] = []
    country = ctx.dataset.services[service_id].data["operator"]["country"]
    for duty in ctx.dataset.one("duties")["duties"]:
        if duty["named_only"] and service_id not in duty.get("services", []):
            continue
        # Law of the land, shown only where the operator is bound by it without a doubt.
        if not duty["named_only"] and country != "KR":
            continue
        if duty.get("issues") and issue not in duty["issues"]:
            continue
        if duty["in_force"] is None or duty["in_force"] > ctx.as_of:
            continue
        out.append(
            {
                "id": duty["id"],
                "text": duty["text"],
                "law": duty["law"],
                "caveat": duty.get("caveat"),
                # Other duties run from a refund or a request, not from the day somebody asks for help.
                "answer_within": duty["within"] if duty["named_only"] else None,
            }
        )
    return out
