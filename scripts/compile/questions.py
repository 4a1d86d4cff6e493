"""Pages that speak of several problems at once ("Appeal a locked or suspended account"): the card asks what the screen says.

A question between problems is named by them, joined by `+`. It is found like a problem, by the words they share.
"""

import re
import unicodedata
from typing import NamedTuple

from dataset.schema.generated.authored import Guide, IssueWords

JOINT = "+"
LONGEST = 34
HANGUL = re.compile(r"[가-힣]")
# All but letters, digits and `+`, as in extension/core/match/topic.ts.
BETWEEN = re.compile(
    "[\\0-*,-/:-`{-¿×÷\u02c2-\u036f\u2000-\u2bff\u3000-\u3004\u3008-\u3030\u303d-\u303f\u30fb\ud800-\uf8ff"
    "\ufe00-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U00010000-\U0010ffff]+"
)


class Question(NamedTuple):
    """The issues that share words on the screen, and those words as headings are compared."""

    issue: str
    between: list[str]
    words: list[str]


def plain_text(text: str) -> str:
    """Words as they are compared: see `plainText` in extension/core/match/topic.ts; tests/fixtures/plain.json holds both together."""
    bare = BETWEEN.sub(" ", unicodedata.normalize("NFC", text).lower())
    return re.sub(r"(?<=[가-힣]) (?=[가-힣0-9])|(?<=[0-9]) (?=[가-힣])", "", bare).strip()


def named_by_notices(issues: dict[str, IssueWords], issue: str) -> bool:
    """Is it a state of an account that notices name? Between other problems a page's own words decide well enough."""
    return bool(issues[issue].get("notices"))


def questions(guides: list[Guide], issues: dict[str, IssueWords]) -> list[Question]:
    """The notices that are in more than one guide of a service."""
    owners: dict[str, list[str]] = {}
    for guide in guides:
        if named_by_notices(issues, guide["issue"]):
            for words in dict.fromkeys(plain_text(one) for one in guide.get("screen", [])):
                owners.setdefault(words, []).append(guide["issue"])
    shared: dict[str, Question] = {}
    for words, among in owners.items():
        if len(among) > 1:
            between = sorted(among)
            name = JOINT.join(between)
            shared.setdefault(name, Question(name, between, [])).words.append(words)
    return list(shared.values())


def notices(guide: Guide, guides: list[Guide], issues: dict[str, IssueWords], language: str) -> list[str]:
    """The words by which a person knows this problem on the own screen, none for problems that no notice names.

    The first in their language and the first in the other; what other guides share and long ones are left out.
    """
    if not named_by_notices(issues, guide["issue"]):
        return []
    elsewhere = {plain_text(words) for other in guides if other is not guide for words in other.get("screen", [])}
    own = [words for words in guide.get("screen", []) if len(words) <= LONGEST and plain_text(words) not in elsewhere]
    korean = next((words for words in own if HANGUL.search(words)), None)
    latin = next((words for words in own if not HANGUL.search(words)), None)
    first = [korean, latin] if language == "ko" else [latin, korean]
    return [words for words in first if words]


def titled(title: str, known_by: list[str], language: str) -> str:
    """A problem as people say it, with the notices they know it by: 메시지를 보낼 수 없어요 · ‘이용자 보호조치’.

    In English a Korean notice stands in brackets behind it: My account is locked (카카오계정 보호조치).
    """
    for words in known_by:
        title += f" ({words})" if language == "en" and HANGUL.search(words) else f" · ‘{words}’"
    return title
