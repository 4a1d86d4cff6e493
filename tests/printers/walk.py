"""A plain walk over a sheet in reading order: the words that every printer shows on a day, one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from scripts.compile import reading_order as order
from scripts.compile.pick import Trusts, go_on, hours_on, said_on

Record = dict[str, Any]
Words = Iterator[str]


class Walk:
    """Walks sheets of one language on one day. `month` says a date's month; `printed`: nobody knows the reader's day."""

    def __init__(
        self, entries: Record, language: str, day: str, month: Callable[[str], str], *, printed: bool = True
    ) -> None:
        self.entries, self.language, self.day, self.month, self.printed = entries, language, day, month, printed
        self.trusts: Trusts = {
            key.removeprefix("trust/"): value for key, value in entries.items() if key.startswith("trust/")
        }

    def sheet(self, sheet: Record, without: Iterable[str] = ()) -> Words:
        """The words of a sheet, but for the parts `without`."""
        how = {
            "urgent": self.urgent,
            "verdict": lambda lines: self.verdict(lines, sheet.get("numbers", [])),
            "reach": self.each(self.cell),
            "problems": self.each(lambda one: iter([one["title"]])),
            "ask": self.ask,
            "way": self.taken,
            "proof": self.said,
            "folds": self.each(self.fold),
        }
        yield from self.parts(sheet, [part for part in order.SHEET if part not in without], how)

    def parts(self, value: Record, names: Iterable[str], how: dict[str, Callable[[Any], Words]]) -> Words:
        """The fields of a shape in their order; what `how` does not know is a text or a list of them."""
        for name in names:
            if name in value:
                yield from how.get(name, self.plain)(value[name])

    def plain(self, value: Any) -> Words:
        """A text, or each of several."""
        yield from [value] if isinstance(value, str) else value

    def each(self, how: Callable[[Any], Words]) -> Callable[[Any], Words]:
        """The same for a list."""
        return lambda values: (word for value in values for word in how(value))

    def go(self, go: Record) -> Words:
        """Words that lead somewhere, or do no more."""
        yield go_on(go, self.trusts, self.day)["text"]

    def said(self, said: Record) -> Words:
        """Who says so."""
        forms = self.entries[f"said/{self.language}"]
        yield said_on(said, forms, self.trusts, self.day, self.month, self.printed)

    def urgent(self, urgent: Record) -> Words:
        """The red block."""
        yield from self.parts(
            urgent, order.URGENT, {"buttons": self.each(lambda one: self.parts(one, order.BUTTON, {}))}
        )

    def verdict(self, lines: list[str], numbers: list[Record]) -> Words:
        """Its lines, with what stands for a number that is none any more."""
        for line in lines:
            for number in numbers:
                new = go_on(number, self.trusts, self.day)["text"]
                line = re.sub(rf"(?<![\d-]){re.escape(number['text'])}(?![\d-])", new, line)
            yield line

    def cell(self, cell: Record) -> Words:
        """One of the three; the hours themselves where somebody with a clock would say open or closed."""
        stated = self.printed and hours_on(cell.get("open"), self.trusts, self.day)
        yield from self.parts(cell | ({"detail": cell["hours"]} if stated else {}), order.CELL, {})

    def ask(self, ask: Record) -> Words:
        """The deciding question and every answer to it."""
        how = {"way": self.taken, "others": self.each(self.other)}
        yield from self.parts(ask, order.ASK, {"answers": self.each(lambda one: self.parts(one, order.BRANCH, how))})

    def taken(self, way: Record) -> Words:
        """The way to take."""
        yield from self.way(way, order.TAKEN)

    def other(self, way: Record) -> Words:
        """Another way."""
        yield from self.way(way, order.OTHER)

    def way(self, way: Record, names: tuple[str, ...]) -> Words:
        """A way as its entry says, but for what the sheet says otherwise."""
        base = self.entries[f"way/{self.language}/{way['of']}"] if "of" in way else {}
        steps = self.each(lambda step: self.parts(step, order.STEP, {}))
        yield from self.parts(base | way, names, {"steps": steps, "go": self.go, "said": self.said})

    def fold(self, fold: Record) -> Words:
        """A fold and the folds inside."""
        row = {"head": self.go, "links": self.each(self.go)}
        how = {
            "rows": self.each(lambda one: self.parts(one, order.ROW, row)),
            "ways": self.each(self.other),
            "folds": self.each(self.fold),
        }
        yield from self.parts(fold, order.FOLD, how)
