"""`python -m scripts.commands.verify_queue`: the facts that most need a second look, one after another.

Order: how often a fact is shown first × its age in days. For each it opens the page or prints the number, asks what
was seen, and appends dated evidence with the method.
"""

from __future__ import annotations

import datetime as dt
import json
import webbrowser
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import click

from dataset.schema.generated.authored import Channel, Evidence, Service
from dataset.schema.generated.closed import Method
from scripts.command import Refusal
from scripts.facts.claims import claims
from scripts.validation.load import ROOT, Dataset, load

FIELDS = ("phone", "email", "url", "hours", "steps", "human", "exists")
UNDATED_AGE = 720
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


@dataclass(frozen=True)
class Item:
    """One fact in the queue."""

    score: int
    age: int
    shown: int
    file: str
    pointer: str
    owner: str
    field: str
    word: str


def shown_first(dataset: Dataset) -> Counter[str]:
    """service/channel → in how many guides it stands first (3 points) or at all (1 point)."""
    counts: Counter[str] = Counter()
    for service_id, doc in dataset.services.items():
        for guide in doc.data["guides"]:
            for rank, over in enumerate(guide["channels"]):
                name = over["channel"] if "/" in over["channel"] else f"{service_id}/{over['channel']}"
                counts[name] += 3 if rank == 0 else 1
    return counts


def queue(dataset: Dataset, today: str) -> list[Item]:
    """Every checkable fact of a channel, most urgent first."""
    shown = shown_first(dataset)
    items: list[Item] = []
    for claim in claims(dataset):
        if claim.kind != "channel" or claim.field not in FIELDS:
            continue
        trust = claim.trust(today)
        age = (dt.date.fromisoformat(today) - dt.date.fromisoformat(trust.since)).days if trust.since else UNDATED_AGE
        weight = shown[claim.owner] or 1
        items.append(Item(weight * age, age, weight, claim.file, claim.pointer, claim.owner, claim.field, trust.word))
    return sorted(items, key=lambda item: (-item.score, item.owner, item.field))


def channel_at(data: Service, pointer: str) -> Channel:
    """The channel that a claim's pointer /channels/<i>/<field> belongs to."""
    return data["channels"][int(pointer.split("/")[2])]


def add_evidence(channel: Channel, data: Service, item: Item, same: bool, seen: str, today: str, by: str) -> None:
    """Append what a person saw. A difference becomes visible evidence against, never a silent edit."""
    key = next(
        (
            e["source"]
            for e in channel["evidence"]
            if e["stance"] == "supports" and e["source"] in data["sources"] and e["about"] != ["state"]
        ),
        None,
    )
    if key is None or not same:
        key = f"seen-{today.replace('-', '')}-{by}"
        data["sources"][key] = {
            "type": "community",
            "publisher": f"문의길 자원봉사자 {by}",
            "title": "직접 본 것",
            "url": None,
            "published": today,
        }
    entry: Evidence = {
        "source": key,
        "about": [item.field],
        "stance": "supports" if same else "contradicts",
        "seen": today,
        "method": METHODS[item.field],
        "by": [by],
    }
    if not same:
        entry["note"] = {"ko": seen, "en": f"Seen by a volunteer (Korean note): ‘{seen}’"}
    channel["evidence"].append(entry)


def _value(channel: Mapping[str, object], field: str) -> str:
    value = channel.get(field, "(none)")
    return json.dumps(value, ensure_ascii=False)


def work(items: list[Item], ask: Ask, today: str, by: str, open_page: Callable[[str], object]) -> int:
    """Go through the queue; returns how many facts were looked at. Each answer is saved at once."""
    done = 0
    for number, item in enumerate(items, 1):
        path = ROOT / item.file
        data: Service = json.loads(path.read_text(encoding="utf-8"))
        channel = channel_at(data, item.pointer)
        click.echo(
            f"\n[{number}/{len(items)}] {item.owner} · {item.field} · {item.word} · {item.age} days, shown {item.shown}"
        )
        click.echo(f"  now: {_value(channel, item.field)}")
        if item.field == "phone" and channel["phone"]["number"]:
            click.echo(f"  call {channel['phone']['number']}")
        elif url := channel.get("url"):
            open_page(url)
            click.echo(f"  opened {url}")
        answer = ask("  same, different, skip or quit? [s/d/-/q] ").strip().lower()
        if answer == "q":
            break
        if answer not in ("s", "d"):
            continue
        seen = ask("  what did you see? ").strip() if answer == "d" else ""
        add_evidence(channel, data, item, answer == "s", seen, today, by)
        path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        done += 1
    return done


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Only print the queue.")
@click.option("--most", default=20, show_default=True, help="How many facts.")
@click.option("--by", default="", help="Your initials or handle.")
def main(only_list: bool, most: int, by: str) -> None:
    """Take second looks, most needed first: opens the page, asks what you saw, appends it as evidence."""
    today = dt.date.today().isoformat()
    items = queue(load(), today)[:most]
    if only_list:
        for item in items:
            click.echo(
                f"{item.score:7d}  {item.age:5d} days  shown {item.shown:2d}  {item.word:10}  {item.owner} {item.field}"
            )
        return
    try:
        by = by or input("Your initials or handle: ").strip()
        if not by:
            raise Refusal("Evidence needs somebody who saw it: pass --by NAME.")
        done = work(items, input, today, by, webbrowser.open)
    except (EOFError, KeyboardInterrupt):
        raise Refusal("\nStopped; answers so far are saved.") from None
    click.echo(f"\n{done} facts looked at. `make check`, then send the change.")


if __name__ == "__main__":
    main()
