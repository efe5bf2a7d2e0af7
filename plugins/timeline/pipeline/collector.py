"""The garbage collector, kept from looking again and again at what a build holds until its end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 50, 100)
"""Objects and rounds between two collections: rare enough to cost little, often enough to bound memory."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let the collector run seldom within the block, and pass over what the block leaves behind.

    Else it would look at all of that at once as soon as the block ends, and again at the end of the process.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*before)
