"""One run over what is due: hosts take turns, one request at a time, each result in the ledger before the next request.

A run that is killed goes on where it was: what the ledger holds from today is not asked for again.
"""

import datetime as dt
import hashlib
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

from scripts.facts.anchors import Anchor, anchors
from scripts.facts.hosts import host_of
from scripts.facts.ledger import FOLDER, RENEWS, EditedError, Ledger, Look, PageLook, read, write
from scripts.facts.official import Official
from scripts.looks import robots
from scripts.looks.pace import Pace
from scripts.looks.read_page import Page, UnreadableError, decoded
from scripts.looks.read_page import read as read_page
from scripts.looks.verdict import Verdict, by_status, judge, recorded
from scripts.looks.web import Answer, Web
from scripts.validation.load import Dataset

PACE, A_DAY = 10.0, 60
# A result that may be gone tomorrow is looked at again the next day.
AGAIN = ("changed", "gone", "error")


@dataclass
class Settings:
    """What a run may be told. `pace` seconds between two requests of a host, `day` ISO date of today."""

    root: Path
    day: str
    agent: str
    web: str | None = None
    pace: float = PACE
    say: Callable[[str], None] = lambda _line: None
    sleep: Callable[[float], None] = time.sleep
    only: tuple[str, ...] = ()


