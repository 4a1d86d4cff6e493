"""A worker holds on to little memory: of the heaps below Python and below Granian, and of what only loading needed.

Each function does nothing where the C library or the heap is another one.
"""

import contextlib
import ctypes
import gc
import os

_M_ARENA_MAX = -8
# Granian's own heap (jemalloc, read when Granian is imported). Left alone it has eight parts, of which each keeps for ten seconds what
# was freed in it: 64 bundles on their way then held 60 MB, and 20 MB of it stayed.
_GRANIANS_HEAP = "narenas:1,dirty_decay_ms:1000,muzzy_decay_ms:0"


def spare_granians_heap() -> None:
    """To be called before Granian is imported. What an operator has set stays."""
    os.environ.setdefault("_RJEM_MALLOC_CONF", _GRANIANS_HEAP)


def one_heap() -> None:
    """New data is read by a thread of its own; with a heap of its own glibc would never use that memory again."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def give_back() -> None:
    """What was freed goes back to the system; only glibc keeps it, and can be told not to."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def settle() -> None:
    """After the start: what only that needed goes, and nobody looks through the rest again for what could go."""
    gc.collect()
    give_back()
    gc.freeze()
