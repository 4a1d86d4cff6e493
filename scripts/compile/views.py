"""A guide becomes a view: everything compiled for one problem, in both languages; sheets are printed from it."""

from collections import Counter

from dataset.schema.generated.authored import Escalation, Evidence, Guide, GuideChannel
from scripts.compile.actions import action_of, question_of
from scripts.compile.channels import resolve
from scripts.compile.context import Context, shown_name, unnamed
from scripts.compile.emergencies import is_private, urgent_box
from scripts.compile.evidence import evidence_view
from scripts.compile.view_types import View, ViewAnswer, ViewAsk, ViewChannel, ViewDuty, ViewPart, ViewRung
from scripts.compile.writing import writing_of
from scripts.facts.paths import parts

# Spans that have a word of their own.
WHEN = {0: "after.now", 30: "after.month"}


def view(ctx: Context, service_id: str, guide: Guide) -> View:
    """Everything compiled of one guide: its sheets, rows and Guide are made of it, and pages take its sources from it."""
    record = ctx.dataset.services[service_id].data
    sources = ctx.sources(record)
    issue = ctx.dataset.one["issues"]["issues"][guide["issue"]]
    channels = [resolve(ctx, service_id, over, (guide, path)) for path, over in parts("channels", guide["channels"])]
    summary = ctx.trust(guide, "summary", sources)
    ask = _ask(ctx, service_id, guide)
    box = urgent_box(ctx, service_id, guide["issue"], guide.get("urgent"))
    return {
        "service": service_id,
        "issue": guide["issue"],
        "name": shown_name(record),
        "issue_label": issue["label"],
        "issue_title": issue["title"],
        "verdict": guide["summary"],
        **box,
        "private": is_private(ctx, guide["issue"]),
        "action": question_of(ask["question"]) if ask else action_of(ctx, channels, box["urgent_do"]),
        "ask": ask,
        "channels": channels,
        "causes": unnamed(guide.get("causes", [])),
        "before": unnamed(guide.get("before", [])),
        "requires": [
            {"id": name, "label": ctx.dataset.one["requires"]["labels"][name]} for name in guide.get("requires", [])
        ],
        "avoid": [entry["why"] for entry in guide.get("avoid", [])],
        "after": unnamed(guide.get("after", [])),
        "parts": [_part(ctx, name) for name in guide.get("parts", [])],
        # In the order of their days; of one day as the guide names them.
        "escalate": sorted(
            (_escalation(ctx, rung) for rung in guide.get("escalate", [])), key=lambda rung: rung["after_days"]
        ),
        "duties": duties(ctx, service_id, guide["issue"]),
        "human_can_fix": guide.get("human_can_fix"),
        **writing_of(guide, channels, ask["answers"] if ask else []),
        "trust": summary.served(),
        "proof": ctx.publisher(sources[summary.source]["publisher"]) if summary.sure and summary.source else None,
        "evidence": evidence_view(ctx, _all_evidence(ctx, service_id, guide), sources),
    }


def _all_evidence(ctx: Context, service_id: str, guide: Guide) -> list[Evidence]:
    """The guide's evidence, then that of the record's own channels it leads to or warns about."""
    own = {channel["id"]: channel for channel in ctx.dataset.services[service_id].data["channels"]}
    items = list(guide["evidence"])
    names = [entry["channel"] for entry in guide["channels"]]
    names += [entry["channel"] for entry in guide.get("avoid", []) if entry.get("channel")]
    for name in names:
        if name in own:
            items.extend(own[name]["evidence"])
    return items


def _ask(ctx: Context, service_id: str, guide: Guide) -> ViewAsk | None:
    ask = guide.get("ask")
    if not ask:
        return None
    named = Counter(over["channel"] for answer in ask["answers"] for over in answer["channels"])
    said = {over["channel"]: (path, over) for path, over in parts("channels", guide["channels"])}
    answers: list[ViewAnswer] = []
    for answer in ask["answers"]:
        ways: list[ViewChannel] = []
        for over in answer["channels"]:
            path, own = said.get(over["channel"], (None, None))
            whole = _under_an_answer(own, over, alone=named[over["channel"]] == 1)
            beside = (guide, path) if whole.get("reply") is (own.get("reply") if own else None) else None
            ways.append(resolve(ctx, service_id, whole, beside))
        answers.append({"label": answer["label"], "action": action_of(ctx, ways), "channels": ways})
    return {"question": ask["question"], "answers": answers}


def _under_an_answer(own: GuideChannel | None, over: GuideChannel, *, alone: bool) -> GuideChannel:
    """What holds of a way under an answer: what the answer says of it, else what the guide says.

    Another address is another form, of which the guide has said nothing. When to take a way is no longer true
    under each of several answers.
    """
    if own is None or over.get("url", own.get("url")) != own.get("url"):
        return over
    held = own.copy()
    if not alone:
        held.pop("why", None)
    return held | over


def _part(ctx: Context, name: str) -> ViewPart:
    part = next(entry for entry in ctx.dataset.one["parts"]["parts"] if entry["id"] == name)
    return {"title": part["title"], "lines": unnamed(part["lines"]), "url": part.get("url")}


def _escalation(ctx: Context, rung: Escalation) -> ViewRung:
    body = ctx.dataset.authorities[rung["to"]].data
    days = rung["after_days"]
    return {
        "after_days": days,
        "when": ctx.words(WHEN.get(days, "after.days"), days=days),
        "authority": rung["to"],
        "name": body["name"],
        "text": rung["text"],
        "url": body["url"],
    }


def duties(ctx: Context, service_id: str, issue: str) -> list[ViewDuty]:
    """Duties that bind this service for this problem; named-only duties never reach others."""
    out: list[ViewDuty] = []
    country = ctx.dataset.services[service_id].data["operator"]["country"]
    for duty in ctx.dataset.one["duties"]["duties"]:
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
