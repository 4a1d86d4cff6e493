"""The folds of a sheet: what to have ready, what not to do, what comes next, and who says all this."""

import re

from dataset.schema.generated.authored import Guide, Service, Text
from dataset.schema.generated.drafts import Fold, Go, SheetRow, SheetWay
from scripts.compile.guides import every
from scripts.compile.reach_phone import unlisted
from scripts.compile.sheet_proof import proof_rows
from scripts.compile.sheet_ways import Ways
from scripts.compile.view_types import View, ViewDuty, ViewPart, ViewRung

# Papers and pictures that show more than anybody needs to see.
MASKED = (
    "screenshot",
    "payment-proof",
    "masked-id",
    "proof-of-rights",
    "request-form",
    "bank-account",
    "death-certificate",
)


class Folds:
    """Lays out what is below the way to take."""

    def __init__(self, ways: Ways) -> None:
        self.ways, self.ctx, self.words = ways, ways.ctx, ways.words

    def of(self, record: Service, guide: Guide, view: View) -> list[Fold]:
        """Those of a guide that hold anything; `view` is its compiled View."""
        return [fold for fold in self._folds(record, guide, view) if fold]

    def _folds(self, record: Service, guide: Guide, view: View) -> list[Fold | None]:
        requires = [entry["label"] for entry in view["requires"]]
        ready = [*requires, *view["before"]]
        if any(entry["id"] in MASKED for entry in view["requires"]):
            theirs = self.ctx.dataset.one["issues"]["issues"][view["issue"]].get("other_side")
            ready.append(self.words("fold.mask_mine" if theirs else "fold.mask"))
        taken = view["action"]["channel"]
        answers = view["ask"]["answers"] if view["ask"] else []
        asked = {one["id"] for answer in answers for one in answer["channels"]}
        others = [one for one in view["channels"] if one["id"] != taken and one["id"] not in asked]
        phone = unlisted(self.ways, record, guide, view, every(view))
        others += [phone] if phone else []
        proof = proof_rows(self.ways, guide, view)
        return [
            self._fold(
                "prepare",
                "before",
                lines=ready,
                note=len(ready),
                folds=[self._fold("why", "causes", lines=view["causes"])],
            ),
            self._fold("dont", "avoid", lines=view["avoid"], note=len(view["avoid"])),
            self._next(
                view,
                [
                    self._fold("ways", "channels", ways=[self.ways.row(one) for one in others], note=len(others)),
                    *(self._part(place, part) for place, part in enumerate(view["parts"])),
                    self._fold("rights", None, rows=[self._duty(duty) for duty in view["duties"]]),
                ],
            ),
            self._fold("proof", None, rows=proof, note=len(view["evidence"]), counted="sources"),
        ]

    def with_way(self, folds: list[Fold], way: SheetWay) -> list[Fold]:
        """The same folds with one more way, the first of the other ways: what nobody has chosen yet is offered there."""
        out: list[Fold] = []
        for fold in folds:
            if fold["id"] != "next":
                out.append(fold)
            elif fold["ways"]:
                out.append(fold | {"ways": [way, *fold["ways"]]})
            else:
                listed = next((one["ways"] for one in fold["folds"] if one["id"] == "ways"), [])
                ways = self._fold("ways", "channels", ways=[way, *listed], note=len(listed) + 1)
                inside = [*([ways] if ways else []), *(one for one in fold["folds"] if one["id"] != "ways")]
                out.append(fold | {"folds": inside})
        return out

    def _next(self, view: View, folds: list[Fold | None]) -> Fold | None:
        """What comes next. Without a word or a body of its own the first part inside is there instead, unfolded."""
        rows = [self._rung(rung) for rung in view["escalate"]]
        inside = [fold for fold in folds if fold]
        if view["after"] or rows or not inside:
            return self._fold("next", "after", lines=view["after"], rows=rows, folds=folds)
        first, *rest = inside
        return first | {"id": "next", "folds": [*rest]}

    def _fold(
        self,
        id: str,
        field: str | None,
        *,
        lines: list[Text] | None = None,
        rows: list[SheetRow] | None = None,
        ways: list[SheetWay] | None = None,
        folds: list[Fold | None] | None = None,
        note: int = 0,
        counted: str = "items",
        title: Text | None = None,
    ) -> Fold | None:
        inside = [fold for fold in folds or [] if fold]
        if not lines and not rows and not ways and not inside:
            return None
        # Who has to open a fold for one line has been kept from it, and one thing need not be counted.
        little = len([*(lines or []), *(rows or []), *(ways or [])]) == 1 and not inside and id != "proof"
        return {
            "id": id,
            "title": title or self.words(f"fold.{id}"),
            "note": self.words(f"fold.{counted}", n=note) if note and not little else None,
            "open": little or None,
            "field": field,
            "lines": lines or [],
            "rows": rows or [],
            "ways": ways or [],
            "folds": [*inside],
        }

    def _part(self, place: int, part: ViewPart) -> Fold | None:
        links: list[Go] = (
            [{"text": re.sub(r"^https://([^/]+).*", r"\1", part["url"]), "href": part["url"]}] if part["url"] else []
        )
        return self._fold(
            f"part-{place}", None, title=part["title"], lines=part["lines"], rows=[{"links": links}] if links else []
        )

    def _rung(self, rung: ViewRung) -> SheetRow:
        body = self.ctx.dataset.authorities[rung["authority"]].data
        number = self.ways.number(body)
        return {
            "when": rung["when"],
            "day": rung["after_days"],
            "head": {"text": rung["name"], "href": rung["url"]},
            "lines": [rung["text"]],
            "links": [number] if number else [],
        }

    def _duty(self, duty: ViewDuty) -> SheetRow:
        return {"lines": [duty["text"], *([duty["caveat"]] if duty["caveat"] else [])], "when": duty["law"]}
