"""One version at a destination: immutable files first, read back, the manifest last.

    manifest.jws               what is in force
    manifests/<ver>.jws        what was in force before
    bundles/ models/           <sha256>.json
    deltas/                    <base>-<bundle>.json, the first letters of both bundles' sha256
    sites/<ver>.zip            the pages and exports of a version, for its restoring
    keys.json site/ exports/   as the compiler writes them

Killed at any moment, the manifest in force names files that are there and whole.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dataset.packing import canonical
from scripts.command import Refusal
from scripts.release import sign
from scripts.release.delta import applied, delta
from scripts.release.destination import SHORT, Destination
from scripts.release.keys import public_keys

BASES = 10
"""From so many versions back a device comes to the newest by a delta."""
KEY = 16
"""So many letters of a bundle's sha256 stand in the name of a delta."""
KEPT = 30
"""So many versions stay whole, to be restored."""
MANIFEST = "manifest.jws"

Say = Callable[[str], None]
Files = dict[str, bytes]


@dataclass(frozen=True)
class Version:
    """What one manifest says, and its text."""

    token: bytes
    payload: dict[str, Any]

    @property
    def ver(self) -> int:
        """Its number."""
        return int(self.payload["ver"])


def read(place: Destination, name: str = MANIFEST) -> Version | None:
    """A manifest that is there; Refusal where none of our keys signed it."""
    token = place.read(name)
    if token is None:
        return None
    try:
        return Version(token, sign.payload(token.decode("ascii").strip()))
    except ValueError as error:
        raise Refusal(f"{name} at the destination is not ours ({error}); MUNUIGIL_KEYS names other keys?") from error


def latest(place: Destination) -> int:
    """The number in force, 0 where there is none."""
    last = read(place)
    return last.ver if last else 0


def history(place: Destination, last: Version | None) -> list[Version]:
    """Versions that were in force and are ours, newest first, the one in force among them."""
    if last is None:
        return []
    numbers = [int(stem) for name in place.names("manifests") if (stem := Path(name).stem).isdecimal()]
    out = [last]
    for ver in sorted((ver for ver in numbers if ver < last.ver), reverse=True):
        try:
            found = read(place, f"manifests/{ver}.jws")
        except Refusal:
            continue
        if found and found.ver == ver:
            out.append(found)
    return out


def held(place: Destination, kind: str, reference: dict[str, Any]) -> bytes:
    """A file that a manifest names. Refusal where it is missing or another."""
    name = f"{kind}/{reference['sha256']}.json"
    raw = place.read(name)
    if raw is None:
        raise Refusal(f"{name} is missing at the destination.")
    if len(raw) != reference["size"] or hashlib.sha256(raw).hexdigest() != reference["sha256"]:
        raise Refusal(f"{name} at the destination is not what its name says.")
    return raw


def deltas(place: Destination, past: list[Version], bundle: bytes) -> Files:
    """Files that lead from the last versions to this bundle; none where nobody gains."""
    target = json.loads(bundle)
    new = hashlib.sha256(bundle).hexdigest()
    bases = dict.fromkeys(one.payload["bundle"]["sha256"] for one in past)
    files: Files = {}
    for base in bases:
        if base == new or len(files) == BASES:
            continue
        raw = place.read(f"bundles/{base}.json")
        if raw is None or hashlib.sha256(raw).hexdigest() != base:
            continue
        old = json.loads(raw)
        text = canonical(delta(old, target))
        if canonical(applied(old, json.loads(text))) != bundle:
            raise ValueError(f"the delta from {base} leads to another bundle")
        # Half the bundle is no saving worth a second way.
        if 2 * len(text) < len(bundle):
            files[between(base, new)] = text
    return files


def between(base: str, bundle: str) -> str:
    """Where the delta from a bundle to another lies: a device knows both hashes, so it needs no list."""
    return f"deltas/{base[:KEY]}-{bundle[:KEY]}.json"


def _name(kind: str, raw: bytes) -> str:
    return f"{kind}/{hashlib.sha256(raw).hexdigest()}.json"


