"""Pages to practise second looks on: each says what the record says of its address, every third of them something else.

`python -m tests.scripts.looks.practice 9000` serves them and the fixtures: MUNUIGIL_WEB=http://127.0.0.1:9000 make verify.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import threading
from html import escape
from urllib.parse import urlsplit

from scripts.commands.verify_queue import FIELD_NAMES, channel_at, said
from scripts.facts.queue import Item, queue
from scripts.validation.load import ROOT, Dataset, load
from tests.scripts.looks.web import Web, served

# What such a page says in place of what the record says.
OTHERWISE = "2026년 12월부터 달라졌어요. 새 안내는 앱에서 확인해 주세요."


def add_practice(web: Web, dataset: Dataset, day: dt.date) -> int:
    """A page for each address in the queue of second looks that no fixture tells of; returns how many."""
    lines: dict[str, list[str]] = {}
    for item in queue(dataset, day.isoformat()):
        address, words = page_of(item)
        if address and address not in web.routes:
            lines.setdefault(address, []).append(words)
    for number, (address, words) in enumerate(lines.items(), 1):
        shown = [OTHERWISE] if number % 3 == 0 else words
        body = "".join(f"<p>{escape(line)}</p>" for line in shown)
        web.set(address, html=f'<!doctype html><html lang="ko"><title>연습</title><h1>고객센터</h1>{body}</html>')
    return len(lines)


def page_of(item: Item) -> tuple[str, str]:
    """Where this fact is looked up, as <host>/<path>, and what the record says of it; "" where nothing is opened."""
    channel = channel_at(json.loads((ROOT / item.file).read_text(encoding="utf-8")), item.pointer)
    url = urlsplit(item.url if item.number else channel.get("url") or item.url)
    path = url.path.lstrip("/") + (f"?{url.query}" if url.query else "")
    return (
        f"{url.hostname}/{path}" if url.hostname else "",
        f"{FIELD_NAMES[item.field]}: {', '.join(said(channel, item.field))}",
    )


if __name__ == "__main__":
    with served(int(sys.argv[1])) as running:
        add_practice(running, load(), dt.date.today())
        print(f"MUNUIGIL_WEB={running.address}", flush=True)
        threading.Event().wait()
