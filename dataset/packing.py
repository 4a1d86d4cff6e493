"""The bundle as it travels.

Entries of both languages are one, `sheet/*/daum/mail` for `sheet/ko/…` and `sheet/en/…`: what both say stands once, texts
stand side by side as {"ko", "en"}. Left out is what an entry's own name says, what another entry says too (SAME), and
over pieces of evidence the sentences of the sheet that they are about. Days that change whenever somebody looks again
stand below `trust/` alone: elsewhere stands the key of the entry that has them.

extension/data/unpack.ts takes it apart on devices, by these very tables: `make schemas` writes them into
extension/data/packing.json. tests/fixtures/packed.json holds what both do with them together.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

Record = dict[str, Any]

LANGUAGES = ("ko", "en")
EVERY = "*"
OWN: dict[str, dict[str, str]] = {
    "sheet": {"service": "{0}", "issue": "{1}"},
    "guide": {"service": "{0}", "issue": "{1}"},
    "channel": {"service": "{0}", "id": "{1}"},
    "way": {"id": "way-{1}"},
    "rows": {"service": "{0}"},
    "line": {"service": "{0}"},
    "service": {"id": "{0}"},
    "authority": {"id": "{0}"},
    "emergency": {"id": "{0}"},
}
"""Kind → fields, and how the parts of the name say them."""
RESTS = {"sheet": ("proof", "guide/{0}/{1}"), "way": ("said", "channel/{0}/{1}")}
"""Kind → a field whose trust has the name of the entry itself, where there is a trust entry of that name."""
SAME = {
    "sheet": {"name": ("rows/*/{0}", "name")},
    "guide": {"name": ("rows/*/{0}", "name"), "issue_label": ("sheet/*/{0}/{1}", "of")},
    "channel": {"name": ("way/*/{0}/{1}", "name")},
}
"""Kind → field → the entry that says the same, by the parts of the name, and its field."""
ENDS = ("old_at", "until")
"""Days of a trust entry from which what rests on it is no link any more: the first one counts."""
ENDING = ("ends", "link_ends")
"""Fields that say from which day something is no link any more."""
TRUST = "trust/"
SCHEMES = {"tel": "phone", "mailto": "email"}


def canonical(value: object) -> bytes:
    """The text that is hashed (RFC 8785): sorted names, no spaces, UTF-8. Served numbers are whole, names are plain."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def pack(entries: dict[str, Record]) -> dict[str, Record]:
    """Entries as they travel. Raises ValueError when they would not come out again as they went in."""
    whole: dict[str, Record] = {}
    for name, value in entries.items():
        kind, *parts = name.split("/")
        if not parts or parts[0] not in LANGUAGES:
            whole[name] = _bare(name, value, entries)
        elif parts[0] == LANGUAGES[0]:
            other = "/".join((kind, LANGUAGES[1], *parts[1:]))
            said = [_bare(one, _without_heads(one, entries), entries) for one in (name, other)]
            whole["/".join((kind, EVERY, *parts[1:]))] = _beside(*said)
    out = {}
    for name, value in whole.items():
        twice = {field for field, same in _same(name, whole).items() if value.get(field) == same}
        out[name] = _undated(name, {field: inner for field, inner in value.items() if field not in twice}, whole)
    if unpack(out) != entries:
        raise ValueError("a bundle would come out of its package as another one")
    return out


def unpack(travelling: dict[str, Record]) -> dict[str, Record]:
    """Entries as they are read, in the same order."""
    out: dict[str, Record] = {}
    for name, bare in travelling.items():
        kind, *parts = name.split("/")
        value = _named(name, _dated(kind, _same(name, travelling) | bare, travelling), travelling)
        if parts[:1] != [EVERY]:
            out[name] = value
            continue
        for language in LANGUAGES:
            out["/".join((kind, language, *parts[1:]))] = _said(value, language)
    return {name: _with_heads(name, out) for name in out}


