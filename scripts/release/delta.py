"""What changed between two bundles as they travel: {put, patch, drop} over the flat map of entries.

`put` holds entries that are new, or that a patch cannot express or expresses longer; `patch` holds RFC 7396 merge patches
(null removes a field); `drop` names entries that are gone. Empty members are left out. A merge patch replaces a list as a
whole, and one word in a sheet would bring all its evidence along; so patches are of entries `placed`: a list of objects is
written as an object of its places, {"0": …, "1": …}, and becomes a list again afterwards.

extension/data/delta.ts applies it; tests/fixtures/deltas.json holds both together.
"""

from typing import Any

from dataset.packing import canonical

Flat = dict[str, Any]
"""Entries by name, as they travel."""
NO_PATCH = object()


def delta(base: Flat, target: Flat) -> dict[str, Any]:
    """The change that makes `target` of `base`."""
    put: Flat = {}
    patch: Flat = {}
    for name, value in target.items():
        if name in base and base[name] == value:
            continue
        change = _patch(placed(base[name]), placed(value)) if name in base else NO_PATCH
        shorter = change is not NO_PATCH and len(canonical(change)) < len(canonical(value))
        if shorter and patched(base[name], change) == value:
            patch[name] = change
        else:
            put[name] = value
    drop = sorted(base.keys() - target.keys())
    return {kind: change for kind, change in (("put", put), ("patch", patch), ("drop", drop)) if change}


def applied(base: Flat, change: dict[str, Any]) -> Flat:
    """The bundle after the change. Raises KeyError where it is no change of this base."""
    out = dict(base)
    for name in change.get("drop", ()):
        del out[name]
    for name, one in change.get("patch", {}).items():
        out[name] = patched(out[name], one)
    out.update(change.get("put", {}))
    return out


def patched(value: Any, patch: Any) -> Any:
    """An entry after its patch."""
    return _lists(_merged(placed(value), patch))


def placed(value: Any) -> Any:
    """Lists of objects as objects of their places, all the way down."""
    if isinstance(value, dict):
        return {name: placed(inner) for name, inner in value.items()}
    if not isinstance(value, list):
        return value
    if value and all(isinstance(one, dict) for one in value):
        return {str(place): placed(one) for place, one in enumerate(value)}
    return value


def _lists(value: Any) -> Any:
    """Objects of places as lists again."""
    if not isinstance(value, dict):
        return value
    places = [str(place) for place in range(len(value))]
    if value and value.keys() == set(places):
        return [_lists(value[place]) for place in places]
    return {name: _lists(inner) for name, inner in value.items()}


def _merged(value: Any, patch: Any) -> Any:
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    out = dict(value) if isinstance(value, dict) else {}
    for name, inner in patch.items():
        if inner is None:
            out.pop(name, None)
        else:
            out[name] = _merged(out.get(name), inner)
    return out


def _patch(base: Any, target: Any) -> Any:
    """The merge patch from one object to another; NO_PATCH where one would have to set a null, or there are none."""
    if target is None:
        return NO_PATCH
    if not isinstance(base, dict) or not isinstance(target, dict):
        return target
    out: Flat = dict.fromkeys(base.keys() - target.keys())
    for name, value in target.items():
        if name in base and base[name] == value:
            continue
        inner = _patch(base.get(name), value)
        if inner is NO_PATCH:
            return NO_PATCH
        out[name] = inner
    return out
