"""What a page says: its text with hidden layers and tables, its title, its frames, and whether it is a page at all."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree, html

from scripts.facts.needles import plain

SILENT = {"script", "style", "template", "svg"}
INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "em",
    "font",
    "i",
    "mark",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "tel",
    "u",
    "wbr",
}
FRAMES = 3
# Fewer letters than this, and scripts: a browser would have to draw it.
BARE = 80
_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_GONE = re.compile(
    r"404|not found|page (?:is )?(?:missing|unavailable)|찾을 수 없|존재하지 않|없는 페이지|삭제되었거나|잘못된 (?:주소|접근)"
)
_WALL = re.compile(
    r"captcha|자동\s?입력\s?방지|자동등록방지|access denied|just a moment|are you (?:a )?(?:human|robot)|비정상적인 접근|접근이 (?:차단|제한)|보안문자"
)
_KOREAN = ("euc-kr", "ks_c_5601-1987", "ksc5601", "x-windows-949", "ms949")


class UnreadableError(ValueError):
    """Bytes that are no text as they claim. The message is a sentence for people."""


@dataclass(frozen=True)
class Page:
    """`text` and `title` in the plain form of needles; `frames` are addresses; `scripts` how many it runs."""

    text: str
    title: str
    frames: tuple[str, ...]
    scripts: int

    @property
    def bare(self) -> bool:
        """Is there nothing to read without a browser?"""
        return len(self.text) < BARE and self.scripts > 0

    @property
    def wall(self) -> bool:
        """Does it ask whether we are a person, or turn us away?"""
        return bool(_WALL.search(self.title) or (len(self.text) < 1500 and _WALL.search(self.text)))

    @property
    def says_gone(self) -> bool:
        """A page that says in its title or at its beginning that there is none, whatever its status."""
        return bool(_GONE.search(self.title) or _GONE.search(self.text[:300]))

    def names(self, words: tuple[str, ...]) -> bool:
        """Does its frame carry one of these names?"""
        return any(plain(word) in self.text or plain(word) in self.title for word in words)


def decoded(body: bytes, content_type: str) -> str:
    """The letters of a page. UnreadableError where they are of another charset than it says; a page that says none is guessed."""
    said = _HEADER.search(content_type) or None
    name = said[1] if said else ((found := _META.search(body[:4096])) and found[1].decode("ascii")) or ""
    if body.startswith(b"\xef\xbb\xbf"):
        name, body = "utf-8", body[3:]
    claimed, name = name, "cp949" if name.lower() in _KOREAN else name
    fits = [one for one in ("utf-8", "cp949") if _text(body, one) is not None]
    if not name:
        if not fits:
            raise UnreadableError("says no charset, and its bytes fit none that we know")
        return _text(body, fits[0]) or ""
    text = _text(body, name)
    really = "utf-8" if "utf-8" in fits and not body.isascii() else next(iter(fits), "")
    if text is None or (really == "utf-8" and name.lower().replace("_", "-") not in ("utf-8", "utf8")):
        raise UnreadableError(f"says {claimed}, but its bytes are {really or 'of another charset'}")
    return text


def _text(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def read(text: str, url: str) -> Page:
    """The page as a person could read it with every layer opened. UnreadableError where it is no HTML."""
    try:
        tree = html.document_fromstring(
            text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
        )
    except (etree.ParserError, ValueError) as error:
        raise UnreadableError("is no HTML page") from error
    frames = [urljoin(url, one.get("src") or "") for one in tree.iter("iframe", "frame") if one.get("src")]
    return Page(
        text=plain("".join(_words(tree))),
        title=plain(" ".join(one.text_content() for one in tree.iter("title"))),
        frames=tuple(dict.fromkeys(frames))[:FRAMES],
        scripts=sum(1 for _ in tree.iter("script")),
    )


def _words(tree: html.HtmlElement) -> list[str]:
    """Text in reading order; blocks are apart, what runs in one line is not. Without recursion: pages nest deeper than Python."""
    out: list[str] = []
    for event, node in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if not isinstance(node.tag, str):
            out.append(node.tail or "") if event in ("comment", "pi") else None
            continue
        loud = node.tag not in SILENT and node.tag != "title"
        gap = "" if node.tag in INLINE else "\n"
        if event == "start":
            out.append(gap + (node.text or "" if loud else ""))
            out.append(f" {node.get('alt')} " if node.tag == "img" and node.get("alt") else "")
        else:
            out.append(gap + (node.tail or ""))
    return out
