"""The signed manifest: who signed it, what it points at."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jwt
from jwt.api_jws import PyJWS
from marshmallow import ValidationError

from dataset.schema.served.files import Manifest

from .exceptions import DataError


@dataclass(frozen=True)
class Signed:
    """A verified manifest: its exact bytes and its payload (see dataset.schema.served.files.Manifest)."""

    token: bytes
    payload: dict[str, Any]


def read_bytes(path: Path) -> bytes:
    """The bytes of a built file. Raises DataError naming the file."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"Cannot read {path}: {error.strerror or error}. `make dataset` builds it.") from error


def read_json(path: Path) -> Any:
    """A built JSON file. Raises DataError naming the file."""
    try:
        return json.loads(read_bytes(path))
    except (ValueError, RecursionError) as error:
        raise DataError(f"{path} is not JSON: {error}") from error


def _keys(path: Path) -> dict[str, jwt.PyJWK]:
    document = read_json(path)
    keys: dict[str, jwt.PyJWK] = {}
    listed = document.get("keys") if isinstance(document, dict) else None
    for item in listed if isinstance(listed, list) else []:
        if not isinstance(item, dict):
            raise DataError(f"{path} holds {item!r:.80} where a key should be.")
        if "d" in item:
            raise DataError(f"{path} holds a private key (kid {item.get('kid')!r}); it must hold public keys only.")
        try:
            keys[str(item.get("kid"))] = jwt.PyJWK(item, algorithm="EdDSA")
        except (jwt.PyJWTError, TypeError, ValueError, AttributeError) as error:
            raise DataError(f"{path}: key {item.get('kid')!r} is not a usable Ed25519 key: {error}") from error
    if not keys:
        raise DataError(f"{path} holds no keys.")
    return keys


def read_manifest(folder: Path) -> Signed:
    """Read and verify `folder`/manifest.jws against `folder`/keys.json. Raises DataError saying why not."""
    path = folder / "manifest.jws"
    token = read_bytes(path).strip()
    keys = _keys(folder / "keys.json")
    try:
        kid = str(jwt.get_unverified_header(token).get("kid"))
        if kid not in keys:
            raise DataError(f"{path} is signed with key {kid!r}; keys.json knows {', '.join(sorted(keys))}.")
        payload = json.loads(PyJWS().decode(token, keys[kid], algorithms=["EdDSA"]))
        loaded: dict[str, Any] = Manifest().load(payload)
    except jwt.PyJWTError as error:
        raise DataError(f"The signature of {path} does not verify: {error}") from error
    except (ValueError, RecursionError, ValidationError) as error:
        raise DataError(f"The payload of {path} is not a manifest: {error}") from error
    return Signed(token, loaded)
