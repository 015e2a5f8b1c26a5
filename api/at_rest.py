"""What a started process holds for good is left out of the garbage collector's rounds."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Meanwhile the collector passes over what there is by now: contract, plans, tables.

    It would go over all of it, a sixth of a second while nobody is answered, whenever answers have left enough behind.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
