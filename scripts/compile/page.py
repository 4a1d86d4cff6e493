"""What the site is asked to write."""

from typing import Any, NamedTuple

from scripts.compile.schema_org import Document

# What templates read: printed parts, and words by the parts of their keys.
Shown = dict[str, Any]


class Page(NamedTuple):
    """A page below the root of its language. An empty title and description say nothing of the page.

    `data` is what machines read of it (schema.org); `listed`: does it stand in the sitemap?
    """

    path: str
    template: str
    title: str
    description: str
    values: Shown
    data: Document | None = None
    listed: bool = True
