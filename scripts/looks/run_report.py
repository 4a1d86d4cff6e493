"""What a run tells: results, what changed by claim, what was in the way by host, what waits for a person."""

from collections import Counter, defaultdict

from scripts.facts.ledger import RESULTS
from scripts.looks.proposals import Proposal
from scripts.looks.run import Outcome
from scripts.looks.verdict import sort_of


def report(outcome: Outcome, proposals: list[Proposal], left: int, day: str) -> str:
    """The page of one run, in Markdown."""
    lines = [f"# Looks of {day}", ""]
    lines += [f"{outcome.asked} requests; " + ", ".join(f"{outcome.counts[name]} {name}" for name in RESULTS) + "."]
    lines += [f"{outcome.waiting} pages wait for another day; {left} anchors need a browser and are left to people."]
    pages: dict[str, Counter[str]] = defaultdict(Counter)
    for anchor, look, *_ in outcome.found.values():
        if look["result"] in ("changed", "gone", "moved"):
            pages[f"{look['result']}: {look.get('why', '')}, since {look['since']} · {anchor.url}"][anchor.id] += 1
    stands = [f"- {what} ({_names(list(names))})" for what, names in sorted(pages.items())]
    barred = _barred(outcome)
    waits = [
        f"- {one['id']} · {one['kind']} · {one['why']} → {', '.join(one['now']) or '?'} · {one['url']}"
        for one in proposals
    ]
    for head, found in (
        ("Look at these", outcome.lines),
        ("Not as it was", stands),
        ("Hosts that gave nothing", barred),
        ("Proposals (`make facts-accept ID=…`)", waits),
    ):
        if found:
            lines += ["", f"## {head}", "", *(one if one.startswith("- ") else f"- {one}" for one in found)]
    return "\n".join(lines) + "\n"


def _barred(outcome: Outcome) -> list[str]:
    """By host and sort of trouble: which names a page lacks differs by claim, and one of them is enough."""
    why: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for anchor, look, *_ in outcome.found.values():
        if look["result"] in ("blocked", "error"):
            said = look.get("why", "")
            why[anchor.host][f"{look['result']}: {sort_of(said)}"][f"{look['result']}: {said}"] += 1
    return [
        f"- {host}: {next(iter(found))}{', and the like' if len(found) > 1 else ''} ({found.total()})"
        for host, sorts in sorted(why.items())
        for found in sorts.values()
    ]


def _names(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
