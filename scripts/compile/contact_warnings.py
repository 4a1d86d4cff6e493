"""Contacts that are reported as not the company's, and wrong addresses that circulate."""

import datetime as dt
import re
from collections.abc import Iterator

from scripts.compile.contact_entry import UNVERIFIED, WholeContact, entry
from scripts.compile.contact_keys import address, below, chat_name, folder, number_key
from scripts.compile.context import Context

EXPIRES_AFTER = 365


def impostors(ctx: Context) -> Iterator[tuple[str, WholeContact]]:
    """Warnings that still hold; each ends a year after it began."""
    sources = ctx.sources(ctx.dataset.one["impostors"])
    for warning in ctx.dataset.one["impostors"]["impostors"]:
        ends = (dt.date.fromisoformat(warning["since"]) + dt.timedelta(days=EXPIRES_AFTER)).isoformat()
        if ends <= ctx.as_of:
            continue
        trust = ctx.trust(warning, "value", sources).served()
        trust["old_at"] = ends
        text = ctx.words("contact.impostor", text=warning["text"])
        for key in _faked(warning["kind"], warning["value"]):
            yield key, entry(warning["service"], None, text, "impostor", trust)


def _faked(kind: str, value: str) -> list[str]:
    if kind == "phone":
        return [number_key(value)]
    if kind == "chat-name":
        # Look-alikes differ by a space; the warning holds for all of them.
        return [chat_name(value).replace(" ", "")]
    if kind == "email":
        return [value.lower()]
    key = address(value)
    # Whoever holds a host holds all below it.
    return [key, folder(key)] if "/" in key else [key, folder(key), below(key)]


def quarantined(ctx: Context) -> Iterator[tuple[str, WholeContact]]:
    """Wrong addresses on a real host, which would else answer like the host. Other quarantined values have no entry."""
    for value in ctx.dataset.one["quarantine"]["values"]:
        if re.fullmatch(r"[a-z0-9.-]+\.[a-z]+/\S+", value["value"]):
            text = ctx.words("contact.quarantined", named=value["named"])
            yield address(value["value"]), entry(None, None, text, "unknown", UNVERIFIED)
