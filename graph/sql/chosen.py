"""Which rows of a list are asked for: what its filter, its order and its page make of a statement."""

from typing import Any

import sqlalchemy as sa

from graph.ports import walk as ask
from graph.sql.filters import Filters
from graph.sql.order import beyond, keys
from graph.sql.places import Column, Place
from graph.sql.tables import Tables


class Chosen:
    """Which rows of a list, in which order (that of its end where the page is its last), and which page of them."""

    def __init__(self, tables: Tables, there: Place, wanted: ask.Listing, last: Column, *, by_lists: bool) -> None:
        filters, page = Filters(tables, by_lists=by_lists), wanted.page
        ordered = keys(tables, there, wanted.order, last)
        turned = [key.reversed for key in ordered]
        self.fits = [] if wanted.where is None else [filters.condition(there, wanted.where)]
        self.order = [key.term() for key in (turned if page.is_last else ordered)]
        cursors = ((ordered, page.after), (turned, page.before))
        self.between = [beyond(order, cursor) for order, cursor in cursors if cursor is not None]

    def page(self, asked: sa.Select[*tuple[Any, ...]], most: sa.ColumnElement[int]) -> sa.Select[*tuple[Any, ...]]:
        """The statement, narrowed to the page of so many rows."""
        return asked.where(*self.fits, *self.between).order_by(*self.order).limit(most)
