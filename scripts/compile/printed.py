"""A sheet as a page prints it: its ways whole, links that have ended turned to words, and every sentence true on any day."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.compile.pick import go_on, holds, hours_on, pieces_of, said_on
from scripts.compile.words import Words
from scripts.validation.load import Record


class Printed:
    """Prints sheets of one language for a day. A Go becomes `text` and perhaps `href`, a Said becomes its sentence."""

    def __init__(self, entries: Mapping[str, Record], words: Words, language: str, day: str) -> None:
        self.entries, self.words, self.language, self.day = entries, words, language, day
        self.forms = entries[f"said/{language}"]
        self.trusts = {key.removeprefix("trust/"): value for key, value in entries.items() if key.startswith("trust/")}

    def sheet(self, sheet: Record) -> Record:
        """The sheet with each part printed; `verdict` becomes lines of pieces, so that numbers in it are links."""
        out = dict(sheet)
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

    def go(self, go: Record) -> Record:
        """Words and perhaps a link."""
        return go_on(go, self.trusts, self.day)

    def said(self, said: Record) -> str:
        """Who says so; what has a date always says its month."""
        return said_on(said, self.forms, self.trusts, self.day, self.month, printed=True)

    def of_trust(self, trust: Record) -> str:
        """The same of a claim that no sheet names: `trust` is a Trust."""
        days = {field: trust[field] for field in ("since", "aging_at", "old_at") if trust.get(field)}
        entry = {"word": trust["word"], "undated": not trust["dated"], **days}
        by = self.words(f"grade.{trust['word']}")[self.language]
        return said_on({"trust": "", "by": by}, self.forms, {"": entry}, self.day, self.month, printed=True)

    def month(self, date: str) -> str:
        """2025년 4월 · April 2025."""
        said: str = self.words.month(date)[self.language]
        return said

    def pieces(self, line: str, numbers: list[Record]) -> list[Record]:
        """A line of a verdict, cut at the numbers in it."""
        return [{"text": one} if isinstance(one, str) else self.go(one) for one in pieces_of(line, numbers)]

    def cell(self, cell: Record) -> Record:
        """A cell; where open or closed could be said, the hours themselves stand there."""
        stated = hours_on(cell.get("open"), self.trusts, self.day)
        return cell | {"detail": cell["hours"] if stated else cell["detail"]}

    def button(self, button: Record) -> Record:
        """A red button; a number that is none any more stays as words."""
        ended = "href" in button and not holds(button.get("trust"), self.trusts, self.day)
        return {name: value for name, value in button.items() if not (ended and name == "href")}

    def branch(self, branch: Record) -> Record:
        """One answer with its ways."""
        out = branch | {"others": [self.way(one) for one in branch.get("others", [])]}
        return out | ({"way": self.way(branch["way"])} if "way" in branch else {})

    def whole(self, way: Record) -> Record:
        """A way as its entry says, but for what the guide says otherwise."""
        base = self.entries[f"way/{self.language}/{way['of']}"] if "of" in way else {}
        return base | {name: value for name, value in way.items() if name != "of"}

    def way(self, way: Record) -> Record:
        """A whole way, printed."""
        out = dict(self.whole(way))
        if "go" in out:
            out["go"] = self.go(out["go"])
        if "said" in out:
            out["said"] = self.said(out["said"])
        return out

    def fold(self, fold: Record) -> Record:
        """A fold with its rows, ways and the folds inside."""
        return fold | {
            "rows": [self.row(one) for one in fold.get("rows", [])],
            "ways": [self.way(one) for one in fold.get("ways", [])],
            "folds": [self.fold(one) for one in fold.get("folds", [])],
        }

    def row(self, row: Record) -> Record:
        """A row with its links."""
        out = row | {"links": [self.go(one) for one in row.get("links", [])]}
        return out | ({"head": self.go(row["head"])} if "head" in row else {})
