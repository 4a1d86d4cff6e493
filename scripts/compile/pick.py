"""What of a sheet holds on a day, for the pages: links that have not ended, and how the sentence about who says so reads.

extension/core/sheet/pick.ts picks for whoever can compare days; tests/fixtures/picks.json holds both together. A day is
`YYYY-MM-DD`; `trusts` are the entries below `trust/` by their key.
"""

import re
from collections.abc import Callable, Mapping
from typing import Literal

from dataset.schema.generated.served import Go, Open, Said, SaidForms, SheetTrust
from scripts.facts.trust import Trust

Trusts = Mapping[str, SheetTrust]


def age(trust: SheetTrust, day: str) -> str:
    """`fresh`: said as it is · `aging`: said with its month · `old`: said to be of long ago."""
    aging_at, old_at, dated = trust.get("aging_at"), trust.get("old_at"), not trust.get("undated")
    return Trust(trust["word"], aging_at=aging_at, old_at=old_at, dated=dated).age(day)


def holds(key: str | None, trusts: Trusts, day: str) -> bool:
    """Does what rests on this still hold? A key that is not there vouches for nothing."""
    if key is None:
        return True
    trust = trusts.get(key)
    return trust is not None and age(trust, day) != "old" and not ("until" in trust and day >= trust["until"])


def go_on(go: Go, trusts: Trusts, day: str) -> Go:
    """Words (`text`) and, as long as it is one, the link (`href`)."""
    if not holds(go.get("trust"), trusts, day):
        return {"text": go.get("old", go["text"])}
    return {"text": go["text"], "href": go["href"]} if "href" in go else {"text": go["text"]}


def pieces_of(text: str, numbers: list[str]) -> list[str]:
    """Words in which numbers stand, in pieces: plain words and the numbers among them. 114 is none in 1588-0114."""
    if not numbers:
        return [text]
    pieces = re.split(rf"(?<![\d-])({'|'.join(map(re.escape, numbers))})(?![\d-])", text)
    return [piece for piece in pieces if piece]


def said_on(
    said: Said, forms: SaidForms, trusts: Trusts, day: str, month: Callable[[str], str], printed: bool = False
) -> str:
    """Who says so, as it reads on that day. `month` says a date's month: 2026년 2월.

    `printed`: it will be read on other days too, so what has a date always says its month.
    """
    trust = trusts.get(said["trust"])
    state = age(trust, day) if trust else "aging"
    since = trust.get("since") if trust else None
    form: Literal["fresh", "aging", "old", "undated", "old_undated"]
    if state == "old":
        form = "old" if since else "old_undated"
    elif state == "fresh" and not (printed and since):
        form = "fresh"
    else:
        form = "aging" if since else "undated"
    by = said["by"]
    # Who tried it says the month in the same breath: 직접 확인 · 2026년 12월 · mk.
    if "{when}" in by:
        form, by = ("old", by.replace("{when} · ", "")) if state == "old" else ("fresh", by)
    line = forms[form].replace("{by}", by).replace("{when}", month(since) if since else "")
    return f"{line} · {forms['untried']}" if said.get("untried") else line


def hours_on(open_: Open | None, trusts: Trusts, day: str) -> str | None:
    """The key of the table whose hours may be stated on that day: only from fresh ones somebody says open or closed."""
    trust = open_ and trusts.get(open_["trust"])
    if not open_ or not trust or age(trust, day) != "fresh":
        return None
    return open_["hours"]
