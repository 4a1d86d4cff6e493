"""`python -m scripts.bench.minute --write`: from an empty browser to the answer, into docs/benchmarks.md (minutes). Part of make bench."""

import json
from typing import Any

from scripts import markdown
from scripts.bench.part import BUILD, part
from scripts.bench.place import machine, node
from scripts.command import working

SEEN = BUILD / "bench" / "minute.json"
# Seconds of a person, as the keystroke-level model of Card, Moran and Newell (1980) has them.
DECIDE, POINT, PRESS, KEY = 1.35, 1.1, 0.2, 0.28
HOW = (
    "Each problem in a browser that nobody used before: a fresh profile, the installation, the welcome page with its card, and from there the "
    "way of the table, on replicas of the help pages; the script throws where the answer is another one. Counted are clicks (the popup is two: the puzzle "
    "piece, then the name, because the button is not pinned yet; a permission two: the switch and the browser's own prompt, to which automation "
    "agrees beforehand; a help page or a search one: the link or the new tab), keys as on a Korean keyboard, and seconds. Seconds are "
    "what the software really kept one waiting, measured, and what a hand and a head take for the rest, computed: 1.35 s to decide before each click "
    "and each text, 1.1 s to point, 0.2 s to press, 0.28 s a key (Card, Moran and Newell). Nobody was watched, and reading is not in it."
)
NAMES = {"chromium": "Chromium", "firefox": "Firefox"}


def measured() -> list[dict[str, Any]]:
    """What tests/e2e/bench/minute.ts saw."""
    working("Trying ten problems from an empty browser")
    node("tests/e2e/bench/minute.ts")
    seen: list[dict[str, Any]] = json.loads(SEEN.read_text(encoding="utf-8"))
    return seen


def seconds(one: dict[str, float]) -> float:
    """Waiting, and the time of a hand and a head."""
    by_hand = one["clicks"] * (DECIDE + POINT + PRESS) + one["texts"] * DECIDE + one["keys"] * KEY
    return one["waited"] + by_hand


def section(seen: list[dict[str, Any]]) -> str:
    """How and where it was measured, and the table."""
    rows = []
    for problem in seen:
        by = problem["by"]
        one = by["chromium"]
        rows.append(
            (
                problem["words"],
                problem["way"],
                problem["answer"],
                one["clicks"],
                one["keys"],
                *(f"{seconds(by[name]):.0f} ({by[name]['waited']:.1f})" for name in NAMES),
            )
        )
    heads = ("problem", "way", "answer", "clicks", "keys", *(f"{name}, s (of them waiting)" for name in NAMES.values()))
    ready = [one["ready"] for problem in seen for one in problem["by"].values()]
    start = f"Start of the browser, installation and welcome page with its card: {min(ready):.1f}–{max(ready):.1f} s."
    return f"{HOW}\n\n{machine('both browsers')}\n\n{markdown.table(heads, rows, 'lllrrrr')}\n\n{start}"


@part("minute", "build", "browsers")
def main() -> str:
    """Try ten problems in fresh browsers and print what they took (minutes)."""
    return section(measured())


if __name__ == "__main__":
    main()
