"""One table of an answer: where its rows lie, its columns, the rows of each page, and what is known of its end."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from readiness.words import Lang
from schema.sheets.cells import Cell, flags, goes_on, name_of
from schema.sheets.columns import Column, columns, told_apart
from schema.sheets.fields import HIDDEN, Field
from schema.sheets.words import YES_NO, Reader, sentence, several

Way = tuple[Field, ...]
"""From an object to a list in it: objects, then the list."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `ways` lead from the root to the outermost list, then from entries of each list to the next one.

    Its rows are the entries of the last list; what was asked of those above them is told again in each.
    """

    ways: tuple[Way, ...]
    reader: Reader
    levels: tuple[tuple[Column, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        last = self.ways[-1][-1]
        told = [tuple(_above(way[-1], self.reader)) for way in self.ways[:-1]]
        object.__setattr__(self, "levels", (*told, tuple(columns(last.entries.values(), self.reader))))

    @property
    def name(self) -> str:
        """The path to its rows, with dots."""
        return ".".join(one.name for way in self.ways for one in way)

    @property
    def path(self) -> list[str]:
        """The path to the outermost list."""
        return [one.name for one in self.ways[0]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All of them, the outermost first."""
        return told_apart(one for level in self.levels for one in level)

    def rows(self, data: Mapping[str, Any]) -> Iterator[list[Cell]]:
        """The rows in an answer."""
        yield from self._rows(0, data, [])

    def cursor(self, data: Mapping[str, Any]) -> str | None:
        """The cursor of the next page of the outermost list; None where there is none to follow."""
        page = self._page(data)
        return page["endCursor"] if page and page["hasNextPage"] else None

    def is_cut_before(self, data: Mapping[str, Any]) -> bool:
        """Whether the document asks for the end of a list that has more before it."""
        page, args = self._page(data), self.ways[0][-1].given
        return bool(page and page["hasPreviousPage"] and "last" in args)

    def is_cut_within(self, data: Mapping[str, Any]) -> bool:
        """Whether a list that its rows lie in, other than the outermost, has more entries than the answer."""
        return any(self._is_cut(1, entry) for entry in self._entries(0, data))

    def told_of_more(self, data: Mapping[str, Any]) -> list[str]:
        """What the fields beside the outermost list say of more of it, in words."""
        *above, last = self.ways[0]
        owner = _owner(self.ways[0], data)
        if not above or last.is_connection or not goes_on(last, owner.get(last.name), owner):
            return []
        asked = [above[-1].under[name].declared for name in flags(last, owner) if owner[name]]
        said = "：" if self.reader.lang is Lang.ZH else ": "
        return [f"{sentence(one.description, self.reader.lang)}{said}{YES_NO[self.reader.lang][True]}" for one in asked]

    def _page(self, data: Mapping[str, Any]) -> Any:
        value = _owner(self.ways[0], data).get(self.ways[0][-1].name)
        return value.get(f"{HIDDEN}Page") if isinstance(value, dict) else None

    def _entries(self, level: int, above: Mapping[str, Any]) -> list[Any]:
        last = self.ways[level][-1]
        return last.rows(_owner(self.ways[level], above).get(last.name))

    def _rows(self, level: int, above: Mapping[str, Any], told: list[Cell]) -> Iterator[list[Cell]]:
        for entry in self._entries(level, above):
            cells = [*told, *(column.tell(entry) for column in self.levels[level])]
            if level + 1 < len(self.ways):
                yield from self._rows(level + 1, entry, cells)
            else:
                yield cells

    def _is_cut(self, level: int, above: Mapping[str, Any]) -> bool:
        if level == len(self.ways):
            return False
        owner, last = _owner(self.ways[level], above), self.ways[level][-1]
        return goes_on(last, owner.get(last.name), owner) or any(
            self._is_cut(level + 1, entry) for entry in self._entries(level, above)
        )


def _above(last: Field, reader: Reader) -> Iterator[Column]:
    """The columns of the entries of a list above the one that the rows are of: without the lists in them."""
    for one in columns(last.entries.values(), reader, has_lists=False):
        title = several([name_of(last, reader.lang), one.title])
        yield replace(one, name=f"{last.name}.{one.name}", title=title)


def _owner(way: Way, above: Mapping[str, Any]) -> Mapping[str, Any]:
    """The object that the list at the end of a way lies in; an empty one where there is none."""
    owner: Any = above
    for step in way[:-1]:
        owner = (owner or {}).get(step.name)
    return owner or {}
