"""The one next action of a guide: the first of its ways that works, never a contact that nobody answers for."""

import re
from urllib.parse import urlsplit

from dataset.schema.generated.authored import Text
from dataset.schema.generated.drafts import Button
from scripts.compile.contact_keys import narrower
from scripts.compile.context import Context
from scripts.compile.view_types import Action, ViewChannel
from scripts.facts.hosts import EDITION

# Of these only the contact itself is a way; of all others a sentence may say what to do.
CONTACTS = ("phone", "email")
LOCALE = re.compile(r"([a-z]{2}([-_][a-z]{2})?)?", re.IGNORECASE)


def action_of(ctx: Context, ways: list[ViewChannel], red: list[Button] | None = None) -> Action:
    """The next action of a view. `ways` are ViewChannels, best first; `red`: the buttons of the red box above, if any.

    In danger a first way that does not work gives way to those buttons, not to the next best form. What one of them does
    has its button here too: the strip leads here, and a number has to stand where it leads. No url: the steps of `channel` are the action, or (no channel) nothing is pushed forward.
    """
    chosen = _chosen(ways)
    if chosen is None or (red and chosen is not ways[0]):
        return {"label": ctx.words("action.steps"), "url": None, "ends": None, "channel": None}
    return {"label": chosen["label"], "url": chosen["link"], "ends": chosen["link_ends"], "channel": chosen["id"]}


def question_of(question: Text) -> Action:
    """Where one question decides the way, that question comes first."""
    return {"label": question, "url": None, "ends": None, "channel": None}


def works(way: ViewChannel) -> bool:
    """Has this ViewChannel a target: a link, else steps or at least a sentence that says what to do there?

    What is said of a number, a mailbox or an address that is no link is no way.
    """
    refused = not way["link"] and (way["url"] or way["email"] or way["phone"])
    said = way["steps"] or (way["state"] and way["kind"] not in CONTACTS)
    return bool(way["exists"] and not refused and (way["link"] or said))


def _chosen(ways: list[ViewChannel]) -> ViewChannel | None:
    """The first way that works; a bare home page only where no way leads deeper. Steps may begin on a home page."""
    able = [way for way in ways if works(way)]
    deep = [way for way in able if way["steps"] or not is_home(way["link"])]
    return next(iter(deep or able), None)


def is_home(link: str | None) -> bool:
    """Is this the front page of a company, perhaps in one language? The front page of its help centre is not."""
    address = urlsplit(link or "")
    host = EDITION.sub("", address.hostname or "")
    front = "." in host and not narrower(host)
    return front and not address.query and not address.fragment and bool(LOCALE.fullmatch(address.path.strip("/")))
