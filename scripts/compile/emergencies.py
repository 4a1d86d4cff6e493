"""The first minute: emergency blocks, the boxes above guides, and the banks' own lines, ready to print."""

import re
from collections.abc import Iterator

from dataset.schema.enums import LOSS_LINES
from dataset.schema.generated.authored import Call, Emergency, Text, Urgent
from dataset.schema.generated.closed import Language
from dataset.schema.generated.drafts import Button, LossLine, LossLines, ServedEmergency, ViewPhone
from scripts.compile.channels import resolve
from scripts.compile.context import Context, unnamed
from scripts.compile.evidence import evidence_view
from scripts.compile.view_types import UrgentBox
from scripts.facts.texts import in_both

ALWAYS = "24/7"
# Above a guide stand the first numbers of an emergency; its page has the others.
IN_A_GUIDE = 3
MONEY = "money-moving"
# How a sentence names the list of banks.
BANKS = re.compile("은행|카드사")


def emergency_entries(ctx: Context) -> dict[str, ServedEmergency | LossLines]:
    """`emergency/<id>` and `loss-lines`."""
    blocks = ctx.dataset.one["emergencies"]["emergencies"]
    out: dict[str, ServedEmergency | LossLines] = {"loss-lines": {"lines": loss_lines(ctx)}}
    return out | {f"emergency/{block['id']}": _block(ctx, i, block) for i, block in enumerate(blocks)}


def _block(ctx: Context, order: int, block: Emergency) -> ServedEmergency:
    data = ctx.dataset.one["emergencies"]
    warned = data["warning"]["evidence"] if block.get("warned") else []
    return {
        "id": block["id"],
        "order": order,
        "title": block["title"],
        "text": block["text"],
        "tone": block["tone"],
        "private": block["private"],
        "do": block["do"],
        "dont": block["dont"],
        "buttons": [_button(ctx, call) for call in block["call"]],
        "warning": _warning(ctx) if block.get("warned") else None,
        "lines": unnamed(block.get("lines", [])),
        "evidence": evidence_view(ctx, [*block["evidence"], *warned], ctx.sources(data)),
    }


def _warning(ctx: Context) -> Text:
    return ctx.dataset.one["emergencies"]["warning"]["text"]


def _button(ctx: Context, call: Call) -> Button:
    """One call of a block; scripts/rules/emergency_calls.py has seen that it leads somewhere."""
    if call["to"] == LOSS_LINES:
        return {"text": call["label"], "number": None, "url": None, "opens": LOSS_LINES, "ends": None}
    record = ctx.dataset.authorities[call["to"]].data
    by = call.get("by", "call")
    if by == "web":
        return _page(call["label"], record["url"])
    phone = ctx.phone(record, ctx.sources(record), "KR")
    if phone is None:
        raise ValueError(f"{call['to']} has no number")
    url = phone.get("tel") if by == "call" else "sms:" + re.sub(r"\D", "", phone["display"])
    return _dial(ctx, phone, url, call["label"])


def _dial(ctx: Context, phone: ViewPhone, url: str | None, label: Text) -> Button:
    """A number and what happens there; `url` may be a text message instead of a call."""
    number = phone["display"]
    text = ctx.words("urgent.number", number=number, label=label)
    return {"text": text, "number": number, "url": url, "opens": None, "ends": phone.get("ends")}


def _page(label: Text, url: str | None) -> Button:
    return {"text": label, "number": None, "url": url, "opens": None, "ends": None}


