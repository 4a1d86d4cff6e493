"""Paths such as `causes.many-friends` or `channels.web-form.reply`: how evidence names a part of a record."""

from collections.abc import Iterator
from typing import Any

# What names an entry of a list, first come first served: its own id, the channel it leads to, the body it climbs to.
NAMES = ("id", "channel", "to")


def key_of(items: list[Any], place: int) -> str | None:
    """The step that leads to `items[place]`; None when nothing names it alone.

    A channel or a body named twice in one list names neither entry: one of them needs an id.
    """
    item = items[place]
    if not isinstance(item, dict):
        return None
    for name in NAMES:
        key = item.get(name)
        if isinstance(key, str):
            alone = sum(isinstance(other, dict) and named(other) == key for other in items) == 1
            return key if alone else None
    return None


def named(item: Any) -> str | None:
    """The name an entry of a list goes by, alone or not."""
    return next((item[name] for name in NAMES if isinstance(item.get(name), str)), None)


def parts(path: str, items: list[Any]) -> Iterator[tuple[str | None, Any]]:
    """(path, value) of every entry of a list; the path is None where no evidence can name the entry."""
    for place, item in enumerate(items):
        key = key_of(items, place)
        yield (f"{path}.{key}" if key else None), item


def step_into(node: Any, step: str) -> Any:
    """The value one step below `node`. Raises KeyError when there is none."""
    if isinstance(node, dict):
        return node[step]
    if isinstance(node, list):
        for place, item in enumerate(node):
            if key_of(node, place) == step:
                return item
    raise KeyError(step)


def at_pointer(node: Any, pointer: str) -> Any:
    """What stands at a JSON pointer (`/channels/0`) that leads somewhere."""
    for step in pointer.split("/")[1:]:
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def value_at(node: Any, path: str) -> Any:
    """The value at a path. Raises KeyError when it leads nowhere."""
    for step in path.split("."):
        node = step_into(node, step)
    return node
