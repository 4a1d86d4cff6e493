"""Keys of the contact check: one value, one key, however it is written.

Keys, `contact/` left out (extension/core/contact.ts asks for them):

    15773754, +8227358994       numbers, as scripts.compile.phone writes them
    help@haneul.example.com     mailboxes, lower case
    kakao.com                   a host and everything below it
    cs.daum.net/question/form?siteId=95   one address; query parameters sorted, closing slash off
    any:x.com/support           the same where capitals make no other address
    x.com/*, x.com/settings/*   every address of the host below this path
    *.tistory.com               every host below this one, the host itself left out
    chat:다음 고객센터           a KakaoTalk channel's name, spaces as written (a warning's: without spaces)
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from scripts.compile.phone import normalised

# A key is what a person in Korea dials, whoever owns the number.
HOME = "KR"
# Editions for phones and languages are the same site; a device asks without them.
EDITION = re.compile(r"^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\.")


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
