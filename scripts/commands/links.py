"""`python -m scripts.commands.links`: asks every address once and writes what it saw, with the date. Deletes nothing.

Needs the network and is never run in CI. A link that fails is a reason for a person to look, not proof.
"""

from __future__ import annotations

import datetime as dt
import json
import urllib.error
import urllib.request

import click

from scripts.command import Refusal
from scripts.rules.url_on_domains import addresses
from scripts.validation.load import ROOT, load

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


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where an address gives no page.")
def main(check: bool) -> None:
    """Ask every address once (network) and append what was seen to dataset/observed/links.json."""
    seen = json.loads(SEEN.read_text(encoding="utf-8")) if SEEN.exists() else {}
    urls = sorted({url for doc in load().services.values() for _, url in addresses(doc.data)})
    today = dt.date.today().isoformat()
    failing = 0
    for number, url in enumerate(urls, 1):
        result = look(url)
        seen.setdefault(url, []).append({"date": today, "saw": result})
        failing += result != "200" and not result.startswith("moved to ")
        click.echo(f"[{number}/{len(urls)}] {result:>8}  {url}")
    if check:
        if failing:
            raise Refusal(f"{failing} of {len(urls)} addresses gave no page")
        return
    SEEN.parent.mkdir(exist_ok=True)
    SEEN.write_text(json.dumps(seen, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    click.echo(f"{len(urls)} addresses; wrote {SEEN.relative_to(ROOT)}", err=True)


if __name__ == "__main__":
    main()
