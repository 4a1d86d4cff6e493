"""No text asks for a password or a code without a reason.

Reason: dataset/README.md#what-a-text-may-carry
"""

import re
import unicodedata

from scripts.facts.texts import Allowances, texts
from scripts.rules.rule import rule
from scripts.validation.finding import Findings, at
from scripts.validation.load import Dataset

SENTENCE = re.compile(r"[.?!。\n]+\s*")
# ‘인증 번호’ and ‘인증번호’; a QR code or a coupon's is no secret.
OBJECT_KO = (
    r"(?:비밀\s*번호|비번|패스워드|암호|인증\s*(?:번호|코드|키)|보안\s*(?:코드|카드(?:\s*번호)?)|승인\s*번호|OTP|CVC|핀\s*번호|PIN"
    r"|(?<!QR )(?<!QR)(?<!바)(?<!쿠폰 )(?<!예약 )코드|(?:\d|네|여섯)\s*자리\s*(?:숫자|번호))"
)
# Between a secret and its verb stand particles and adverbs, or more of what is asked for, but no other object.
LIST = r"(?:\s*(?:와|과|이나|나|하고|및|또는|,|·|/)[^.?!]{0,20}?)?"
GAP = r"(?:(?![을를](?:\s|$)).){0,16}?"
VERBS_KO = r"(?:보내|알려|알리|입력|말해|말하|불러|부르|넣|적어|적으|전달|전해|공유|제출|건네|올려|올리|주세요|주시)"
ASKED_KO = re.compile(
    rf"{OBJECT_KO}{LIST}\s*(?:을|를|도|만|은|는)?{GAP}(?P<verb>{VERBS_KO})(?P<after>.{{0,10}})", re.IGNORECASE
)
# 알려 주지 마세요, 입력하지 않아요, 보내면 안 돼요; 불러 달라는 사람, 알려 줬을 때: told of others, or of the past.
DENIED_KO = re.compile(
    r"[가-힣\s]{0,5}?지(?:는|도|를)?\s*(?:마|말|않|못)|[가-힣\s]{0,4}?(?:면|서는)\s*(?:절대\s*)?안|[가-힣]{0,2}\s*(?:달라|줬|주었|했|었|았)"
)
OBJECT_EN = r"(?:passwords?|passcodes?|(?<!QR )(?<!coupon )codes?|PINs?|OTPs?|CVCs?|security cards?)"
VERBS_EN = r"(?:sends?|tells?|gives?|enters?|types?|shares?|reads?|provides?|submits?|forwards?|texts?|writes?|puts?|repl(?:y|ies)|keys?)"
ASKED_EN = re.compile(rf"\b(?P<verb>{VERBS_EN})\b(?P<gap>[^.?!;]{{0,45}}?)\b{OBJECT_EN}\b", re.IGNORECASE)
# Tell your friends and change the password: the password belongs to the second verb.
DENIED_EN = re.compile(
    r"\b(?:no|nobody|none|nothing|neither|never)\b|\b(?:and|then|to|or)\s+(?:change|reset|set|choose|make|renew|check|keep)\b",
    re.IGNORECASE,
)
BEFORE_EN = re.compile(
    r"(?:\bnever|\bnot|n[’']t|\bnor|\bnobody|\bno one|\bwithout)(?:\s+ever)?\s+(?:asks?\s+(?:you|anybody|anyone)\s+to\s+)?$",
    re.IGNORECASE,
)
# Longer texts are refused for their length; nothing here may take its time over them.
READ = 1000


@rule("secret-asked", "whoever is asked for a code by us will give it to the next one too", across=True)
def check(dataset: Dataset) -> Findings:
    """Yield texts in which a password or a code is to be sent, told or entered, and reasons nobody needs."""
    allowed = Allowances(dataset, "secret-asked")
    for text in texts(dataset):
        if text.language and asks(text.text, text.language) and not allowed.allows(text.record, text.text):
            yield at(
                text.file,
                text.pointer,
                f"asks for a password or a code: “{text.text}”",
                "… 마세요 / … 않아요 (never …), or its reason in dataset/vocabulary/allowed.json",
            )
    yield from allowed.unused()


def asks(text: str, language: str) -> bool:
    """Does a sentence ask for a secret? Every verb that takes it as its object must be denied for itself."""
    sentences = SENTENCE.split(unicodedata.normalize("NFKC", text[:READ]))
    return any((_asks_ko if language == "ko" else _asks_en)(sentence) for sentence in sentences)


def _asks_ko(sentence: str) -> bool:
    start = 0
    while found := ASKED_KO.search(sentence, start):
        if not DENIED_KO.match(found["after"]):
            return True
        start = found.start() + 1
    return False


def _asks_en(sentence: str) -> bool:
    return any(
        not DENIED_EN.search(found["gap"]) and not BEFORE_EN.search(sentence[: found.start()])
        for found in ASKED_EN.finditer(sentence)
    )
