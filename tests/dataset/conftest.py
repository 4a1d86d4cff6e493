"""The small compiled tree, shared with tests/scripts."""

from tests.scripts.conftest import small, small_tree

__all__ = ["small", "small_tree"]
