"""Publish a changed copy of the built data with its pages, for tests of what phones keep.

    python -m tests.e2e.harness.publish_site DATA OUT FROM TO

OUT becomes a data folder as the server reads it, in which every page and every fact says TO where DATA says FROM. Pages are packed
into their file and signed by the code that does it for people, and so is the delta that leads from DATA to OUT.
"""

import json
import shutil
import sys
import time
from pathlib import Path

from scripts.compile.page_file import write_page_files
from scripts.release import sign
from scripts.release.destination import Folder
from scripts.release.publication import deltas, read


def main() -> None:
    """Write OUT."""
    data, out, before, after = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:5]
    shutil.copytree(data, out, ignore=shutil.ignore_patterns("*.br", "*.gz", "bundles", "deltas", "pages", "exports"))
    for path in [*(out / "site").rglob("*.html"), out / "bundle.json"]:
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    raw = (out / "bundle.json").read_bytes()
    json.loads(raw)
    write_page_files(out / "site", raw)
    place = Folder(data)
    last = read(place)
    assert last, f"{data} has no manifest"
    changes = deltas(place, [last], raw)
    assert changes, "the change is too large for a delta"
    kept = {name: last.payload[name] for name in ("schema", "model")}
    content = {**kept, "bundle": sign.reference(raw), "deltas": max(map(len, changes.values()))}
    for name, text in {f"bundles/{content['bundle']['sha256']}.json": raw, **changes}.items():
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_bytes(text)
    now = int(time.time())
    (out / "manifest.jws").write_text(sign.signed(sign.next_version(last.payload, content, now), now, content))


if __name__ == "__main__":
    main()
