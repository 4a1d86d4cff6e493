"""What a look at one anchor comes to, from the page alone and what was known before."""

import hashlib
from typing import NamedTuple

from scripts.facts.anchors import Anchor
from scripts.facts.ledger import RENEWS, Look, Result
from scripts.facts.needles import Found, find, is_number, missing
from scripts.looks.read_page import Page

# Letters around the needles that go into the hash of a block, and that a proposal shows at most.
AROUND, SHOWN = 60, 200
# Sentences of one sort: beside these words they only differ in what is named.
OTHER_PAGE, NEVER = "not the page we know", "stands not on this page and never did"


class Verdict(NamedTuple):
    """The result, why in words (empty where all is well), the hash of the words around the needles, the needles that are gone."""

    result: Result
    why: str = ""
    block: str = ""
    gone: tuple[str, ...] = ()


def sort_of(why: str) -> str:
    """What sentences of one sort of trouble have in common."""
    return next((sort for sort in (OTHER_PAGE, NEVER) if sort in why), why)


def judge(anchor: Anchor, page: Page, moved: str, before: Look | None) -> Verdict:
    """A page that was read whole. `moved` is the address it came from, where that is another one."""
    if not anchor.needles:
        refused = _no_page(page) or (None if page.title else Verdict("blocked", "a page without a title"))
        if refused:
            return refused
        return Verdict("moved", f"now at {moved}") if moved else Verdict("held")
    spots = [find(page.text, needles, anchor.near) for _, needles in anchor.has]
    beside = [word for word in anchor.lacks if _beside(page, spots, word, anchor.near)]
    if all(spots) and not beside:
        start = min(spot.start for spot in spots if spot)
        end = max(spot.end for spot in spots if spot)
        block = hash_of(page.text[max(0, start - AROUND) : end + AROUND])
        return Verdict("moved", f"now at {moved}", block) if moved else Verdict("held", "", block)
    refused = _no_page(page)
    if refused:
        return refused
    if not page.names(anchor.names):
        return Verdict("blocked", f"{OTHER_PAGE}: it names none of {', '.join(anchor.names[:3])}")
    gone = missing(page.text, anchor.needles)
    if anchor.implied and not (before and "held" in before):
        return Verdict("error", f"{', '.join(gone)} {NEVER}: name the page that prints it")
    why = f"{', '.join(gone)} is gone" if gone else f"“{beside[0]}” stands beside it" if beside else ""
    if not why:
        # All of it is there, but not in one place: another number's hours are none of ours.
        apart = next(needles for (_, needles), spot in zip(anchor.has, spots, strict=True) if not spot)
        why, gone = f"{', '.join(apart)}: no longer together", [one for one in apart if not is_number(one)]
    return Verdict("changed", why, "", tuple(gone))


def _no_page(page: Page) -> Verdict | None:
    """Walls, empty shells and pages that say they are none."""
    if page.wall:
        return Verdict("blocked", "asks whether we are a person")
    if page.bare:
        return Verdict("blocked", "needs a browser")
    return Verdict("gone", "says that there is no such page") if page.says_gone else None


def _beside(page: Page, spots: list[Found | None], word: str, near: int) -> bool:
    around = (page.text[max(0, spot.start - near) : spot.end + near] for spot in spots if spot)
    return any(find(text, [word]) for text in around)


def hash_of(text: str) -> str:
    """Of the letters alone: white space makes no other block."""
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:16]


def by_status(status: int) -> Verdict | None:
    """What a status says of every anchor of a page; None where there is a page to read."""
    if status in (404, 410):
        return Verdict("gone", f"the server answers {status}")
    if status in (401, 403, 451):
        return Verdict("blocked", f"the server answers {status}")
    if status == 429 or status >= 500:
        return Verdict("error", f"the server answers {status}")
    return None if 200 <= status < 300 else Verdict("error", f"the server answers {status}")


def recorded(verdict: Verdict, before: Look | None, today: str) -> Look:
    """The ledger's line: `since` stays while the result does, `held` stays for ever."""
    same = before is not None and before["result"] == verdict.result
    look: Look = {"result": verdict.result, "since": before["since"] if before and same else today, "checked": today}
    if verdict.why:
        look["why"] = verdict.why
    if verdict.result in RENEWS:
        look["held"] = today
        look["block"] = verdict.block
    elif before:
        if "held" in before:
            look["held"] = before["held"]
        if "block" in before:
            look["block"] = before["block"]
    return look


def confirmed(look: Look, today: str) -> bool:
    """Was it so on an earlier day too? A single day proves neither a change nor an end."""
    return look["since"] < today
