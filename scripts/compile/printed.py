"""A sheet as a page prints it: its ways whole, links that have ended turned to words, and every sentence true on any day."""

from collections.abc import Mapping
from typing import Any, cast

from dataset.schema.generated.closed import Language
from dataset.schema.generated.drafts import Trust
from dataset.schema.generated.served import (
    Branch,
    Cell,
    Fold,
    Go,
    Said,
    SaidForms,
    Sheet,
    SheetButton,
    SheetFold,
    SheetRow,
    SheetTrust,
    SheetWay,
)
from scripts.compile.page import Shown
from scripts.compile.pick import go_on, holds, hours_on, pieces_of, said_on
from scripts.compile.words import Words


def sheet_trust(trust: Trust) -> SheetTrust:
    """What a sheet would say of a claim that none names."""
    days = {name: day for name, day in trust.items() if name in ("since", "aging_at", "old_at") and day}
    return cast(SheetTrust, {"word": trust["word"], "undated": not trust["dated"]} | days)


class Printed:
    """Prints sheets of one language for a day. A Go becomes `text` and perhaps `href`, a Said becomes its sentence."""

    def __init__(self, entries: Mapping[str, Any], words: Words, language: Language, day: str) -> None:
        self.entries, self.words, self.language, self.day = entries, words, language, day
        self.forms: SaidForms = entries[f"said/{language}"]
        self.trusts: dict[str, SheetTrust] = {
            key.removeprefix("trust/"): value for key, value in entries.items() if key.startswith("trust/")
        }

    def sheet(self, sheet: Sheet) -> Shown:
        """The sheet with each part printed; `verdict` becomes lines of pieces, so that numbers in it are links."""
        out: Shown = dict(sheet)
        out["verdict"] = [self.pieces(line, sheet.get("numbers", [])) for line in sheet["verdict"]]
        out["reach"] = [self.cell(cell) for cell in sheet["reach"]]
        out["proof"] = self.said(sheet["proof"])
        out["folds"] = [self.fold(fold) for fold in sheet["folds"]]
        if "urgent" in sheet:
            buttons = [self.button(one) for one in sheet["urgent"]["buttons"]]
            out["urgent"] = sheet["urgent"] | {"buttons": buttons}
        if "way" in sheet:
            out["way"] = self.way(sheet["way"])
        if "ask" in sheet:
            out["ask"] = sheet["ask"] | {"answers": [self.branch(one) for one in sheet["ask"]["answers"]]}
        return out

    def go(self, go: Go) -> Go:
        """Words and perhaps a link."""
        return go_on(go, self.trusts, self.day)

    def said(self, said: Said) -> str:
        """Who says so; what has a date always says its month."""
        return said_on(said, self.forms, self.trusts, self.day, self.month, printed=True)

    def of_trust(self, trust: Trust) -> str:
        """The same of a claim that no sheet names: `trust` is a Trust."""
        by = self.words(f"grade.{trust['word']}")[self.language]
        return said_on(
            {"trust": "", "by": by}, self.forms, {"": sheet_trust(trust)}, self.day, self.month, printed=True
        )

    def month(self, date: str) -> str:
        """2025년 4월 · April 2025."""
        return self.words.month(date)[self.language]

    def pieces(self, line: str, numbers: list[Go]) -> list[Go]:
        """A line of a verdict, cut at the numbers in it."""
        links = {one["text"]: self.go(one) for one in numbers}
        return [links.get(piece, {"text": piece}) for piece in pieces_of(line, [*links])]

    def cell(self, cell: Cell) -> Shown:
        """A cell; where open or closed could be said, the hours themselves are there, and what a script needs to say it."""
        stated = hours_on(cell.get("open"), self.trusts, self.day)
        if not stated:
            return dict(cell)
        trust = self.trusts[cell["open"]["trust"]]
        return dict(cell) | {"detail": cell["hours"], "now": {"hours": stated, "trust": trust}}

    def button(self, button: SheetButton) -> Shown:
        """A red button; a number that is none any more stays as words."""
        ended = "href" in button and not holds(button.get("trust"), self.trusts, self.day)
        return {name: value for name, value in button.items() if not (ended and name == "href")}

    def branch(self, branch: Branch) -> Shown:
        """One answer with its ways."""
        out = dict(branch) | {"others": [self.way(one) for one in branch.get("others", [])]}
        return out | ({"way": self.way(branch["way"])} if "way" in branch else {})

    def whole(self, way: SheetWay) -> SheetWay:
        """A way as its entry says, but for what the guide says otherwise."""
        base: SheetWay = self.entries[f"way/{self.language}/{way['of']}"] if "of" in way else {}
        whole = base | way
        whole.pop("of", None)
        return whole

    def way(self, way: SheetWay) -> Shown:
        """A whole way, printed."""
        whole = self.whole(way)
        out: Shown = dict(whole)
        if "go" in whole:
            out["go"] = self.go(whole["go"])
        if "said" in whole:
            out["said"] = self.said(whole["said"])
        return out

    def fold(self, fold: SheetFold | Fold) -> Shown:
        """A fold with its rows, ways and the folds inside."""
        inside: list[SheetFold] = cast(Fold, fold).get("folds", [])
        return dict(fold) | {
            "rows": [self.row(one) for one in fold.get("rows", [])],
            "ways": [self.way(one) for one in fold.get("ways", [])],
            "folds": [self.fold(one) for one in inside],
        }

    def row(self, row: SheetRow) -> Shown:
        """A row with its links."""
        out = dict(row) | {"links": [self.go(one) for one in row.get("links", [])]}
        return out | ({"head": self.go(row["head"])} if "head" in row else {})