def claim_key(service: str, channel: str | None, claim: str) -> str:
    """Below `trust/`: who says so of `phone`, `email` or `url` of a channel, or (claim "") of the channel; without one, of a body."""
    owner = f"channel/{service}/{channel}" if channel else f"body/{service}"
    return f"{owner}/{claim}" if claim else owner


def note_key(body: str, note: str) -> str:
    """Below `trust/`: who says so of what a note of a body tells, its second number."""
    return claim_key(body, None, f"notes/{note}")


def contact_claim(contact: str) -> str:
    """What of a channel a contact is, by its name below `contact/`."""
    if contact.startswith("chat:"):
        return ""
    if "@" in contact:
        return "email"
    return "phone" if contact.lstrip("+").replace("-", "").isdigit() else "url"


def _undated(name: str, value: Record, entries: dict[str, Record]) -> Record:
    """With the key of a trust entry instead of each day, or of all of its trust, that this entry says too."""
    kind, *parts = name.split("/")

    def end(holder: Record, field: str, key: str) -> Record:
        same = field in holder and holder[field] == _end(entries.get(TRUST + key, {}))
        return holder | {field: key} if same else holder

    if kind == "loss-lines":
        lines = [end(line, "ends", claim_key(line["service"], line["channel"], "phone")) for line in value["lines"]]
        return value | {"lines": lines}
    if kind == "contact" and "service" in value:
        claim = contact_claim(name.partition("/")[2])
        keys = [claim_key(value["service"], value.get("channel"), claim)]
        if claim == "phone" and "channel" not in value:
            notes = TRUST + note_key(value["service"], "")
            keys += sorted(key.removeprefix(TRUST) for key in entries if key.startswith(notes))
        key = next((key for key in keys if value.get("trust") == _brief(entries.get(TRUST + key, {}))), None)
        # A host vouches for itself, whatever is said of one of its pages.
        return value | ({"trust": key} if key and (claim != "url" or len(value["trust"]) > 1) else {})
    if kind not in ("channel", "authority"):
        return value
    owner = (parts[0], parts[1] if kind == "channel" else None)
    if "phone" in value:
        value = value | {"phone": end(value["phone"], "ends", claim_key(*owner, "phone"))}
    claim = SCHEMES.get(value.get("link", "").partition(":")[0], "url")
    return end(value, "link_ends", claim_key(*owner, claim))


def _dated(kind: str, value: Record, travelling: dict[str, Record]) -> Record:
    """With the days of the trust entries that stand in their place."""
    if kind == "contact" and isinstance(value.get("trust"), str):
        return value | {"trust": _brief(travelling[TRUST + value["trust"]])}
    if kind == "loss-lines":
        return value | {"lines": [_ending(line, travelling) for line in value["lines"]]}
    if kind not in ("channel", "authority"):
        return value
    return _ending(value | ({"phone": _ending(value["phone"], travelling)} if "phone" in value else {}), travelling)


def _ending(holder: Record, travelling: dict[str, Record]) -> Record:
    out = {}
    for field, said in holder.items():
        end = _end(travelling[TRUST + said]) if field in ENDING and "/" in said else said
        if end is not None:
            out[field] = end
    return out


def _end(trust: Record) -> str | None:
    """The first day on which what rests on this is no link any more."""
    return min((trust[field] for field in ENDS if field in trust), default=None)


def _brief(trust: Record) -> Record:
    """What a contact says of its trust."""
    said = {"word": trust.get("word"), "since": trust.get("since"), "old_at": _end(trust)}
    return {field: inner for field, inner in said.items() if inner is not None}


def _bare(name: str, value: Record, entries: dict[str, Record]) -> Record:
    kind, *parts = name.split("/")
    out = {field: inner for field, inner in value.items() if field not in OWN.get(kind, {})}
    for holder, trust in _resting(kind, parts, entries):
        if holder in out:
            out[holder] = {field: inner for field, inner in out[holder].items() if (field, inner) != ("trust", trust)}
    return out