def put(
    place: Destination,
    bundle: bytes,
    model: bytes,
    schema: int,
    beside: Callable[[int], Files],
    pack: Callable[[bytes], Files],
    say: Say,
    above: int = 0,
) -> Version:
    """Publish these bytes as a new version, or the same one anew where nothing changed.

    `beside`: version → mutable files (pages) and its archive; `pack`: bytes → what lies beside a file, by suffix;
    `above`: a number that the new one exceeds, whatever is known here.
    """
    last = read(place)
    past = history(place, last)
    moment = sign.signed_at()
    content = {"bundle": sign.reference(bundle), "model": sign.reference(model)}
    ver = sign.next_version(last.payload if last else None, content, moment, above)
    say("Deltas from the last versions")
    changes = deltas(place, past, bundle)
    # No device takes a longer one; without the number it asks for none.
    longest = {"deltas": max(map(len, changes.values()))} if changes else {}
    token = sign.signed(ver, moment, {"schema": schema, **content, **longest})
    version = Version(token.encode(), sign.payload(token))
    named = {_name("bundles", bundle): bundle, _name("models", model): model} | changes
    say(f"{len(named)} files that a manifest names")
    for name, raw in named.items():
        _whole(place, name, raw, pack)
    pages = beside(ver)
    say(f"{len(pages)} pages and exports")
    for name, raw in pages.items():
        if not place.holds(name, raw):
            place.write(name, raw, SHORT)
    for name, raw in named.items():
        if place.read(name) != raw:
            raise Refusal(f"{name} came out otherwise than it went in; nothing is in force that was not before.")
    in_force(place, version, last)
    return version


def _whole(place: Destination, name: str, raw: bytes, pack: Callable[[bytes], Files]) -> None:
    for suffix, packed in pack(raw).items():
        if not place.holds(name + suffix, packed):
            place.write(name + suffix, packed)
    if not place.holds(name, raw):
        place.write(name, raw)


def in_force(place: Destination, version: Version, last: Version | None) -> None:
    """The last steps: keys that verify the old manifest and the new one, the old one to the others, then the manifest."""
    place.write("keys.json", _keys(place, last), SHORT)
    if last:
        place.write(f"manifests/{last.ver}.jws", last.token)
    place.swap(MANIFEST, version.token, last.token if last else None)


def _keys(place: Destination, last: Version | None) -> bytes:
    """Ours, and the one that signed what is in force until the very last step."""
    keys = public_keys()["keys"]
    if last and (raw := place.read("keys.json")):
        kid = json.loads(_head(last.token))["kid"]
        ours = {one["kid"] for one in keys}
        try:
            keys += [one for one in json.loads(raw)["keys"] if one["kid"] == kid and kid not in ours]
        except (ValueError, TypeError, KeyError) as error:
            raise Refusal("keys.json at the destination is damaged: remove it and run this again.") from error
    return (json.dumps({"keys": keys}, indent=2, sort_keys=True) + "\n").encode()


def _head(token: bytes) -> bytes:
    from jwt.utils import base64url_decode

    return base64url_decode(token.split(b".")[0])


def renew(place: Destination) -> Version:
    """The version in force once more, signed today: valid for thirty days from now."""
    last = read(place)
    if last is None:
        raise Refusal("There is nothing to renew at the destination.")
    for kind in ("bundle", "model"):
        held(place, f"{kind}s", last.payload[kind])
    content = {name: value for name, value in last.payload.items() if name not in ("ver", "iat", "exp")}
    now, before = sign.signed_at(), int(last.payload["iat"])
    # Devices refuse what was signed more than a day after now: a clock that was ahead once is no reason to stay so.
    token = sign.signed(last.ver, now if before > now + sign.DAY else max(now, before), content)
    version = Version(token.encode(), sign.payload(token))
    in_force(place, version, last)
    return version


def tidy(place: Destination, current: Version, before: Version | None, packed: tuple[str, ...]) -> None:
    """Take away what nobody asks for any more: deltas of older versions, and whole versions beyond those that are kept.

    The manifest before is in caches for minutes, so what it names stays.
    """
    past = history(place, current)
    wanted = {one.payload["bundle"]["sha256"][:KEY] for one in (current, before) if one}
    for name in place.names("deltas"):
        if name.rsplit("/", 1)[1].partition("-")[2].split(".")[0] not in wanted and name.endswith((".json", *packed)):
            place.remove(name)
    for kind in ("bundle", "model"):
        hashes = {one.payload[kind]["sha256"] for one in past[:KEPT]}
        for name in place.names(f"{kind}s"):
            stem = name.rsplit("/", 1)[1].split(".")[0]
            if stem not in hashes and name.endswith((".json", *packed)):
                place.remove(name)
    old = {str(one.ver) for one in past[KEPT:]}
    for name in [*place.names("sites"), *place.names("manifests")]:
        if Path(name).stem in old:
            place.remove(name)
