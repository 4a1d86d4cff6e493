"""The ledger: dataset/checks/<host>.json, what a look at each anchor came to. Only `make facts` writes it.

`pages`: address → {checked, status, etag, modified, body}. `looks`: id of an anchor → {result, why, since, checked, held, block}:
the present result and since which day it is so, the last day on which all needles stood, a hash of the words around them.
`sum` is the hash of all else: a file edited by hand, or badly merged, renews nothing and is never written over.
"""

import hashlib
import json
from pathlib import Path
from typing import Any, Literal, NotRequired, TypedDict, cast

from dataset.schema.generated.authored import Evidence
from scripts.command import write_whole
from scripts.facts.anchors import Anchor, anchors
from scripts.facts.paths import at_pointer
from scripts.facts.trust import LOOK
from scripts.validation.load import ROOT, Dataset

FOLDER = Path("dataset") / "checks"
Result = Literal["held", "moved", "changed", "gone", "blocked", "error"]
RESULTS: tuple[Result, ...] = ("held", "moved", "changed", "gone", "blocked", "error")
# Of all results only these say that a fact still stands.
RENEWS = ("held", "moved")


class PageLook(TypedDict):
    """One answer of a server, without its body."""

    checked: str
    status: int
    etag: NotRequired[str]
    modified: NotRequired[str]
    body: NotRequired[str]
    to: NotRequired[str]


class Look(TypedDict):
    """What came of one anchor. `why` says for people what was in the way."""

    result: Result
    since: str
    checked: str
    why: NotRequired[str]
    held: NotRequired[str]
    block: NotRequired[str]


class Asked(TypedDict):
    """How many requests a host got on a day."""

    day: str
    count: int


class Ledger(TypedDict):
    """All that is known of one host. `wait`: not to be asked before this day."""

    pages: dict[str, PageLook]
    looks: dict[str, Look]
    asked: NotRequired[Asked]
    wait: NotRequired[str]


class EditedError(ValueError):
    """A ledger that no run has left so. The message is a sentence for people."""


def empty() -> Ledger:
    """A host that nobody has looked at."""
    return {"pages": {}, "looks": {}}


def read(path: Path) -> Ledger:
    """One file. EditedError where it is not as a run left it."""
    if not path.exists():
        return empty()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        given = data.pop("sum")
        fits = given == _sum(data) and all(one["result"] in RESULTS for one in data["looks"].values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        fits = False
    if not fits:
        raise EditedError(
            f"{FOLDER}/{path.name} was edited by hand or merged badly: nothing in it counts. "
            "`git checkout` it, or delete it and run `make facts` again."
        )
    return cast(Ledger, data)


def write(path: Path, ledger: Ledger) -> None:
    """Whole or not at all: a run may be killed at any moment."""
    text = json.dumps({**ledger, "sum": _sum(ledger)}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    write_whole(path, text.encode())


def _sum(ledger: object) -> str:
    return hashlib.sha256(json.dumps(ledger, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def looks(root: Path = ROOT) -> tuple[dict[str, Look], list[str]]:
    """Every look by the id of its anchor, and a sentence for each file that does not count."""
    found: dict[str, Look] = {}
    wrong: list[str] = []
    for path in sorted((root / FOLDER).glob("*.json")):
        try:
            found |= read(path)["looks"]
        except EditedError as error:
            wrong.append(str(error))
    return found, wrong


def renew_evidence(dataset: Dataset, known: dict[str, Look], today: str) -> int:
    """Add to the records, in memory, that official pages still said so; returns how many times.

    The piece added speaks only of the fields whose needles stood there; rank and publisher are those of its source.
    """
    if not known:
        return 0
    files: dict[str, Any] = {doc.file: doc.data for doc in dataset.docs()}
    found = [(anchor, day) for anchor in anchors(dataset) if (day := _day(anchor, known.get(anchor.id), today))]
    for anchor, day in found:
        evidence: list[Evidence] = at_pointer(files[anchor.file], anchor.entry)["evidence"]
        piece = {
            "source": anchor.source,
            "about": list(anchor.fields),
            "stance": "supports",
            "seen": day,
            "captured": day,
            "method": "copy",
            LOOK: True,
        }
        evidence.append(cast(Evidence, piece))
    return len(found)


def _day(anchor: Anchor, look: Look | None, today: str) -> str | None:
    """The last day on which all needles stood; none in the future, and none where there is nothing to renew."""
    held = look.get("held") if look and anchor.fields else None
    return held if held and held <= today else None