def _named(name: str, value: Record, entries: dict[str, Record]) -> Record:
    kind, *parts = name.split("/")
    out: Record = {field: form.format(*_told(parts)) for field, form in OWN.get(kind, {}).items()}
    out |= value
    for holder, trust in _resting(kind, parts, entries):
        if holder in out:
            out[holder] = {"trust": trust} | out[holder]
    return out


def _told(parts: list[str]) -> list[str]:
    return parts[1:] if parts[:1] and parts[0] in (EVERY, *LANGUAGES) else parts


def _resting(kind: str, parts: list[str], entries: dict[str, Record]) -> Iterator[tuple[str, str]]:
    if kind in RESTS:
        holder, form = RESTS[kind]
        trust = form.format(*_told(parts))
        if TRUST + trust in entries:
            yield holder, trust


def _same(name: str, travelling: dict[str, Record]) -> Record:
    """What other entries say of this one."""
    kind, *parts = name.split("/")
    others = {field: (entry.format(*parts[-2:]), said) for field, (entry, said) in SAME.get(kind, {}).items()}
    return {
        field: travelling[entry][said] for field, (entry, said) in others.items() if said in travelling.get(entry, ())
    }


def _beside(ko: Any, en: Any) -> Any:
    """What both say once, the rest as a pair; what only one says is half a pair."""
    if ko == en:
        return ko
    if isinstance(ko, dict) and isinstance(en, dict):
        half = {field: {"ko": ko[field]} for field in ko if field not in en}
        half |= {field: {"en": en[field]} for field in en if field not in ko}
        return half | {field: _beside(ko[field], en[field]) for field in ko if field in en}
    if isinstance(ko, list) and isinstance(en, list) and len(ko) == len(en):
        return [_beside(one, other) for one, other in zip(ko, en, strict=True)]
    return {"ko": ko, "en": en}


def _said(value: Any, language: str) -> Any:
    if isinstance(value, list):
        return [_said(one, language) for one in value]
    if not isinstance(value, dict):
        return value
    if _is_pair(value):
        return value[language]
    return {field: _said(inner, language) for field, inner in value.items() if not _is_pair(inner) or language in inner}


def _is_pair(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() <= {"ko", "en"} and bool(value)


def _sentences(name: str, entries: dict[str, Record]) -> list[Any]:
    """What the first pieces of evidence of a sheet are about: its verdict, then its way."""
    sheet, language = entries[name], name.split("/")[1]
    taken = sheet.get("way", {})
    way = entries.get(f"way/{language}/{taken.get('of')}", {}) | taken
    return [" ".join(sheet.get("verdict", [])), way.get("state") or way.get("name")]


def _without_heads(name: str, entries: dict[str, Record]) -> Record:
    def bare(row: Record, sentence: Any) -> Record:
        return {field: inner for field, inner in row.items() if field != "head" or inner != {"text": sentence}}

    return _proof_rows(name, entries, bare)


def _with_heads(name: str, entries: dict[str, Record]) -> Record:
    return _proof_rows(name, entries, lambda row, sentence: {"head": {"text": sentence}} | row)


def _proof_rows(name: str, entries: dict[str, Record], change: Callable[[Record, Any], Record]) -> Record:
    """The entry with its first pieces of evidence changed, where it is a sheet that has some."""
    value = entries.get(name, {})
    if not name.startswith("sheet/") or not any(fold["id"] == "proof" for fold in value.get("folds", ())):
        return value
    sentences = _sentences(name, entries)
    folds = []
    for fold in value["folds"]:
        rows = fold.get("rows", [])
        first = [change(row, sentence) for row, sentence in zip(rows, sentences, strict=False)]
        folds.append(fold | {"rows": first + rows[len(first) :]} if fold["id"] == "proof" else fold)
    return value | {"folds": folds}
