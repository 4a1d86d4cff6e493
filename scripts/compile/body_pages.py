"""Pages of public bodies: all of them by situation, and one for each."""

import re
from collections.abc import Iterator

from dataset.schema.generated.authored import Text
from dataset.schema.generated.served import Go
from scripts.compile.emergency_pages import POLICE, RESCUE
from scripts.compile.found import Found
from scripts.compile.link import dial
from scripts.compile.page import Page, Shown
from scripts.compile.pick import pieces_of
from scripts.compile.view_types import WholeAuthority

# Behind a figure it is no number of anybody: “109건”, “110,000원”.
COUNTED = "(?![\\d,.-]*\\d|건|원|개|명|일|세|%)"


def body_pages(found: Found, words: Shown, situations: list[tuple[str, list[WholeAuthority]]]) -> Iterator[Page]:
    """/a and /a/<id> in the language of `found`."""
    yield Page("/a", "bodies.html.j2", words["bodies_title"], words["bodies_1"], {"situations": situations})
    bodies: list[WholeAuthority] = [value for key, value in found.entries.items() if key.startswith("authority/")]
    links = _links(found, bodies)
    for body in bodies:
        title, text = found.body(body)
        notes = [_pieces(note, _others(links, body), found) for note in body["notes"]]
        # Whoever is in danger must not read on to learn that another number is the one.
        first = any(piece.get("href") in (POLICE, RESCUE) for piece in notes[0]) if notes else False
        values = {"a": body, "first": notes[0] if first else None, "notes": notes[1:] if first else notes}
        yield Page(f"/a/{body['id']}", "body.html.j2", title, text, values, found.body_data(body))


def _links(found: Found, bodies: list[WholeAuthority]) -> dict[str, str]:
    """The numbers of all bodies that may be dialled on the day of the pages."""
    phones = [body["phone"] for body in bodies if body["phone"]]
    dialled = {phone["display"]: dial(phone, found.printed.day).to for phone in phones}
    return {number: to for number, to in dialled.items() if to}


def _others(links: dict[str, str], body: WholeAuthority) -> dict[str, str]:
    own = body["phone"]["display"] if body["phone"] else None
    return {number: to for number, to in links.items() if number != own}


def _pieces(text: Text, links: dict[str, str], found: Found) -> list[Go]:
    """A line, cut at the numbers that it tells people to dial: only Korean tells them from figures."""
    named = [one for one in links if re.search(rf"(?<![\d,.-]){re.escape(one)}{COUNTED}", text["ko"])]
    pieces = pieces_of(text[found.printed.language], named)
    return [{"text": piece, "href": links[piece]} if piece in named else {"text": piece} for piece in pieces]
