"""Who practises second looks sees pages that say something, and not always the same as the record."""

import datetime as dt

from scripts.facts.queue import queue
from scripts.validation.load import load
from tests.scripts.looks.practice import OTHERWISE, add_practice, page_of
from tests.scripts.looks.web import served

DAY = dt.date(2026, 11, 30)


def test_pages_of_the_queue_say_what_the_record_says_or_something_else() -> None:
    dataset = load()
    with served() as web:
        count = add_practice(web, dataset, DAY)
        pages = [route["html"] for route in web.routes.values() if "연습" in route.get("html", "")]
        opened = [name for name, _ in map(page_of, queue(dataset, DAY.isoformat())[:20]) if name]
    assert count == len(pages) > 50
    assert 0.3 < sum(OTHERWISE in page for page in pages) / count < 0.4
    assert opened and all(name in web.routes for name in opened)
