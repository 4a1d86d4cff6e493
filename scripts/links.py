"""`python -m scripts.links`: asks every address once and writes what it saw, with the date. Deletes nothing.

Needs the network and is never run in CI. A link that fails is a reason for a person to look, not proof.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import urllib.error
import urllib.request

from scripts.loading import ROOT, load
from scripts.rules.url_on_domains import addresses

SEEN = ROOT / "dataset" / "observed" / "links.json"
SECONDS = 15
AGENT = "munuigil-link-check (+volunteers look at what fails)"


def look(url: str) -> str:
    """“200”, “404”, “moved to …”, or the reason in words."""
    request = urllib.request.Request(url, headers={"User-Agent": AGENT}, method="GET")  # noqa: S310 (https only, by schema)
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return str(answer.status) if answer.url == url else f"moved to {answer.url}"
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (urllib.error.URLError, TimeoutError, OSError) as error:
        return f"no answer: {error}"


def main() -> int:
    """Look at every address and append to dataset/observed/links.json."""
    seen = json.loads(SEEN.read_text(encoding="utf-8")) if SEEN.exists() else {}
    urls = sorted({url for doc in load().services.values() for _, url in addresses(doc.data)})
    today = dt.date.today().isoformat()
    for number, url in enumerate(urls, 1):
        result = look(url)
        seen.setdefault(url, []).append({"date": today, "saw": result})
        print(f"[{number}/{len(urls)}] {result:>8}  {url}", flush=True)
    SEEN.parent.mkdir(exist_ok=True)
    SEEN.write_text(json.dumps(seen, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(urls)} addresses; wrote {SEEN.relative_to(ROOT)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
