"""The small compiled tree, shared with tests/scripts."""

from tests.scripts.conftest import small_bundle, small_tree

__all__ = ["small_bundle", "small_tree"]
