"""May one write here, and to whom? A letter that nobody takes only costs hope."""

from __future__ import annotations

from scripts.compile.context import Context
from scripts.validation.load import Record


def writing_of(guide: Record, ways: list[Record], answers: list[Record]) -> Record:
    """`write` and `write_to` of a view.

    `write` is what the guide says (one appeal is allowed), else `none` where no way takes writing or no person has the
    power to help, else `inquiry`. `write_to` is the id of the way that takes the letter.
    """
    every = [*ways, *(way for answer in answers for way in answer["channels"])]
    taking = next((way["id"] for way in every if way["writes"]), None)
    said = guide.get("write") or ("none" if guide.get("human_can_fix") is False else "inquiry")
    write = said if taking else "none"
    return {"write": write, "write_to": None if write == "none" else taking}


def takes_writing(ctx: Context, channel: Record, link: str | None) -> bool:
    """Does somebody read what is written here? Its kind says so, or the channel itself.

    A mailbox that nobody answers for does not count.
    """
    person = (channel.get("human") or {}).get("level", "unknown") != "none"
    kind = channel["kind"]
    takes = channel.get("writes", kind in ctx.dataset.one("kinds")["writes"])
    return bool(channel.get("exists", True) and person and takes and (kind != "email" or link))
