"""What is returned instead of a number when the facts that it needs are not recorded."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Missing:
    """The names of the facts that are missing, each once, in the order they were needed."""

    facts: tuple[str, ...]


def missing_of(parts: Iterable[object]) -> Missing | None:
    """All that is missing of several parts; None when nothing is."""
    names = dict.fromkeys(name for part in parts if isinstance(part, Missing) for name in part.facts)
    return Missing(tuple(names)) if names else None
