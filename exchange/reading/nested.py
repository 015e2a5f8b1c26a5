"""Objects within objects as rows of their own: the entries of lists, or a tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from exchange.reading import reasons
from exchange.reading.unreadable import Unreadable

PARENT = "parent."
DEPTH = "depth"
Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Nesting:
    """Which objects of a list are rows. `each`: keys from an object to the lists whose entries are rows.

    `tree`: the key at which an object holds others like itself; all of them are rows, with their `depth` from 1.
    What an entry lies in is told by name too: `parent.name`, `parent.parent.name`; of a tree the nearest alone.
    """

    each: tuple[str, ...] = ()
    tree: str | None = None

    def is_told_besides(self, name: str) -> bool:
        """Whether the column is no field of the file's own: in a tree the parent's fields are those of other rows."""
        return self.tree is not None and (name == DEPTH or name.startswith(PARENT))

    def entries(self, number: int, one: Entry) -> Iterator[Entry]:
        """The rows of an object, the one of that number. Raises Unreadable."""
        return _each(number, one, self.each) if self.tree is None else _tree(number, one, self.tree)


def _each(number: int, one: Entry, keys: tuple[str, ...]) -> Iterator[Entry]:
    if not keys:
        yield one
        return
    rest = {f"{PARENT}{name}": value for name, value in one.items() if name != keys[0]}
    for entry in _list(number, one, keys[0]):
        yield from _each(number, {**rest, **entry}, keys[1:])


def _tree(number: int, one: Entry, key: str) -> Iterator[Entry]:
    waiting: list[tuple[Entry, Entry, int]] = [(one, {}, 1)]
    while waiting:
        entry, parent, depth = waiting.pop()
        own = {name: value for name, value in entry.items() if name != key}
        yield {DEPTH: depth, **parent, **own}
        told = {f"{PARENT}{name}": value for name, value in own.items()}
        waiting += [(each, told, depth + 1) for each in reversed(_list(number, entry, key))]


def _list(number: int, one: Entry, key: str) -> list[Entry]:
    """What an object holds at a key; nothing where it is not there, or null."""
    found = one.get(key) or []
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise Unreadable(number, reasons.no_inner_list(key))
    return found
