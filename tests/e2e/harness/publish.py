"""Publish a changed copy of the built data, for tests of updates.

    python tests/e2e/harness/publish.py OUT < change.json

`change.json` maps bundle keys to merge patches (RFC 7396, objects only). OUT becomes a data folder as the server
reads it: manifest.jws, keys.json and bundles/. MUNUIGIL_KEYS picks the signing keys.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from scripts import sign
from scripts.loading import ROOT


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
    out = Path(sys.argv[1])
    built = ROOT / "build" / "data"
    bundle = merged(json.loads((built / "bundle.json").read_bytes()), json.load(sys.stdin))
    raw = json.dumps(bundle, ensure_ascii=False, separators=(",", ":")).encode()
    last = json.loads(_payload((built / "manifest.jws").read_text()))
    (out / "bundles").mkdir(parents=True, exist_ok=True)
    (out / "bundles" / f"{hashlib.sha256(raw).hexdigest()}.json").write_bytes(raw)
    (out / "keys.json").write_text(json.dumps(sign.public_keys()))
    token = sign.manifest(raw, last["schema"], last)
    (out / "manifest.jws").write_text(token)
    print(_payload(token).decode())


def _payload(token: str) -> bytes:
    import base64

    middle = token.strip().split(".")[1]
    return base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4))


if __name__ == "__main__":
    main()
