"""`python -m scripts.commands.verify_queue`: the facts that most need a second look, one after another.

Order: how often a fact is shown first × its age in days × what machines could not look at (scripts.facts.queue, from the ledger
that `make facts` writes). For each it opens the page and prints the number, asks what was seen, and appends dated evidence with
the method. MUNUIGIL_WEB opens the pages of a web of fixtures instead.
"""

import datetime as dt
import hashlib
import json
import os
import re
import webbrowser
from collections.abc import Callable
from functools import lru_cache

import click

from dataset.schema.fields import SLUG
from dataset.schema.generated.authored import Channel, Evidence, Service
from dataset.schema.generated.closed import Method
from scripts.command import Refusal
from scripts.compile.words import Words
from scripts.facts.ledger import looks, renew_evidence
from scripts.facts.queue import Item, minutes, queue
from scripts.looks.stand_in import address
from scripts.validation.load import ROOT, load

METHODS: dict[str, Method] = {
    "phone": "called",
    "hours": "opened",
    "url": "opened",
    "email": "used",
    "steps": "used",
    "human": "used",
    "exists": "opened",
}
Ask = Callable[[str], str]


def channel_at(data: Service, pointer: str) -> Channel:
    """The channel that a claim's pointer /channels/<i>/<field> belongs to."""
    return data["channels"][int(pointer.split("/")[2])]


def _id_part(by: str) -> str:
    """A name as part of an id; of one in other letters, such as 가은, letters that stand for it."""
    return by.lower() if re.fullmatch(SLUG, by.lower()) else hashlib.sha256(by.encode()).hexdigest()[:8]


def add_evidence(
    channel: Channel,
    data: Service,
    item: Item,
    same: bool,
    seen: str,
    today: str,
    by: str,
    how: Method,
) -> None:
    """Append what a person saw. A difference becomes visible evidence against, never a silent edit."""
    key = next(
        (
            e["source"]
            for e in channel["evidence"]
            if e["stance"] == "supports"
            and e["source"] in data["sources"]
            and e["about"] != ["state"]
            # A copy of a page is looked at, never called.
            and (how == "opened" or data["sources"][e["source"]]["type"] != "official-copy")
        ),
        None,
    )
    if key is None or not same:
        key = f"seen-{today.replace('-', '')}-{_id_part(by)}"
        data["sources"][key] = {
            "type": "community",
            "publisher": f"문의길 자원봉사자 {by}",
            "title": "직접 본 것",
            "title_en": "Seen by a person",
            "url": None,
            "published": today,
        }
    entry: Evidence = {
        "source": key,
        "about": [item.field],
        "stance": "supports" if same else "contradicts",
        "seen": today,
        "method": how,
        "by": [by],
    }
    if key in data["sources"] and data["sources"][key]["type"] == "official-copy":
        # The page itself was open, so it is of today.
        entry["captured"] = today
    if not same:
        entry["note"] = {"ko": seen, "en": f"Seen by a volunteer (Korean note): ‘{seen}’"}
    channel["evidence"].append(entry)


@lru_cache(maxsize=1)
def _words() -> Words:
    return Words(load())


def said(channel: Channel, field: str) -> list[str]:
    """What we say of a field now, in lines as people read them."""
    if field == "steps":
        return [f"{number}. {step['ko']}" for number, step in enumerate(channel.get("steps", []), 1)]
    if field == "human":
        return [_words()(f"human.{channel.get('human', {}).get('level', 'unknown')}")["ko"]]
    if field == "hours" and (hours := channel.get("hours")):
        return [_words().hours(hours, assumed=False)["ko"]]
    if field == "exists":
        return ["있어요" if channel.get("exists", True) else "없어요"]
    value = channel["phone"].get("number") if field == "phone" and "phone" in channel else channel.get(field)
    return [str(value) if value else "아무 말도 없어요 · nothing yet"]


FIELD_NAMES = {
    "phone": "번호 · number",
    "hours": "시간 · hours",
    "url": "주소 · address",
    "email": "메일 · mailbox",
    "steps": "순서 · steps",
    "human": "사람이 받나 · does a person answer",
    "exists": "있나 · is there one",
}
ASK = "  그대로면 s, 다르면 d, 건너뛰려면 Enter, 그만두려면 q · same s, different d, skip Enter, quit q: "
SEEN = "  무엇이 보였나요? (비워 두면 건너뛰어요) · what did you see? (empty: skip) "
CALLED = "  직접 걸어 봤나요? y/n · did you call it? "
USED = "  직접 써 봤나요? y/n · did you use it yourself? "


