"""The part of `make new-service` that asks for a phone: number, the page that prints it, hours, who answers, what it costs."""

from typing import NamedTuple, cast

from marshmallow import ValidationError

from dataset.schema.channel import Phone
from dataset.schema.generated import authored
from scripts.commands.asking import Ask, Check, ask_until, choose
from scripts.facts.hours_text import parse
from scripts.facts.numbers import number_class

NOT_SAID = "안 적혀 있으면 Enter · not said: Enter"


class Asked(NamedTuple):
    """The channel, and the page that prints its number."""

    channel: authored.Channel
    page: str


def _number(answer: str) -> str | None:
    try:
        Phone().fields["number"].deserialize(answer)
    except ValidationError:
        return "적힌 그대로, 1588-0000처럼 써 주세요 · as printed, like 1588-0000"
    if not number_class(answer).company:
        return "회사 번호가 아니에요 (02-…, 15xx, 070, 080) · no number of a company (02-…, 15xx, 070, 080)"
    return None


def _hours(answer: str) -> str | None:
    wanted = "이렇게 써 주세요 · like this: Mo-Fr 09:00-12:00,13:00-18:00; Sa off; PH off"
    return wanted if parse(answer) is None else None


def phone_channel(
    ask: Ask, own: Check, help_url: str, name: authored.Text, evidence: authored.Evidence
) -> Asked | None:
    """All of a phone channel in one go; None where there is no number. `own` checks an address."""
    number = ask_until(
        ask, "고객센터 번호 (없거나 모르면 Enter) · Number of its call centre (none, not known: Enter):", _number, True
    )
    if not number:
        return None
    page = ask_until(
        ask, "번호가 적힌 페이지 (도움말이면 Enter) · Page that prints it (the help page: Enter):", own, empty=True
    )
    hours = ask_until(
        ask,
        f"한국 시간으로 언제 받나요, 예: Mo-Fr 09:00-18:00; PH off, 24/7 ({NOT_SAID}) · Hours in Korean time:",
        _hours,
        True,
    )
    line = choose(
        ask,
        f"무엇이 받나요: v 사람, a 자동응답 메뉴, r 녹음만 ({NOT_SAID}) · What answers: v a person, a a menu, r a recording:",
        {"v": "voice", "a": "ars", "r": "recording"},
    )
    level = {"voice": "yes", "recording": "none"}.get(line or "") or choose(
        ask,
        f"사람과 말할 수 있다고 적혀 있나요: y, n ({NOT_SAID}) · Does it say that people answer: y, n:",
        {"y": "yes", "n": "none"},
    )
    charge = choose(ask, f"무료면 y, 통화료가 들면 n ({NOT_SAID}) · Free: y, paid: n:", {"y": "free", "n": "paid"})
    said = {"hours": hours, "phone.line": line, "phone.charge": charge, "human": True}
    channel = {
        "id": "phone",
        "kind": "phone",
        "name": {"ko": f"{name['ko']} 고객센터", "en": f"{name['en']} customer centre"},
        "phone": {"number": number, "line": line, **({"charge": charge} if charge else {})},
        "human": {"level": level or "unknown"},
        **({"hours": hours, "timezone": "Asia/Seoul"} if hours else {}),
        "evidence": [
            evidence
            | {
                "source": "call-centre" if page and page != help_url else evidence["source"],
                "about": ["phone.number", *(field for field, value in said.items() if value)],
            }
        ],
    }
    return Asked(cast(authored.Channel, channel), page or help_url)
