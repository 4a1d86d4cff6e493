"""Keys and the signed manifest (compact JWS, EdDSA). The server never holds a private key.

Development keys are made once in .keys (or MUNUIGIL_KEYS), outside build/, so that they survive `make clean`; their
`kid` starts with dev- and a release build refuses them. Release keys are never made here: where release-current.pem
lies in the folder, it and release-next.pem sign, and their `kid` starts with release-.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import time
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from scripts.command import Refusal
from scripts.validation.load import ROOT

DAYS_VALID = 30
NAMES = ("current", "next")


def key_folder() -> Path:
    """Where private keys lie: never inside the repository's tracked files."""
    given = os.environ.get("MUNUIGIL_KEYS")
    return Path(given) if given else ROOT / ".keys"


def stem(name: str) -> str:
    """`release-current` where release keys lie in the folder, else `dev-current`: all keys of a build are of one kind."""
    kind = "release" if any(key_folder().glob("release-*.pem")) else "dev"
    return f"{kind}-{name}"


def signed_at() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, so that the same input gives the same bytes, else now."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return int(time.time())
    if not given.isdecimal():
        raise Refusal(f"SOURCE_DATE_EPOCH={given} is not a number of seconds since 1970, like 1795305600")
    return int(given)


def _private(name: str) -> Ed25519PrivateKey:
    path = key_folder() / f"{stem(name)}.pem"
    if not path.exists() and path.stem.startswith("release-"):
        raise Refusal(f"{path.name} is missing in {path.parent}: release keys come as a pair, current and next")
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        pem = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        path.touch(mode=0o600)
        path.write_bytes(pem)
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise Refusal(f"{path.name} is not an Ed25519 key; remove it to have a new one made")
    return key


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _public(name: str) -> dict[str, str]:
    raw = _private(name).public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    x = _b64(raw)
    # A release key keeps its kid when it moves from next to current: clients pinned it while it was next.
    kind = stem(name) if stem(name).startswith("dev-") else "release"
    kid = f"{kind}-{hashlib.sha256(x.encode()).hexdigest()[:8]}"
    return {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": kid, "alg": "EdDSA", "use": "sig"}


def public_keys() -> dict[str, Any]:
    """JWKS with the current and the next key: what clients pin."""
    return {"keys": [_public(name) for name in NAMES]}


def next_version(last: dict[str, Any] | None, content: dict[str, Any], now: int) -> int:
    """`ver` = max(last + 1, minutes since 1970); the same `content` (bundle and model) keeps its version (a renewal)."""
    if last is None:
        return now // 60
    if all(last.get(name) == reference for name, reference in content.items()):
        return int(last["ver"])
    return max(int(last["ver"]) + 1, now // 60)


def reference(raw: bytes) -> dict[str, Any]:
    """How a manifest names these bytes."""
    return {"sha256": hashlib.sha256(raw).hexdigest(), "size": len(raw)}


def manifest(bundle: bytes, model: bytes, schema: int, last: dict[str, Any] | None, now: int | None = None) -> str:
    """The compact JWS for the bytes of bundle and model. `now`: seconds since 1970; `last`: the previous payload."""
    moment = signed_at() if now is None else now
    content = {"bundle": reference(bundle), "model": reference(model)}
    payload = {
        "ver": next_version(last, content, moment),
        "iat": moment,
        "exp": moment + DAYS_VALID * 86400,
        "schema": schema,
        **content,
    }
    return signed(payload)


def signed(payload: dict[str, Any]) -> str:
    """A compact JWS by the current key."""
    return jwt.encode(payload, _private("current"), algorithm="EdDSA", headers={"kid": _public("current")["kid"]})


def payload(token: str) -> dict[str, Any]:
    """The payload of a manifest of our own, verified against the public keys; ValueError when it is not ours."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        key = next((jwk for jwk in public_keys()["keys"] if jwk["kid"] == kid), None)
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