def work(items: list[Item], ask: Ask, today: str, by: str, open_page: Callable[[str], object]) -> int:
    """Go through the queue; returns how many facts were looked at. Each answer is saved at once."""
    done = 0
    for number, item in enumerate(items, 1):
        path = ROOT / item.file
        data: Service = json.loads(path.read_text(encoding="utf-8"))
        channel = channel_at(data, item.pointer)
        click.echo(
            f"\n[{number}/{len(items)}] {data['name']['ko']} · {channel['name']['ko']} · {FIELD_NAMES[item.field]}"
        )
        click.echo(
            "\n".join(["  지금은 이렇게 말해요 · we say now:", *(f"    {line}" for line in said(channel, item.field))])
        )
        if item.barred:
            click.echo(f"  기계는 못 봤어요 · a machine could not: {item.barred}")
        if item.number:
            click.echo(f"  걸어 보세요 · call: {item.number}")
        if url := (item.url if item.number else channel.get("url") or item.url):
            page = address(url, os.environ.get("MUNUIGIL_WEB"))
            open_page(page)
            click.echo(f"  열었어요 · opened: {page}")
        answer = ask(ASK).strip().lower()
        if answer == "q":
            break
        if answer not in ("s", "d"):
            continue
        seen = ask(SEEN).strip() if answer == "d" else ""
        if answer == "d" and not seen:
            # A difference that nobody describes helps nobody.
            continue
        add_evidence(channel, data, item, answer == "s", seen, today, by, method_of(item, channel, ask))
        path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        done += 1
    return done


def method_of(item: Item, channel: Channel, ask: Ask) -> Method:
    """How it was looked at. Who read a page has neither called nor used anything: that is asked, not taken for granted."""
    if item.field == "human" and channel["kind"] == "phone":
        # No page says who answers a number.
        return "called"
    how = METHODS[item.field]
    tried = how == "opened" or ask(CALLED if how == "called" else USED).strip().lower() == "y"
    return how if tried else "opened"


def queue_text(items: list[Item]) -> str:
    """What lies ahead: 번호 3개, 페이지 2개, 5분."""
    numbers = sum(bool(item.number) for item in items)
    pages = len(items) - numbers
    ko = [f"번호 {numbers}개"] * bool(numbers) + [f"페이지 {pages}개"] * bool(pages)
    en = [f"{numbers} numbers"] * bool(numbers) + [f"{pages} pages"] * bool(pages)
    return f"{', '.join(ko)}, {minutes(items)}분 · {', '.join(en)}, about {minutes(items)} minutes"


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Only print the queue.")
@click.option("--most", default=5, show_default=True, help="How many facts.")
@click.option("--by", default="", help="Your initials or handle.")
def main(only_list: bool, most: int, by: str) -> None:
    """Take second looks, most needed first: opens the page, asks what you saw, appends it as evidence."""
    today = dt.date.today().isoformat()
    dataset, known = load(), looks()[0]
    renew_evidence(dataset, known, today)
    items = queue(dataset, today, known)[:most]
    click.echo(queue_text(items))
    if only_list:
        for item in items:
            click.echo(
                f"{item.score:7d}  {item.age:5d} days  shown {item.shown:2d}  {item.word:10}  {item.owner} {item.field}"
            )
        return
    try:
        by = by or input("이름 첫 글자나 별명 (이 이름으로 남아요) · your initials or handle: ").strip()
        if not by:
            raise Refusal("Evidence needs somebody who saw it: pass --by NAME.")
        done = work(items, input, today, by, webbrowser.open)
    except (EOFError, KeyboardInterrupt):
        raise Refusal("\nStopped; answers so far are saved.") from None
    click.echo(
        f"\n{done}개를 봤어요. `make check` 다음에 보내 주세요 · {done} facts looked at. `make check`, then send the change."
    )
    if os.environ.get("MUNUIGIL_WEB"):
        click.echo(
            "연습이었어요: `git checkout dataset`으로 되돌려요 · for practice only: undo it with `git checkout dataset`."
        )


if __name__ == "__main__":
    main()
