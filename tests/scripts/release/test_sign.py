"""The signed manifest: versions, signature, size."""

from __future__ import annotations

import base64
import hashlib
import json
import stat
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from dataset.schema.served.files import Manifest
from scripts.command import Refusal
from scripts.release.keys import key_folder, public_keys
from scripts.release.sign import manifest, next_version, payload, reference

NOW = 1_795_305_600
DATA, OTHER = b'{"meta":{}}', b'{"meta":{"schema":1}}'
MODEL, RETRAINED = b'{"grams":""}', b'{"grams":"a"}'


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUNUIGIL_KEYS", str(tmp_path / "keys"))
    return tmp_path / "keys"


def last(ver: int, raw: bytes = DATA) -> dict[str, Any]:
    return {"ver": ver, "bundle": reference(raw), "model": reference(MODEL)}


@pytest.mark.parametrize(
    ("what", "before", "raw", "now", "expected"),
    [
        ("the first one counts minutes since 1970", None, DATA, NOW, NOW // 60),
        ("a renewal keeps its version", last(29_000_000), DATA, NOW, 29_000_000),
        ("a renewal with a version ahead of the clock", last(NOW), DATA, NOW, NOW),
        ("a change takes the clock", last(29_000_000), OTHER, NOW, NOW // 60),
        ("two changes within a minute", last(NOW // 60), OTHER, NOW, NOW // 60 + 1),
        ("a change with a clock that is behind", last(NOW // 60), OTHER, NOW - 86_400 * 400, NOW // 60 + 1),
        ("a change with a clock that is far ahead", last(NOW // 60), OTHER, NOW + 86_400, NOW // 60 + 1440),
    ],
)
def test_version(what: str, before: dict[str, Any] | None, raw: bytes, now: int, expected: int) -> None:
    assert next_version(before, {"bundle": reference(raw), "model": reference(MODEL)}, now) == expected


def test_a_retrained_model_is_a_change() -> None:
    content = {"bundle": reference(DATA), "model": reference(RETRAINED)}
    assert next_version(last(29_000_000), content, NOW) == NOW // 60


def test_versions_only_grow_whatever_the_clock_does() -> None:
    before: dict[str, Any] | None = None
    seen: list[int] = []
    for i, jump in enumerate((0, 3600, -86_400, 59, -1, 0, 10_000_000, -20_000_000)):
        before = payload(manifest(f"{i}".encode(), MODEL, 1, before, now=NOW + jump))
        seen.append(before["ver"])
    assert seen == sorted(set(seen))


def test_anybody_can_verify_it_with_the_public_keys() -> None:
    token = manifest(DATA, MODEL, 1, None, now=NOW)
    header = jwt.get_unverified_header(token)
    assert header["alg"] == "EdDSA"
    current, following = public_keys()["keys"]
    assert header["kid"] == current["kid"] != following["kid"]
    read = jwt.decode(
        token, jwt.PyJWK(current).key, algorithms=["EdDSA"], options={"verify_exp": False, "verify_iat": False}
    )
    assert read == {
        "ver": NOW // 60,
        "iat": NOW,
        "exp": NOW + 30 * 86_400,
        "schema": 1,
        "bundle": {"sha256": hashlib.sha256(DATA).hexdigest(), "size": len(DATA)},
        "model": reference(MODEL),
    }
    assert Manifest().validate(read) == {}
    assert payload(token) == read


def test_it_is_small() -> None:
    assert len(manifest(b"x" * 10_000_000, MODEL, 1, last(2**40, OTHER), now=2**40)) < 1024


def test_keys_are_development_keys_and_hold_no_secret() -> None:
    for key in public_keys()["keys"]:
        assert key["kid"].startswith("dev-")
        assert "d" not in key
        assert len(base64.urlsafe_b64decode(key["x"] + "=")) == 32


def test_keys_are_made_once_and_only_the_owner_reads_them(keys: Path) -> None:
    first = public_keys()
    assert key_folder() == keys
    assert public_keys() == first
    assert sorted(path.name for path in keys.iterdir()) == ["dev-current.pem", "dev-next.pem"]
    for path in keys.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def swapped(token: str, **change: Any) -> str:
    head, body, tail = token.split(".")
    read = json.loads(base64.urlsafe_b64decode(body + "=="))
    fresh = base64.urlsafe_b64encode(json.dumps(read | change).encode()).rstrip(b"=").decode()
    return f"{head}.{fresh}.{tail}"


def test_a_changed_payload_is_refused() -> None:
    token = manifest(DATA, MODEL, 1, None, now=NOW)
    with pytest.raises(ValueError, match="Signature"):
        payload(swapped(token, ver=1))


def test_a_changed_signature_is_refused() -> None:
    token = manifest(DATA, MODEL, 1, None, now=NOW)
    with pytest.raises(ValueError):
        payload(token[:-8] + "AAAAAAAA")


def test_a_foreign_key_is_refused_under_its_own_name_and_under_ours() -> None:
    stranger = Ed25519PrivateKey.generate()
    ours = public_keys()["keys"][0]["kid"]
    for kid in ("dev-stranger", ours):
        token = jwt.encode({"ver": 1}, stranger, algorithm="EdDSA", headers={"kid": kid})
        with pytest.raises(ValueError):
            payload(token)


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_another_algorithm_is_refused(algorithm: str) -> None:
    ours = public_keys()["keys"][0]
    secret = None if algorithm == "none" else ours["x"] * 2
    token = jwt.encode({"ver": 1}, secret, algorithm=algorithm, headers={"kid": ours["kid"]})
    with pytest.raises(ValueError):
        payload(token)


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "....", "é"])
def test_rubbish_is_refused(token: str) -> None:
    with pytest.raises(ValueError):
        payload(token)


def test_a_file_that_is_no_key_is_named(keys: Path) -> None:
    keys.mkdir(parents=True)
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import x25519

    pem = x25519.X25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (keys / "dev-current.pem").write_bytes(pem)
    with pytest.raises(Refusal, match=r"dev-current\.pem is not an Ed25519 key"):
        public_keys()
