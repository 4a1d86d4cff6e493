"""The signed manifest (compact JWS, EdDSA)."""

import hashlib
import json
import os
import time
from pathlib import Path
from typing import Any

import jwt

from scripts.command import Refusal
from scripts.release.keys import private, public, public_keys, retired_keys

DAY = 86_400
DAYS_VALID = 30


def signed_at() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, so that the same input gives the same bytes, else now."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return int(time.time())
    if not given.isdecimal():
        raise Refusal(f"SOURCE_DATE_EPOCH={given} is not a number of seconds since 1970, like 1795305600")
    return int(given)


def next_version(last: dict[str, Any] | None, content: dict[str, Any], now: int, above: int = 0) -> int:
    """`ver` = max(last + 1, above + 1, minutes since 1970).

    The same `content` (bundle and model) keeps its version (a renewal), unless devices know a later one: `above`.
    """
    ver = int(last["ver"]) if last else 0
    if last and ver > above and all(last.get(name) == reference for name, reference in content.items()):
        return ver
    return max(ver + 1, above + 1, now // 60)


def reference(raw: bytes) -> dict[str, Any]:
    """How a manifest names these bytes."""
    return {"sha256": hashlib.sha256(raw).hexdigest(), "size": len(raw)}


def manifest(bundle: bytes, model: bytes, schema: int, last: dict[str, Any] | None, now: int | None = None) -> str:
    """The compact JWS for the bytes of bundle and model. `now`: seconds since 1970; `last`: the previous payload."""
    moment = signed_at() if now is None else now
    content = {"bundle": reference(bundle), "model": reference(model)}
    return signed(next_version(last, content, moment), moment, {"schema": schema, **content})


def signed(ver: int, moment: int, content: dict[str, Any]) -> str:
    """The compact JWS of a version, signed with the current key at `moment` (seconds since 1970)."""
    payload = {"ver": ver, "iat": moment, "exp": moment + DAYS_VALID * DAY, **content}
    return sealed(payload)


def sealed(payload: dict[str, Any]) -> str:
    """A compact JWS of anything, by the current key; it holds as long as the key does."""
    # Everybody fetches it every day: no `typ`, which nobody reads.
    headers = {"kid": public("current")["kid"], "typ": None}
    return jwt.encode(payload, private("current"), algorithm="EdDSA", headers=headers)


def payload(token: str) -> dict[str, Any]:
    """The payload of a manifest of our own, of now or of history; ValueError when none of our keys signed it."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        key = next((jwk for jwk in [*public_keys()["keys"], *retired_keys()] if jwk["kid"] == kid), None)
        if key is None:
            raise ValueError(f"unknown key {kid}")
        options: Any = {"verify_exp": False, "verify_iat": False}
        decoded: dict[str, Any] = jwt.decode(token, jwt.PyJWK(key).key, algorithms=["EdDSA"], options=options)
    except jwt.InvalidTokenError as error:
        raise ValueError(str(error)) from error
    return decoded


def write_json(path: Path, value: Any) -> None:
    """Small JSON file, stable bytes."""
    path.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
