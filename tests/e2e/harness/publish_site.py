"""Publish a changed copy of the built data with its pages, for tests of what phones keep.

    python -m tests.e2e.harness.publish_site DATA OUT FROM TO

OUT becomes a data folder as the server reads it, in which every page and every fact says TO where DATA says FROM. Pages are packed
into their file and signed by the code that does it for people.
"""

import hashlib
import json
import shutil
import sys
import time
from pathlib import Path

from scripts.compile.page_file import write_page_files
from scripts.release import sign
from tests.e2e.harness.publish import payload


def main() -> None:
    """Write OUT."""
    data, out, before, after = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5]
    shutil.copytree(data, out, ignore=shutil.ignore_patterns("*.br", "*.gz", "bundles", "pages", "exports"))
    for path in [*(out / "site").rglob("*.html"), out / "bundle.json"]:
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    raw = (out / "bundle.json").read_bytes()
    json.loads(raw)
    (out / "bundles").mkdir()
    (out / "bundles" / f"{hashlib.sha256(raw).hexdigest()}.json").write_bytes(raw)
    write_page_files(out / "site", raw)
    last = payload((data / "manifest.jws").read_text())
    token = sign.manifest(raw, (data / "model.json").read_bytes(), last["schema"], last, int(time.time()))
    (out / "manifest.jws").write_text(token)


if __name__ == "__main__":
    main()