@dataclass
class Outcome:
    """What a run came to: anchors by result, changed ones with their pages, lines for people."""

    counts: Counter[str] = field(default_factory=Counter)
    found: dict[str, tuple[Anchor, Look, Verdict, Page | None]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    asked: int = 0
    waiting: int = 0


class Run:
    """The pages that are due, by host."""

    def __init__(self, dataset: Dataset, settings: Settings) -> None:
        self.settings, self.official = settings, Official(dataset)
        self.pace = Pace(settings.pace, self._counted, settings.sleep)
        self.web = Web(settings.agent, self.pace, settings.web)
        self.robots = robots.RobotsCache(settings.root / "build" / "facts" / "robots", settings.day)
        self.outcome = Outcome()
        self.ledgers: dict[str, Ledger] = {}
        self._closed: set[str] = set()
        self.pages: dict[str, dict[str, list[Anchor]]] = defaultdict(lambda: defaultdict(list))
        for anchor in anchors(dataset):
            if anchor.host and (not settings.only or {anchor.host, anchor.record} & set(settings.only)):
                self.pages[anchor.host][anchor.page].append(anchor)

    def go(self) -> Outcome:
        """Look at all that is due, and return what came of it."""
        queues = {host: iter(due) for host in sorted(self.pages) if (due := self._due(host))}
        total = sum(len(self._due(host)) for host in queues)
        done = 0
        while queues:
            # Whoever has waited longest, so that hosts rest while others are asked.
            host = min(queues, key=lambda one: (self.pace.last.get(one, 0.0), one))
            page = next(queues[host], None)
            if page is None or host in self._closed or self._spent(host):
                self.outcome.waiting += (page is not None) + sum(1 for _ in queues.pop(host))
                continue
            done += 1
            self._look(host, page, self.pages[host][page], f"[{done}/{total}]")
        return self.outcome

    def _ledger(self, host: str) -> Ledger | None:
        if host not in self.ledgers and host not in self._closed:
            try:
                self.ledgers[host] = read(self._path(host))
                # A run that goes on after one that was killed keeps the pace, too.
                if self._path(host).exists():
                    self.pace.note_answer(host, time.time() - self._path(host).stat().st_mtime)
            except EditedError as error:
                self._closed.add(host)
                self.outcome.lines.append(str(error))
        return self.ledgers.get(host)

    def _path(self, host: str) -> Path:
        return self.settings.root / FOLDER / f"{host}.json"

    def _due(self, host: str) -> list[str]:
        """Pages of a host whose day has come, those that never were looked at first."""
        ledger = self._ledger(host)
        if ledger is None or ledger.get("wait", "") > self.settings.day:
            return []
        found = []
        for page, wanted in self.pages[host].items():
            last = [_next(ledger["looks"].get(one.id), one.every) for one in wanted if not one.browser]
            if last and min(last) <= self.settings.day:
                found.append((min(last), page))
        return [page for _, page in sorted(found)]

    def _spent(self, host: str) -> bool:
        asked = self.ledgers[host].get("asked")
        return bool(asked and asked["day"] == self.settings.day and asked["count"] >= A_DAY)

    def _counted(self, host: str) -> None:
        """Each request counts for the day of its host."""
        self.outcome.asked += 1
        ledger = self.ledgers.get(host)
        if ledger is not None:
            asked = ledger.get("asked")
            count = asked["count"] if asked and asked["day"] == self.settings.day else 0
            ledger["asked"] = {"day": self.settings.day, "count": count + 1}

    def _look(self, host: str, page: str, wanted: list[Anchor], at: str) -> None:
        ledger = self.ledgers[host]
        known = ledger["pages"].get(page)
        answer = self.web.get(page, lambda url: self._allowed(url, wanted), self._conditions(ledger, known, wanted))
        moved = answer.url if _place(answer.url) != _place(page) else ""
        read_pages: list[Page] = []
        every: Verdict | None = None
        if answer.refused:
            every = Verdict("blocked" if "robots" in answer.trouble else "error", answer.trouble)
        elif answer.trouble:
            every = Verdict("error", answer.trouble)
        elif answer.status != 304:
            every = by_status(answer.status)
            self._rest(ledger, host, answer)
            if every is None:
                every = self._read(answer, wanted, read_pages)
        whole = read_pages[0] if read_pages else None
        for anchor in wanted:
            if anchor.browser:
                continue
            before = ledger["looks"].get(anchor.id)
            # Not modified since all of them held.
            same = Verdict("held", "", before.get("block", "") if before else "")
            verdict = every or (judge(anchor, whole, moved, before) if whole else same)
            look = ledger["looks"][anchor.id] = recorded(verdict, before, self.settings.day)
            self.outcome.counts[look["result"]] += 1
            self.outcome.found[anchor.id] = (anchor, look, verdict, whole)
        ledger["pages"][page] = _page_look(answer, known, moved, self.settings.day)
        write(self._path(host), ledger)
        looks = [ledger["looks"][one.id] for one in wanted if not one.browser]
        said = ", ".join(f"{count} {result}" for result, count in Counter(look["result"] for look in looks).items())
        why = next((look["why"] for look in looks if "why" in look), "")
        self.settings.say(f"{at} {answer.status or '---'} {said}  {page}" + (f"  ({why})" if why else ""))

    def _read(self, answer: Answer, wanted: list[Anchor], out: list[Page]) -> Verdict | None:
        """The page and, where needles are missing, its frames on official hosts."""
        try:
            page = read_page(decoded(answer.body, answer.headers.get("content-type", "")), answer.url)
        except UnreadableError as error:
            return Verdict("error", str(error))
        if any(judge(one, page, "", None).result not in RENEWS for one in wanted):
            for frame in page.frames:
                inner = self.web.get(frame, lambda url: self._allowed(url, wanted))
                if inner.status == 200 and not inner.trouble:
                    try:
                        text = read_page(decoded(inner.body, inner.headers.get("content-type", "")), frame).text
                    except UnreadableError:
                        continue
                    page = Page(f"{page.text} {text}", page.title, page.frames, page.scripts)
        out.append(page)
        return None

    def _conditions(self, ledger: Ledger, known: PageLook | None, wanted: list[Anchor]) -> dict[str, str]:
        """Ask only for what is new, where every anchor held on what we have read."""
        looks = [ledger["looks"].get(one.id) for one in wanted if not one.browser]
        held = all(look is not None and look["result"] in RENEWS for look in looks)
        if not known or not held or known["status"] != 200 or "to" in known:
            return {}
        given = {"If-None-Match": known.get("etag"), "If-Modified-Since": known.get("modified")}
        return {name: value for name, value in given.items() if value}

    def _allowed(self, url: str, wanted: list[Anchor]) -> str | None:
        """Why an address may not be asked for; None where it may."""
        host = host_of(url)
        if not any(self.official.known(one.record, url) for one in wanted):
            return f"a foreign host: {host or url[:60]}"
        rules = self.robots.get(url)
        if rules is not None:
            self.pace.delays[host] = rules.delay
        else:
            answer = self.web.get(
                robots.address(url), lambda to: self._rules_from(host, to, wanted), most=robots.LONGEST
            )
            rules = self.robots.put(url, answer)
            self.pace.delays[host] = rules.delay
            if rules.closed:
                self.outcome.lines.append(f"{host}: {rules.closed}")
        return rules.refuses(url)

    def _rules_from(self, host: str, url: str, wanted: list[Anchor]) -> str | None:
        """Why rules may not be read there. Also where anybody publishes, as on x.com, robots.txt is the host's own."""
        fine = host_of(url) == host or any(self.official.known(one.record, url) for one in wanted)
        return None if fine else f"a foreign host: {host_of(url)}"

    def _rest(self, ledger: Ledger, host: str, answer: Answer) -> None:
        """A host that has had enough is left alone for as long as it asks, at least for today."""
        if answer.status in (429, 503) or (answer.status >= 500 and answer.retry):
            self._closed.add(host)
            ledger["wait"] = _until(answer.retry, self.settings.day)
            self.outcome.lines.append(f"{host}: answers {answer.status}; left alone until {ledger['wait']}")
        elif "wait" in ledger:
            del ledger["wait"]


def _next(look: Look | None, every: int) -> str:
    """The day from which on an anchor is due."""
    if look is None:
        return ""
    days = 1 if look["result"] in AGAIN else every
    return (dt.date.fromisoformat(look["checked"]) + dt.timedelta(days=days)).isoformat()


def _page_look(answer: Answer, known: PageLook | None, moved: str, day: str) -> PageLook:
    if answer.status == 304 and known:
        return {**known, "checked": day}
    look: PageLook = {"checked": day, "status": answer.status}
    if answer.status == 200 and not answer.trouble:
        look["body"] = hashlib.sha256(answer.body).hexdigest()[:16]
        if "etag" in answer.headers:
            look["etag"] = answer.headers["etag"]
        if "last-modified" in answer.headers:
            look["modified"] = answer.headers["last-modified"]
    if moved:
        look["to"] = moved
    return look


def _place(url: str) -> tuple[str, str, str]:
    """An address without what does not move a page: scheme, www, the last slash."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query


def _until(retry: str | None, day: str) -> str:
    """The first day on which a host may be asked again; tomorrow where it does not say."""
    today = dt.date.fromisoformat(day)
    try:
        until = today + dt.timedelta(seconds=int(retry or ""))
    except (ValueError, OverflowError):
        try:
            until = parsedate_to_datetime(retry or "").date()
        except (ValueError, TypeError):
            until = today
    return max(until, today + dt.timedelta(days=1)).isoformat()


def left_to_people(dataset: Dataset) -> Iterator[Anchor]:
    """Anchors whose pages are empty without a browser."""
    return (anchor for anchor in anchors(dataset) if anchor.browser)
