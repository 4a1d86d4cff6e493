"""Publish a changed copy of the built data, for tests of updates.

    python -m tests.e2e.harness.publish DATA OUT [--after VER] [--days-ago N] [--model FILE] < change.json

DATA is the compiled data, `change.json` maps bundle keys to merge patches (RFC 7396, objects only). OUT becomes a data folder as the server
reads it: manifest.jws, keys.json, bundles/ and models/ (FILE, or the built model as it is). MUNUIGIL_KEYS picks the signing keys. Prints the
manifest's payload.
"""

import argparse
import base64
import hashlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from dataset.packing import unpack
from scripts.release import keys, sign


def merged(target: Any, patch: Any) -> Any:
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def main() -> None:
    """Write OUT and print the new manifest's payload."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--after", type=int, default=0, help="the version that went before")
    parser.add_argument("--days-ago", type=int, default=0, help="signed that many days ago")
    parser.add_argument("--model", type=Path, help="another model than the built one")
    given = parser.parse_args()
    bundle = merged(unpack(json.loads((given.data / "bundle.json").read_bytes())), json.load(sys.stdin))
    raw = json.dumps(bundle, ensure_ascii=False, separators=(",", ":")).encode()
    last = payload((given.data / "manifest.jws").read_text())
    last["ver"] = max(last["ver"], given.after)
    model = (given.model or given.data / "model.json").read_bytes()
    for kind, content in (("bundles", raw), ("models", model)):
        (given.out / kind).mkdir(parents=True, exist_ok=True)
        (given.out / kind / f"{hashlib.sha256(content).hexdigest()}.json").write_bytes(content)
    (given.out / "keys.json").write_text(json.dumps(keys.public_keys()))
    token = sign.manifest(raw, model, last["schema"], last, int(time.time()) - given.days_ago * 86400)
    (given.out / "manifest.jws").write_text(token)
    print(json.dumps(payload(token)))


def payload(token: str) -> Any:
    """The middle part of a compact JWS, unverified."""
    middle = token.strip().split(".")[1]
    return json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))


if __name__ == "__main__":
    main()
