"""May this address be asked for? What robots.txt says, asked once a day and kept in build/facts."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from protego import Protego

from scripts.facts.hosts import host_of
from scripts.looks.web import Answer

NAME = "munuigil-facts"
# RFC 9309 lets a reader stop here; whoever sends more is left alone.
LONGEST = 512_000


class Robots:
    """One host's rules. `closed` says in words why nothing at all may be asked for."""

    def __init__(self, text: str = "", closed: str = "") -> None:
        self.closed = closed
        self._rules = Protego.parse(text)

    def refuses(self, url: str) -> str | None:
        """Why not, or None."""
        if self.closed:
            return self.closed
        return None if self._rules.can_fetch(url, NAME) else "robots.txt asks not to"

    @property
    def delay(self) -> float:
        """Seconds between two requests that the host asks for."""
        return float(self._rules.crawl_delay(NAME) or 0)


def address(url: str) -> str:
    """Where the rules for an address stand."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


def rules_text(answer: Answer) -> tuple[str, str]:
    """Text and reason: no file is no rule; what cannot be read closes the host for today."""
    if answer.trouble.startswith("more than") or answer.trouble.startswith("not done"):
        return "", f"robots.txt never ends (read {len(answer.body) // 1000} KB); host left alone"
    if answer.trouble:
        return "", f"robots.txt cannot be read ({answer.trouble}); host left alone"
    if answer.status >= 500 or answer.status == 429:
        return "", f"robots.txt answers {answer.status}; host left alone"
    if answer.status != 200:
        return "", ""
    return answer.body.decode("utf-8", "replace"), ""


class RobotsCache:
    """Rules of today, kept beside the build, so that a run that goes on does not ask for them again."""

    def __init__(self, folder: Path, day: str) -> None:
        self.folder, self.day = folder, day
        self.known: dict[str, Robots] = {}

    def get(self, url: str) -> Robots | None:
        """The rules of the address's host, if they were asked for today."""
        host = host_of(url)
        if host not in self.known:
            try:
                kept = json.loads((self.folder / f"{host}.json").read_text(encoding="utf-8"))
            except (OSError, ValueError):
                return None
            if kept.get("day") != self.day:
                return None
            self.known[host] = Robots(kept["text"], kept["closed"])
        return self.known[host]

    def put(self, url: str, answer: Answer) -> Robots:
        """Keep what a host has answered."""
        text, closed = rules_text(answer)
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{host_of(url)}.json"
        path.write_text(json.dumps({"day": self.day, "text": text, "closed": closed}), encoding="utf-8")
        self.known[host_of(url)] = Robots(text, closed)
        return self.known[host_of(url)]