def urgent_box(ctx: Context, service_id: str, issue: str, urgent: Urgent | None) -> UrgentBox:
    """`urgent`, `urgent_do` and `urgent_warning` of a view.

    What the sentence names first is pressed first. Then come the company's own ways, the numbers of the emergency, and
    further bodies with the words that their own emergency has for them. Of the emergency's lines only those stand that
    fit the problem `issue`.
    """
    if not urgent:
        return {"urgent": None, "urgent_do": [], "urgent_warning": None}
    blocks = {block["id"]: block for block in ctx.dataset.one["emergencies"]["emergencies"]}
    block = blocks[urgent["emergency"]]
    asked = [action["to"] for action in urgent.get("do", [])]
    own = [to for to in asked if to not in ctx.dataset.authorities]
    calls = [call for call in block["call"] if issue in call.get("issues", [issue])][:IN_A_GUIDE]
    if own:
        # The company's own line takes the place of the list, for those whose bank is another.
        calls = sorted(calls, key=lambda call: call["to"] == LOSS_LINES)
    further = [
        next(call for other in blocks.values() for call in other["call"] if call["to"] == to)
        for to in asked
        if to not in own and to not in {call["to"] for call in calls}
    ]
    buttons = [
        *(button for button in (_own(ctx, service_id, to) for to in own) if button),
        *(_button(ctx, call) for call in [*calls, *further]),
    ]
    return {
        "urgent": {"text": {"ko": urgent["ko"], "en": urgent["en"]}, "url": None},
        "urgent_do": sorted(buttons, key=lambda button: _named_at(button, urgent["ko"])),
        "urgent_warning": _warning(ctx) if issue in block.get("warned", []) else None,
    }


def _named_at(button: Button, said: str) -> int:
    """Where a sentence names what a button leads to; behind its end where it does not."""
    number = button["number"]
    pattern = BANKS if button["opens"] else number and re.compile(rf"(?<![\d-]){re.escape(number)}(?![\d-])")
    found = pattern.search(said) if pattern else None
    return found.start() if found else len(said)


def _own(ctx: Context, service_id: str, channel_id: str) -> Button | None:
    """A way of the company itself: its number, else the page; None where it leads nowhere."""
    channel = resolve(ctx, service_id, {"channel": channel_id})
    if not channel["link"]:
        return None
    if not channel["link"].startswith("tel:") or not channel["phone"]:
        return _page(channel["label"], channel["link"])
    service, name = ctx.dataset.services[service_id].data["name"], channel["name"]
    label = name if service["ko"] in name["ko"] else ctx.words("urgent.own", service=service, name=name)
    return _dial(ctx, channel["phone"], channel["link"], label)


def loss_lines(ctx: Context) -> list[LossLine]:
    """Lines to which a bank, card or pay service sends people whose money moves, and that may be dialled; by name."""
    lines = [line for service_id in ctx.dataset.services for line in _loss_lines_of(ctx, service_id)]
    return sorted(lines, key=lambda line: (line["name"]["ko"], line["service"], line["channel"]))


def _loss_lines_of(ctx: Context, service_id: str) -> Iterator[LossLine]:
    record = ctx.dataset.services[service_id].data
    country, sources = record["operator"]["country"], ctx.sources(record)
    # Some have no line of its own for this: then it is the number that its boxes about moving money name.
    named = {
        action["to"]
        for guide in record["guides"]
        if (urgent := guide.get("urgent")) and urgent["emergency"] == MONEY
        for action in urgent.get("do", [])
    }
    for channel in record["channels"]:
        if channel.get("purpose") != "loss" and channel["id"] not in named:
            continue
        if channel.get("exists") is False or channel.get("since", "") > ctx.as_of:
            continue
        phone = ctx.phone(channel, sources, country)
        tel = phone and phone.get("tel")
        if not phone or not tel:
            continue
        hours = ctx.hours_of(channel, sources, country)["hours_text"]
        yield {
            "service": service_id,
            "channel": channel["id"],
            "name": record["name"],
            "what": _of_its_own(channel["name"], record["name"]),
            "aliases": record.get("aliases", []),
            "number": phone["display"],
            "tel": tel,
            "ends": phone.get("ends"),
            "hours_text": hours,
            "always": True if hours and channel.get("hours") == ALWAYS else None,
        }


def _of_its_own(line: Text, name: Text) -> Text:
    """“KB Kookmin Bank customer centre” → “Customer centre”: the name of the bank stands beside it."""

    def rest(language: Language) -> str:
        words = line[language].removeprefix(f"{name[language]} ")
        return words[0].upper() + words[1:]

    return in_both(rest)


def is_private(ctx: Context, issue: str) -> bool:
    """Does a problem bear the name of an emergency that is kept nowhere?"""
    return any(block["private"] and block["id"] == issue for block in ctx.dataset.one["emergencies"]["emergencies"])
