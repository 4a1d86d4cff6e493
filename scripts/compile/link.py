"""Where a way leads. The one rule behind every button, dial link and mail link; a device checks scheme and day only.

An address lies on the record's own domains, so its host vouches for it, but not where the whole host belongs to those
who publish there (a KakaoTalk channel). That, a number and a mailbox are links only while somebody answers for them.
"""

from typing import NamedTuple

from dataset.schema.generated.authored import Channel, Service
from dataset.schema.generated.drafts import ViewPhone
from scripts.compile.contact_hosts import among_strangers
from scripts.compile.contact_places import peoples
from scripts.compile.context import Context, end_of


class Link(NamedTuple):
    """An https:, tel: or mailto: address, and the first day on which it is none any more (None = never)."""

    to: str | None
    ends: str | None

    def alive(self, day: str) -> bool:
        """Is it a link on this day?"""
        return self.to is not None and (self.ends is None or day < self.ends)


NOWHERE = Link(None, None)


def link_of(ctx: Context, record: Service, channel: Channel, url: str | None) -> Link:
    """Where a channel of `record` leads, with `url` as its address: by phone to the number, by mail to the mailbox.

    A channel that does not exist, not yet or not any more, leads nowhere.
    """
    if not channel.get("exists", True) or channel.get("since", "") > ctx.as_of:
        return NOWHERE
    number = dial(ctx.phone(channel, ctx.sources(record), record["operator"]["country"]), ctx.as_of)
    mailbox = _mailbox(ctx, record, channel)
    page = _page(ctx, record, channel, url)
    own = {"phone": (number, page), "email": (mailbox, page)}
    first: tuple[Link, ...] = own.get(channel["kind"]) or (page, number, mailbox)
    until = end_of(channel)
    links = (Link(link.to, min((day for day in (link.ends, until) if day), default=None)) for link in first)
    return next((link for link in links if link.alive(ctx.as_of)), NOWHERE)


def _page(ctx: Context, record: Service, channel: Channel, url: str | None) -> Link:
    if not url or not among_strangers(record, channel, url, peoples(ctx)):
        return Link(url, None)
    trust = ctx.trust(channel, "url", ctx.sources(record))
    return Link(url, trust.old_at) if trust.sure else NOWHERE


def dial(phone: ViewPhone | None, day: str) -> Link:
    """The dial link of a ViewPhone, where it is one on this day."""
    link = Link(phone.get("tel"), phone.get("ends")) if phone else NOWHERE
    return link if link.alive(day) else NOWHERE


def _mailbox(ctx: Context, record: Service, channel: Channel) -> Link:
    # The channel's own trust may rest on another claim than the address.
    trust = ctx.trust(channel, "email", ctx.sources(record))
    return Link(f"mailto:{channel['email']}", trust.old_at) if channel.get("email") and trust.sure else NOWHERE
