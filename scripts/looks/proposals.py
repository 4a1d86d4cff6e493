"""What a person decides: one file in dataset/checks/proposals/ for each fact that is gone from its page on a second day."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NotRequired, TypedDict, cast

from scripts.facts.anchors import Anchor
from scripts.facts.ledger import FOLDER, RENEWS
from scripts.facts.needles import find, plain
from scripts.facts.paths import at_pointer
from scripts.looks.read_page import Page
from scripts.looks.run import Outcome
from scripts.looks.verdict import SHOWN, confirmed, hash_of

PLACE = FOLDER / "proposals"
MOST_OPEN, MOST_A_HOST = 20, 3
_NUMBER = re.compile(r"(?<![\d:~.-])(?:\+?\d{1,3}-)?\d{2,4}-\d{3,4}(?:-\d{4})?(?![\d:~-])")
_TIMES = re.compile(r"\d\d:\d\d~\d\d:\d\d")
Kind = Literal["changed", "gone", "template"]


class Change(TypedDict):
    """One place of a record: JSON pointer below `file`, what is there, what would be."""

    file: str
    path: str
    was: str
    value: str


class Proposal(TypedDict):
    """`was` is the needle that is gone, `now` what may be in its place, `block` the words there (at most 200 letters)."""

    id: str
    kind: Kind
    opened: str
    url: str
    why: str
    was: str
    now: list[str]
    block: str
    hashes: list[str]
    anchors: list[str]
    patch: NotRequired[list[Change]]


def open_proposals(root: Path) -> dict[str, Proposal]:
    """Open proposals by id; a file that no run has written so is left alone."""
    found: dict[str, Proposal] = {}
    for path in sorted((root / PLACE).glob("*.json")):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            continue
        if (
            isinstance(data, dict)
            and data.keys() >= Proposal.__annotations__.keys() - {"patch"}
            and data["id"] == path.stem
        ):
            found[path.stem] = cast(Proposal, data)
    return found


def update_proposals(root: Path, outcome: Outcome, day: str) -> list[Proposal]:
    """Write what is new, close what holds again, return what is open. At most MOST_OPEN are."""
    before = open_proposals(root)
    for one in before.values():
        looks = [outcome.found.get(name) for name in one["anchors"]]
        if looks and all(look and look[1]["result"] in RENEWS for look in looks):
            close_proposal(root, one["id"])
    kept = {**open_proposals(root)}
    for one in _new_proposals(outcome, day):
        if one["id"] in before or len(kept) < MOST_OPEN:
            one["opened"] = before.get(one["id"], one)["opened"]
            if one.get("now") and len(one["now"]) == 1:
                one["patch"] = patch(root, one, one["now"][0], [outcome.found[name][0] for name in one["anchors"]])
            (root / PLACE).mkdir(parents=True, exist_ok=True)
            text = json.dumps(one, ensure_ascii=False, indent=2) + "\n"
            (root / PLACE / f"{one['id']}.json").write_text(text, encoding="utf-8")
            kept[one["id"]] = one
    return list(kept.values())


def close_proposal(root: Path, name: str) -> None:
    """Take a proposal away."""
    (root / PLACE / f"{name}.json").unlink(missing_ok=True)


def _new_proposals(outcome: Outcome, day: str) -> Iterator[Proposal]:
    hosts: dict[str, dict[tuple[str, str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, (anchor, look, verdict, _) in outcome.found.items():
        if look["result"] in ("changed", "gone") and confirmed(look, day) and anchor.fields:
            what = verdict.gone[0] if verdict.gone else verdict.why
            hosts[anchor.host][look["result"], anchor.page, "" if look["result"] == "gone" else what].append(name)
    for host, groups in hosts.items():
        if sum(kind == "changed" for kind, _, _ in groups) > MOST_A_HOST:
            names = [name for names in groups.values() for name in names]
            yield _proposal(outcome, "template", host, "", names, day)
            continue
        for (kind, _, what), names in groups.items():
            yield _proposal(outcome, "gone" if kind == "gone" else "changed", host, what, names, day)


def _proposal(outcome: Outcome, kind: Kind, host: str, what: str, names: list[str], day: str) -> Proposal:
    anchor, look, _, page = outcome.found[names[0]]
    block = ""
    now: list[str] = []
    if kind == "changed" and page:
        known = {plain(needle) for one, *_ in outcome.found.values() for needle in one.needles}
        block, now = _block(anchor, page, what, known)
    sign = hashlib.sha256(f"{kind} {anchor.page} {what}".encode()).hexdigest()[:6]
    why = {"changed": f"{what} is gone", "gone": look.get("why", ""), "template": "the whole site looks different"}[
        kind
    ]
    return {
        "id": f"{host.removeprefix('www.').split('.')[0]}-{sign}",
        "kind": kind,
        "opened": day,
        "url": anchor.url,
        "why": why,
        "was": what,
        "now": now,
        "block": block,
        "hashes": [look.get("block", ""), hash_of(block)],
        "anchors": sorted(names),
    }


def _block(anchor: Anchor, page: Page, what: str, known: set[str]) -> tuple[str, list[str]]:
    """The words where the needle stood, and what of its kind is there now."""
    times = bool(_TIMES.fullmatch(plain(what)))
    others = [n for field, needles in anchor.has if what in needles for n in needles if n != what]
    spot = next((found for one in others if (found := find(page.text, [one]))), None)
    text = page.text[max(0, spot.start - anchor.near) : spot.end + anchor.near] if spot else page.text
    kinds = _TIMES if times else _NUMBER
    now = [one for one in dict.fromkeys(kinds.findall(text)) if one not in known]
    first = text.find(now[0]) if now else min(spot.start, anchor.near) if spot else 0
    return text[max(0, first - SHOWN // 2) :][:SHOWN].strip(), now[:4]


def patch(root: Path, proposal: Proposal, value: str, found: list[Anchor]) -> list[Change]:
    """Every place of the records that says what is gone: needles, the field itself, and texts that carry the number."""
    was = proposal["was"]
    out: list[Change] = []
    for anchor in found:
        data = json.loads((root / anchor.file).read_text(encoding="utf-8"))
        place = anchor.entry
        for path, text in _texts(at_pointer(data, place)):
            if (
                path.startswith("/evidence/")
                and f"{place}{path}".startswith(f"{anchor.place}/anchor/has")
                and text == was
            ):
                out.append(_change(anchor, f"{place}{path}", text, value))
            elif not path.startswith("/evidence/") and not _TIMES.fullmatch(plain(was)) and was in text:
                out.append(_change(anchor, f"{place}{path}", text, text.replace(was, value)))
            elif path == "/hours" and _TIMES.fullmatch(plain(was)):
                osm, new = plain(was).replace("~", "-"), plain(value).replace("~", "-")
                if osm in text:
                    out.append(_change(anchor, f"{place}{path}", text, text.replace(osm, new)))
    return [one for i, one in enumerate(out) if one not in out[:i]]


def _change(anchor: Anchor, path: str, was: str, value: str) -> Change:
    return {"file": anchor.file, "path": path, "was": was, "value": value}


def _texts(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict | list):
        for key, inner in node.items() if isinstance(node, dict) else enumerate(node):
            yield from _texts(inner, f"{path}/{key}")
