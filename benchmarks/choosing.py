"""Arguments that name several of what there is."""

import argparse
from collections.abc import Callable, Iterable


def named(known: Iterable[str]) -> Callable[[str], list[str]]:
    """Reads names with commas between them, each one of the known."""

    def read(text: str) -> list[str]:
        names = text.split(",")
        if unknown := set(names) - set(known):
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not one of {', '.join(known)}")
        return names

    return read
