"""Asking a server for one page: slowly, with a name, never for more than `MOST` bytes, never to a stranger's host."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin

import urllib3
from urllib3.exceptions import HTTPError

from scripts.facts.hosts import host_of
from scripts.looks.pace import Pace
from scripts.looks.stand_in import address

MOST, HOPS, SECONDS = 5_000_000, 5, 60.0


@dataclass
class Answer:
    """What came back. `url` is where it came from in the end; `trouble` says in words why there is no page to read."""

    url: str
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    trouble: str = ""
    refused: bool = False

    @property
    def retry(self) -> str | None:
        """Retry-After, as it was said."""
        return self.headers.get("retry-after")


class Web:
    """Asks. `allowed(url)` says why an address may not be followed, None where it may; `pace` knows whose turn it is."""

    def __init__(self, agent: str, pace: Pace, web: str | None = None, seconds: float = SECONDS) -> None:
        self.agent, self.pace, self.web, self.seconds = agent, pace, web, seconds
        self.pool = urllib3.PoolManager(
            num_pools=8, retries=False, timeout=urllib3.Timeout(connect=10.0, read=20.0), headers={"User-Agent": agent}
        )

    def get(
        self,
        url: str,
        allowed: Callable[[str], str | None],
        headers: dict[str, str] | None = None,
        most: int = MOST,
    ) -> Answer:
        """The page behind an address, after at most HOPS redirects, each of which `allowed` has let pass."""
        seen: list[str] = []
        while True:
            if url in seen:
                return Answer(url, trouble=f"a redirect loop: {' → '.join([*seen, url])[:200]}")
            if len(seen) > HOPS:
                return Answer(url, trouble=f"more than {HOPS} redirects")
            reason = allowed(url)
            if reason:
                return Answer(url, trouble=reason, refused=True)
            seen.append(url)
            self.pace.wait(host_of(url))
            answer = self._once(url, headers if len(seen) == 1 else {}, most)
            self.pace.note_answer(host_of(url))
            to = answer.headers.get("location")
            if answer.status not in (301, 302, 303, 307, 308) or not to:
                return answer
            url = urldefrag(urljoin(url, to)).url
            if not url.startswith(("https://", "http://")):
                return Answer(url, trouble=f"leads to {url[:80]}")

    def _once(self, url: str, headers: dict[str, str] | None, most: int) -> Answer:
        until = time.monotonic() + self.seconds
        asked = {"Accept": "text/html,*/*;q=0.5", "Accept-Language": "ko,en;q=0.5", "Accept-Encoding": "gzip, deflate"}
        try:
            response = self.pool.request(
                "GET",
                address(url, self.web),
                headers={"User-Agent": self.agent, **asked, **(headers or {})},
                redirect=False,
                preload_content=False,
            )
        except (HTTPError, OSError, ValueError) as error:
            return Answer(url, trouble=f"no answer: {_said(error)}")
        answer = Answer(url, response.status, {name.lower(): value for name, value in response.headers.items()})
        try:
            parts: list[bytes] = []
            size = 0
            for part in response.stream(65536, decode_content=True):
                parts.append(part)
                size += len(part)
                if size > most:
                    return Answer(
                        url, answer.status, answer.headers, b"".join(parts)[:most], f"more than {most // 1000} KB"
                    )
                if time.monotonic() > until:
                    return Answer(
                        url, answer.status, answer.headers, b"".join(parts), f"not done after {self.seconds:.0f} s"
                    )
            answer.body = b"".join(parts)
        except (HTTPError, OSError) as error:
            answer.trouble = f"broke off: {_said(error)}"
        finally:
            # What was not read to its end must not be read by the next request.
            response.close()
            response.release_conn()
        return answer


def _said(error: Exception) -> str:
    return str(error).rpartition(": ")[2][:120] or type(error).__name__
