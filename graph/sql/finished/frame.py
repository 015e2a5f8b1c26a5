"""A subquery and what is asked of it: columns are picked while the text around it is put together."""

import sqlalchemy as sa

from graph.sql.places import Column, Place


class Frame:
    """Its rows are known as `l1`, `l2`, ...; within it, a page is `p1` before it is numbered, `f1` before it is cut."""

    def __init__(self, number: int) -> None:
        self.name = f"l{number}"
        self.inner = f"p{number}"
        self.fenced = f"f{number}"
        self._columns: dict[Column, str] = {}

    def pick(self, column: Column, name: str) -> Column:
        """A column of the subquery, by the name that its rows are known as."""
        return sa.literal_column(f"{name}.{self._columns.setdefault(column, f'c{len(self._columns)}')}", column.type)

    @property
    def columns(self) -> list[Column]:
        """What the subquery must give; at least one column."""
        return [column.label(name) for column, name in self._columns.items()] or [sa.literal_column("1").label("c")]

    def given_by(self, name: str) -> list[Column]:
        """The same, as a subquery of this name within gives them."""
        return [sa.literal_column(f"{name}.{held}").label(held) for held in self._columns.values()]

    def seen(self, place: Place, name: str) -> Place:
        """The place, seen from outside of the subquery."""
        edge = None if place.edge is None else View(self, place.edge, name)
        reckoned = {by: self.pick(column, name) for by, column in place.reckoned.items()}
        return Place(place.label, View(self, place.node, name), place.relationship, edge, reckoned)


class View:
    """A table's columns as the subquery gives them."""

    def __init__(self, frame: Frame, held: sa.FromClause, name: str) -> None:
        self._frame = frame
        self._held = held
        self._name = name

    @property
    def c(self) -> "View":
        """Its columns."""
        return self

    def __getitem__(self, name: str) -> Column:
        return self._frame.pick(self._held.c[name], self._name)
