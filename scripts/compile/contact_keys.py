"""Keys of the contact check: one value, one key, however it is written.

Keys, `contact/` left out (extension/core/contact asks for them):

    15773754, +8227358994       numbers, as scripts.compile.phone writes them
    help@haneul.example.com     mailboxes, lower case
    daangn.com                  the home page of a host
    cs.daum.net/question/form?siteId=95   one address; query parameters sorted, closing slash off
    any:x.com/support           the same where capitals make no other address
    cs.kakao.com/*, facebook.com/help/*   every address of the host below this path, lower case
    brunch.co.kr/@*             every address whose path begins with a name after an @
    *.daangn.com                every host below this one, the host itself left out
    part:forum                  an address with this among the parts of its path, on whatever host
    chat:다음 고객센터           a KakaoTalk channel's name, spaces as written (a warning's: without spaces)
    spelt:다음고객센터            the same without spaces and punctuation: tells how it is really written
"""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from scripts.compile.phone import normalised
from scripts.facts.hosts import EDITION

# A key is what a person in Korea dials, whoever owns the number.
HOME = "KR"
# Where a registered domain has three parts: co.kr, go.kr, co.jp.
SECOND_LEVEL = re.compile(r"(?:^|\.)(?:ac|co|go|ne|or|pe|re)\.[a-z]{2}$")


def number_key(number: str) -> str:
    """Key of a phone number."""
    return normalised(number, HOME)


def address(url: str) -> str:
    """Key of one address: host without edition, path, sorted query. `url` may lack https://."""
    parts = urlsplit(url if "://" in url else f"https://{url}")
    query = "&".join(sorted(f"{name}={value}" for name, value in parse_qsl(parts.query, keep_blank_values=True)))
    path = unquote(parts.path).rstrip("/")
    return EDITION.sub("", (parts.hostname or "")) + path + (f"?{query}" if query else "")


def chat_name(name: str) -> str:
    """Key of a KakaoTalk channel's name: runs of spaces are one space, letters lower case."""
    return "chat:" + " ".join(name.split()).lower()


def spelling(name: str) -> str:
    """Key under which a channel's name is found however its words are set apart."""
    return "spelt:" + re.sub(r"[^\w]", "", name).lower()


def folder(address_key: str) -> str:
    """Key of everything below an address; capitals make no difference there."""
    return f"{address_key.lower()}/*"


def below(host: str) -> str:
    """Key of every host below this one."""
    return f"*.{host}"


def narrower(host: str) -> bool:
    """Has this host a name in front of its registered domain (`cs.daum.net`, not `daum.net` or `airbnb.co.kr`)?

    A short form of the public suffix list, enough for hosts of records; tests/core/contact/data.test.ts compares both.
    """
    return host.count(".") > (2 if SECOND_LEVEL.search(host) else 1)
