"""May one write here, and to whom? A letter that nobody takes only costs hope."""

from dataset.schema.generated import closed
from dataset.schema.generated.authored import Channel, Guide
from scripts.compile.context import Context
from scripts.compile.view_types import ViewAnswer, ViewChannel, Writing


def writing_of(guide: Guide, ways: list[ViewChannel], answers: list[ViewAnswer]) -> Writing:
    """`write` and `write_to` of a view.

    `write` is what the guide says (one appeal is allowed), else `none` where no way takes writing or no person has the
    power to help, else `inquiry`. `write_to` is the id of the way that takes the letter.
    """
    every = [*ways, *(way for answer in answers for way in answer["channels"])]
    taking = next((way["id"] for way in every if way["writes"]), None)
    said: closed.Write = guide.get("write") or ("none" if guide.get("human_can_fix") is False else "inquiry")
    write: closed.Write = said if taking else "none"
    return {"write": write, "write_to": None if write == "none" else taking}


def takes_writing(ctx: Context, channel: Channel, link: str | None) -> bool:
    """Does somebody read what is written here? Its kind says so, or the channel itself.

    A mailbox that nobody answers for does not count.
    """
    person = channel.get("human", {}).get("level", "unknown") != "none"
    kind = channel["kind"]
    takes = channel.get("writes", kind in ctx.dataset.one["kinds"]["writes"])
    return bool(channel.get("exists", True) and person and takes and (kind != "email" or link))
