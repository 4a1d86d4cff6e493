"""What of a change nobody may let pass alone: new hosts, numbers, mailboxes and names, and new exceptions.

Read from the authored files without their shapes, so that a tree of any age can be compared.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from scripts.rules.alias_taken import plain

# What a record is known by: how it is called here, and where it stands.
Identity = dict[str, set[str]]
NAMES = ("alias", "name")


def identities(root: Path) -> dict[str, Identity]:
    """Record → kind of identity → values, for every readable service, body and list below `root`/dataset."""
    out: dict[str, Identity] = {}
    for folder in ("services", "authorities"):
        for path in sorted((root / "dataset" / folder).glob("*.json")):
            record = _read(path)
            if record is not None:
                out[path.stem] = _identity(record)
    vocabulary = root / "dataset" / "vocabulary"
    publishers = (_read(vocabulary / "publishers.json") or {}).get("publishers", [])
    out["publishers"] = {"publisher": {place for entry in publishers for place in _places(entry)}}
    allowed = (_read(vocabulary / "allowed.json") or {}).get("texts", [])
    out["allowed"] = {"exception": {f"{entry['record']}: {' '.join(entry['text'].split())}" for entry in allowed}}
    return out


def second_looks(before: dict[str, Identity], after: dict[str, Identity]) -> Iterator[str]:
    """One line for each thing that a second person must look at."""
    goes_by = _goes_by(before, after)
    for record, now in after.items():
        was = before.get(record, {})
        for kind, values in now.items():
            gone = was.get(kind, set()) - values
            for value in sorted(values - was.get(kind, set())):
                if kind not in NAMES:
                    yield f"{record}: {_words(kind, value, gone)}"
                elif others := sorted(goes_by[plain(value)] - {record}):
                    yield f"{record}: the {kind} “{value}” is what {', '.join(others)} goes by"


def _identity(record: dict[str, Any]) -> Identity:
    channels = [entry for entry in record.get("channels", []) if isinstance(entry, dict)]
    phones = [entry.get("phone") or {} for entry in [record, *channels]]
    return {
        "domain": set(record.get("domains", [])),
        "foreign host": {entry["host"] for entry in record.get("off_domain", [])}
        | {f"{entry.get('url') or entry.get('email')}" for entry in channels if entry.get("url_reason")},
        "number": {phone["number"] for phone in phones if phone.get("number")},
        "mailbox": {entry["email"] for entry in channels if entry.get("email")},
        "official text without address": {
            key
            for key, source in record.get("sources", {}).items()
            if source.get("type") == "official" and not source.get("url")
        },
        "alias": set(record.get("aliases", [])),
        "name": set(record.get("name", {}).values()),
    }


def _places(publisher: dict[str, Any]) -> Iterator[str]:
    whom = ", ".join(publisher.get("records", [])) or "every record"
    for host in publisher["hosts"]:
        for path in publisher.get("paths", [""]):
            yield f"{host}{path} for {whom}"


def _goes_by(*trees: dict[str, Identity]) -> dict[str, set[str]]:
    """Every name and alias, plainly written, and the records that go by it."""
    out: dict[str, set[str]] = {}
    for tree in trees:
        for record, known in tree.items():
            for name in {record}.union(*(known.get(kind, set()) for kind in NAMES)):
                out.setdefault(plain(name), set()).add(record)
    return out


def _words(kind: str, value: str, gone: Iterable[str]) -> str:
    """`new number 1599-0001 (instead of 1599-0000)`."""
    instead = ", ".join(sorted(gone))
    return f"new {kind} {value}" + (f" (instead of {instead})" if instead else "")


def _read(path: Path) -> dict[str, Any] | None:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return data if isinstance(data, dict) else None
