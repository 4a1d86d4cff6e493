"""Pages of public bodies: all of them by situation, and one for each."""

from collections.abc import Iterator

from scripts.compile.found import Found
from scripts.compile.page import Page, Shown
from scripts.compile.view_types import WholeAuthority


def body_pages(found: Found, words: Shown, situations: list[tuple[str, list[WholeAuthority]]]) -> Iterator[Page]:
    """/a and /a/<id> in the language of `found`."""
    yield Page("/a", "bodies.html.j2", words["bodies_title"], words["bodies_1"], {"situations": situations})
    for key, body in found.entries.items():
        if key.startswith("authority/"):
            title, text = found.body(body)
            yield Page(f"/a/{body['id']}", "body.html.j2", title, text, {"a": body}, found.body_data(body))
