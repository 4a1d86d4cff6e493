"""What the site is asked to write."""

from __future__ import annotations

from typing import Any, NamedTuple


class Page(NamedTuple):
    """A page below the root of its language. An empty title and description say nothing of the page."""

    path: str
    template: str
    title: str
    description: str
    values: dict[str, Any]
