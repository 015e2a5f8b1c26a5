"""How long work tells where it is."""

from typing import Protocol


class Progress(Protocol):
    """Called with a stage, how much of it is done and how much it is in all.

    Stages: of a load "check", "write", "assess"; of a copy "copy", "verify"; of an export "export".
    """

    def __call__(self, stage: str, done: int, total: int) -> None: ...


def silent(stage: str, done: int, total: int) -> None:
    """Tells nobody."""
