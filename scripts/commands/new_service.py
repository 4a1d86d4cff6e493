"""`python -m scripts.commands.new_service`: asks, and writes a valid record in dataset/services/.

Patterns come from the schema, so that a wrong answer is refused here and not later.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import click
from marshmallow import ValidationError

from dataset.schema.enums import GENERAL
from dataset.schema.generated import authored
from dataset.schema.service import Service
from scripts.command import Refusal
from scripts.facts.hosts import host_of, on_domains
from scripts.validation.load import ROOT, load

Ask = Callable[[str], str]


def ask_until(ask: Ask, question: str, good: Callable[[str], str | None]) -> str:
    """Ask until `good` returns no complaint."""
    while True:
        answer = ask(question + " ").strip()
        complaint = good(answer) if answer else "please write something"
        if complaint is None:
            return answer
        click.echo(f"  {complaint}")


def field_check(name: str) -> Callable[[str], str | None]:
    """Complaint of the schema's own field, or None."""
    field = Service().fields[name]

    def good(answer: str) -> str | None:
        try:
            field.deserialize(answer)
        except ValidationError as error:
            return "; ".join(str(message) for message in error.messages)
        return None

    return good


def record(ask: Ask, today: str) -> authored.Service:
    """A thin, honest record from a few answers."""
    taken = set(load().services) | set(load().retired)

    def free(answer: str) -> str | None:
        return f"“{answer}” is taken for ever" if answer in taken else field_check("id")(answer)

    def own(answer: str) -> str | None:
        fine = answer.startswith("https://") and on_domains(host_of(answer), [domain])
        return None if fine else f"an address on {domain} that starts with https://"

    service_id = ask_until(ask, "Id (lower case, e.g. naver-map):", free)
    korean = ask_until(ask, "Korean name:", lambda _: None)
    english = ask_until(ask, "English name:", lambda _: None)
    domain = ask_until(
        ask, "Domain (e.g. naver.com):", lambda a: None if "." in a and "/" not in a else "a bare domain"
    )
    help_url = ask_until(ask, "Address of its help page:", own)
    operator = ask_until(ask, "Operator, its Korean name:", lambda _: None)
    operator_english = ask_until(ask, "Operator, its English name:", lambda _: None)
    country = ask_until(
        ask,
        "Country of the operator (KR, US, …):",
        lambda a: None if len(a) == 2 and a.isupper() else "two capital letters",
    )
    evidence: authored.Evidence = {
        "source": "help-page",
        "about": ["url"],
        "stance": "supports",
        "seen": today,
        "method": "opened",
    }
    return {
        "id": service_id,
        "name": {"ko": korean, "en": english},
        "aliases": [],
        "family": "other",
        "operator": {
            "name": {"ko": operator, "en": operator_english},
            "country": country,
            "evidence": [evidence | {"about": ["name", "country"]}],
        },
        "domains": [domain],
        "sources": {
            "help-page": {
                "type": "official",
                "publisher": korean,
                "title": "도움말",
                "url": help_url,
                "published": None,
                "grade": "official",
            }
        },
        "pages": [],
        "channels": [
            {
                "id": "help",
                "kind": "help",
                "name": {"ko": f"{korean} 도움말", "en": f"{english} help"},
                "url": help_url,
                "evidence": [evidence],
            }
        ],
        "guides": [
            {
                "issue": GENERAL,
                "summary": {
                    "ko": "도움말에서 문제를 찾아보세요.\n없으면 도움말의 문의 버튼을 쓰세요.",
                    "en": "Look for the problem in the help pages.\nIf it is not there, use their contact button.",
                },
                "channels": [{"channel": "help"}],
                "evidence": [evidence | {"about": ["summary", "channels"]}],
            }
        ],
    }


def write(ask: Ask) -> None:
    """Ask, write, say what to do next. Refusal when the person stops half-way."""
    try:
        made = record(ask, dt.date.today().isoformat())
    except (EOFError, KeyboardInterrupt):
        raise Refusal("\nNothing was written.") from None
    Service().load(made)
    with_schema = {"$schema": "../schema/generated/service.schema.json", **made}  # for editors
    path = ROOT / "dataset" / "services" / f"{made['id']}.json"
    path.write_text(json.dumps(with_schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    click.echo(f"\nWrote {path.relative_to(ROOT)}. Next: add what you know, each with evidence, then `make check`.")


@click.command()
def main() -> None:
    """Ask for what a new service needs, and write a valid record in dataset/services/."""
    write(input)


if __name__ == "__main__":
    main()
