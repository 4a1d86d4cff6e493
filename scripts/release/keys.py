"""Private keys: where they lie, how they are made, what clients pin of them. The server never holds one.

Development keys are made by themselves in .keys (or MUNUIGIL_KEYS), outside build/, so that they survive `make clean`. Each
says inside its file that it is one, and so does the public key made of it: a release refuses them under any name. Release
keys come from `make keys`; where release-current.pem lies in the folder, it and release-next.pem sign.
"""

import base64
import hashlib
import json
import os
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from scripts.command import Refusal, write_whole
from scripts.validation.load import ROOT

NAMES = ("current", "next")
RELEASE = tuple(f"release-{name}.pem" for name in NAMES)
RETIRED = "retired.json"
# Text around a PEM is allowed (RFC 7468) and goes along when the file is copied or renamed.
MARK = "Munuigil development key: never signs a release.\n"


def key_folder() -> Path:
    """Where private keys lie: never inside the repository's tracked files."""
    given = os.environ.get("MUNUIGIL_KEYS")
    return Path(given) if given else ROOT / ".keys"


def stem(name: str) -> str:
    """`release-current` where release keys lie in the folder, else `dev-current`: all keys of a build are of one kind."""
    kind = "release" if any(key_folder().glob("release-*.pem")) else "dev"
    return f"{kind}-{name}"


def private(name: str) -> Ed25519PrivateKey:
    """The key `current` or `next`; a development key is made where there is none."""
    path = key_folder() / f"{stem(name)}.pem"
    dev = path.stem.startswith("dev-")
    if not path.exists():
        if not dev:
            raise Refusal(f"{path.name} is missing in {path.parent}: release keys come as a pair, current and next")
        make(path, MARK)
    raw = path.read_bytes()
    if dev and MARK.encode() not in raw:
        # Made before there was a mark.
        raw = MARK.encode() + raw
        path.write_bytes(raw)
    key = serialization.load_pem_private_key(raw, password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise Refusal(f"{path.name} is not an Ed25519 key; remove it to have a new one made")
    return key


def make(path: Path, mark: str = "") -> None:
    """A new key that only its owner reads. FileExistsError rather than another key under a name that is taken."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (FileExistsError, NotADirectoryError) as error:
        raise Refusal(f"{path.parent} is no folder; MUNUIGIL_KEYS names the folder of the keys.") from error
    pem = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(mark.encode() + pem)


def public(name: str) -> dict[str, Any]:
    """The public key `current` or `next` as a JWK."""
    raw = private(name).public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    x = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
    # A release key keeps its kid when it moves from next to current: clients pinned it while it was next.
    kind = stem(name) if stem(name).startswith("dev-") else "release"
    kid = f"{kind}-{hashlib.sha256(x.encode()).hexdigest()[:8]}"
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": x, "kid": kid, "alg": "EdDSA", "use": "sig"}
    return jwk | ({"development": True} if marked(key_folder() / f"{stem(name)}.pem") else {})


def marked(path: Path) -> bool:
    """Does the file say that it holds a development key?"""
    return MARK.encode() in path.read_bytes()


def public_keys() -> dict[str, Any]:
    """JWKS with the current and the next key: what clients pin."""
    return {"keys": [public(name) for name in NAMES]}


def retired_keys() -> list[dict[str, Any]]:
    """Public keys that were current once: what they signed is history that may be restored, never news."""
    path = key_folder() / RETIRED
    if not path.is_file():
        return []
    keys: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["keys"]
    return keys


def make_pair() -> None:
    """A pair of release keys. Refusal where there are some."""
    folder = key_folder()
    there = [name for name in RELEASE if (folder / name).exists()]
    if there:
        raise Refusal(f"{folder} has {' and '.join(there)} already. The next key takes over with `make keys ROTATE=1`.")
    for name in RELEASE:
        make(folder / name)


def rotate() -> None:
    """The next key becomes the current one and gets a new next one; of the old one only its public half stays.

    Killed in between, the command finishes when it is run again: a pair without a next key is completed.
    """
    folder = key_folder()
    current, following = (folder / name for name in RELEASE)
    if not current.is_file():
        raise Refusal(f"{folder} has no release keys; `make keys` makes them.")
    if following.is_file():
        old = public("current")
        known = [one for one in retired_keys() if one["kid"] != old["kid"]]
        text = json.dumps({"keys": [*known, old]}, indent=2, sort_keys=True) + "\n"
        # Half a list would lose the key that clients still know.
        write_whole(folder / RETIRED, text.encode())
        following.replace(current)
    make(following)
