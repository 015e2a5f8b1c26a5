"""Where the command line writes: answers on stdout, everything else on stderr."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

WIDE = 160
"""Columns of a table that is not printed on a terminal."""


def out() -> Console:
    """The console of answers; as wide as a table needs where it is piped."""
    return Console(soft_wrap=False, highlight=False, width=None if sys.stdout.isatty() else WIDE)


def err() -> Console:
    """The console of errors and progress."""
    return Console(stderr=True, highlight=False, width=None if sys.stderr.isatty() else WIDE)


def complain(*sentences: str) -> None:
    """Sentences on stderr, a line each."""
    console = err()
    for sentence in sentences:
        console.print(sentence, markup=False, soft_wrap=True)


@contextmanager
def bar() -> Iterator[Progress]:
    """A progress display on stderr that vanishes when done, and is never there when stderr is piped."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = err()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield progress
