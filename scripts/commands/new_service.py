"""`python -m scripts.commands.new_service`: asks, and writes a valid record in dataset/services/.

Patterns come from the schema, so that a wrong answer is refused here and not later.
"""

import datetime as dt
import json

import click
from marshmallow import ValidationError

from dataset.schema.enums import GENERAL
from dataset.schema.generated import authored
from dataset.schema.service import Service
from scripts.command import Refusal
from scripts.commands.asking import Ask, Check, ask_until
from scripts.commands.new_phone import phone_channel
from scripts.facts.hosts import host_of, on_domains
from scripts.validation.load import ROOT, load

# By whether somebody may be called.
SUMMARIES: dict[bool, authored.Text] = {
    True: {
        "ko": "도움말에서 문제를 찾아보세요.\n없으면 고객센터에 전화하세요.",
        "en": "Look for the problem in the help pages.\nIf it is not there, call the customer centre.",
    },
    False: {
        "ko": "도움말에서 문제를 찾아보세요.\n없으면 도움말의 문의 버튼을 쓰세요.",
        "en": "Look for the problem in the help pages.\nIf it is not there, use their contact button.",
    },
}


def field_check(name: str) -> Check:
    """Complaint of the schema's own field, or None."""
    field = Service().fields[name]

    def good(answer: str) -> str | None:
        try:
            field.deserialize(answer)
        except ValidationError as error:
            return "소문자, 숫자, -로 써 주세요 · " + "; ".join(str(message) for message in error.messages)
        return None

    return good


def record(ask: Ask, today: str) -> authored.Service:
    """A thin, honest record from a few answers."""
    taken = set(load().services) | set(load().retired)

    def free(answer: str) -> str | None:
        used = f"“{answer}”는 이미 쓰였어요 · “{answer}” is taken for ever"
        return used if answer in taken else field_check("id")(answer)

    def own(answer: str) -> str | None:
        fine = answer.startswith("https://") and on_domains(host_of(answer), [domain])
        wanted = f"https://로 시작하는 {domain}의 주소여야 해요 · an address on {domain} that starts with https://"
        return None if fine else wanted

    service_id = ask_until(ask, "아이디, 소문자로 (예: naver-map) · Id, lower case (e.g. naver-map):", free)
    korean = ask_until(ask, "한국어 이름 · Korean name:")
    english = ask_until(ask, "영어 이름 · English name:")
    domain = ask_until(
        ask,
        "도메인 (예: naver.com) · Domain (e.g. naver.com):",
        lambda a: None if "." in a and "/" not in a else "naver.com처럼 도메인만 써 주세요 · a bare domain",
    )
    help_url = ask_until(ask, "도움말 주소 · Address of its help page:", own)
    operator = ask_until(ask, "운영사의 한국어 이름 · Operator, its Korean name:")
    operator_english = ask_until(ask, "운영사의 영어 이름 · Operator, its English name:")
    country = ask_until(
        ask,
        "운영사의 나라 (KR, US, …) · Country of the operator (KR, US, …):",
        lambda a: None if len(a) == 2 and a.isupper() else "KR처럼 대문자 두 글자 · two capital letters",
    )
    evidence: authored.Evidence = {
        "source": "help-page",
        "about": ["url"],
        "stance": "supports",
        "seen": today,
        "method": "opened",
    }
    phone = phone_channel(ask, own, help_url, {"ko": korean, "en": english}, evidence)
    reached = phone is not None and phone.channel["human"]["level"] != "none"
    ways: list[authored.GuideChannel] = [{"channel": "help"}]
    if phone:
        ways.append({"channel": "phone"})
    help_channel: authored.Channel = {
        "id": "help",
        "kind": "help",
        "name": {"ko": f"{korean} 도움말", "en": f"{english} help"},
        "url": help_url,
        "evidence": [evidence],
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
            "help-page": _page(korean, ("도움말", "Help"), help_url),
            **(
                {"call-centre": _page(korean, ("고객센터", "Support"), phone.page)}
                if phone and phone.page != help_url
                else {}
            ),
        },
        "pages": [],
        "channels": [help_channel, *([phone.channel] if phone else [])],
        "guides": [
            {
                "issue": GENERAL,
                "summary": SUMMARIES[reached],
                "channels": ways,
                "evidence": [evidence | {"about": ["summary", "channels"]}],
            }
        ],
    }


def _page(publisher: str, title: tuple[str, str], url: str) -> authored.Source:
    return {
        "type": "official",
        "publisher": publisher,
        "title": title[0],
        "title_en": title[1],
        "url": url,
        "published": None,
        "grade": "official",
    }


def write(ask: Ask) -> None:
    """Ask, write, say what to do next. Refusal when the person stops half-way."""
    try:
        made = record(ask, dt.date.today().isoformat())
    except (EOFError, KeyboardInterrupt):
        raise Refusal("\n아무것도 쓰지 않았어요 · Nothing was written.") from None
    Service().load(made)
    with_schema = {"$schema": "../schema/generated/service.schema.json", **made}  # for editors
    path = ROOT / "dataset" / "services" / f"{made['id']}.json"
    path.write_text(json.dumps(with_schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    name = path.relative_to(ROOT)
    click.echo(f"\n{name}을 썼어요. 아는 것을 근거와 함께 더 적고 `make check`를 해 주세요.")
    click.echo(f"Wrote {name}. Next: add what you know, each with evidence, then `make check`.")


@click.command()
def main() -> None:
    """Ask for what a new service needs, and write a valid record in dataset/services/."""
    write(input)


if __name__ == "__main__":
    main()
