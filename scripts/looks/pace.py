"""Whose turn it is: a host rests between the end of one answer and the next request."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Pace:
    """`seconds` of rest for every host, `delays` for those whose robots.txt asks for more; `count(host)` is told of each request."""

    seconds: float
    count: Callable[[str], None]
    sleep: Callable[[float], None] = time.sleep
    delays: dict[str, float] = field(default_factory=dict)
    last: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> None:
        """Sleep until the host may be asked."""
        if host in self.last:
            left = self.last[host] + max(self.seconds, self.delays.get(host, 0.0)) - time.monotonic()
            if left > 0:
                self.sleep(left)
        self.count(host)

    def note_answer(self, host: str, seconds: float = 0.0) -> None:
        """Its answer has come, so many seconds ago where that was in a run before this one: now it rests."""
        self.last[host] = time.monotonic() - max(0.0, seconds)
