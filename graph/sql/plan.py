"""From a walk to its steps, one for each list, and the code that shapes what they give."""

from typing import Any

import sqlalchemy as sa

from graph.ports import walk as ask
from graph.shaping.connections import Connection, wants_more, wants_rows, wants_total
from graph.shaping.parts import shaped
from graph.shaping.row import Held
from graph.sql import leading
from graph.sql.chosen import Chosen
from graph.sql.hops import Reach, reach
from graph.sql.level import Level, Standing
from graph.sql.places import Column, Place, place
from graph.sql.statement import Statement, bind, listed, members, number, row_key
from graph.sql.steps import MOST, PARENT, PARENTS, Step
from graph.sql.tables import Tables


class Plan:
    """Grows step by step; `code` holds the functions of the shaper."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.steps: list[Step] = []
        self.code: list[str] = []
        self._step_of: dict[Level, int] = {}

    def objects(self, walk: ask.Walk, start: ask.ByIds | ask.ByKey) -> str:
        """The step of a start by ids or key; gives the code of the answer."""
        there = place(self.tables, walk.label)
        level, step = self.begin(there.node, there.id, Step())
        one = shaped(self.standing(level, there), walk.parts)
        if isinstance(start, ask.ByIds):
            chosen: list[sa.ColumnElement[bool]] = [there.id.in_(members(start.ids.name))]
            code = f"[None if (r := by.get(i)) is None else {one} for i in ids]"
            self.code.append(f"by = {{r[0]: r for r in g{self._step_of[level]}.get(None, E)}}")
        else:
            chosen = [there.field(name).column == bind(param.name) for name, param in start.key]
            code = f"[{one} for r in g{self._step_of[level]}.get(None, E)]"
            code = f"({code} or [None])[0]"
        step.one = self.tables.statement(level.select().where(*chosen))
        return code

    def listing(self, walk: ask.Walk, wanted: ask.Listing) -> str:
        """The step of a start that is a list; gives the code of the answer."""
        begun = leading.start(self.tables, walk.label, wanted)
        level, step = self.begin(begun.rows, begun.place.id, Step())
        self._list(level, step, begun.place, begun.wanted, begun.place.id, None)
        return f"c{self._step_of[level]}(None)"

    def standing(self, level: Level, there: Place) -> Standing:
        """The row of a level seen from a place in it."""
        return Standing(self.tables, level, there, self._branch)

    def begin(self, source: sa.FromClause, first: Column, step: Step) -> tuple[Level, Step]:
        """Add a step, and the level that it gives the rows of."""
        level = Level(source, first)
        self._step_of[level] = len(self.steps)
        self.steps.append(step)
        return level, step

    def _branch(self, above: Level, start: Place, part: ask.Many) -> str:
        hop = self.tables.model.hop(start.label.name, part.hop)
        if not hop.many:
            raise KeyError(f"{start.label.name}.{part.hop} leads to one")
        to = reach(self.tables, start, hop)
        level, step = self.begin(to.source, to.far, Step(self._step_of[above], above.position(to.near)))
        self._list(level, step, to.place, part.listing, to.last_key, to.far)
        if step.one is not None:
            step.several = self._several(level, to, reach(self.tables, start, hop), part.listing)
        return f"c{self._step_of[level]}({above.pick(to.near)})"

    def _list(
        self, level: Level, step: Step, there: Place, wanted: ask.Listing, last: Column, parent: Column | None
    ) -> None:
        self.code += self._function(level, there, wanted, last)
        is_led = bool(there.reckoned)  # by a circle or a text: each of what it finds is looked at, all others are not
        chosen = Chosen(self.tables, there, wanted, last, by_lists=parent is None and not is_led)
        if wants_total(wanted):
            step.total = _totals(self.tables, level.source, parent, chosen.fits)
        if wants_rows(wanted):
            step.size, step.has_extra, step.is_last = wanted.page.size.name, wants_more(wanted), wanted.page.is_last
            asked = level.select() if parent is None else level.select().where(parent == bind(PARENT))
            step.one = self.tables.statement(chosen.page(asked, number(MOST)))

    def _function(self, level: Level, there: Place, wanted: ask.Listing, last: Column) -> list[str]:
        """The code of a connection by its parent's id, `p`."""
        row, step, key = self.standing(level, there), self._step_of[level], level.pick(last)
        cursor = [row.held(one.by or one.property, of_edge=one.of_edge) for one in wanted.order]
        connection = Connection(row, [*cursor, Held(key, key, False)], f"t{step}.get(p, 0)", f"p in m{step}")
        rows = [f"    rows = g{step}.get(p, E)"] if wants_rows(wanted) else []
        return [f"def c{step}(p):", *rows, f"    return {connection.code(wanted)}"]

    def _several(self, level: Level, to: Reach, inner: Reach, wanted: ask.Listing) -> Statement:
        """The lists of many parents: for each the ids of its page, by the limit itself, then their rows.

        A window over all rows of all parents costs twice as much, whatever the page.
        """
        parents = listed(PARENTS)
        if self.tables.dialect.has_lateral:
            return self.tables.statement(self._lateral(level, parents, to, wanted))
        page = Chosen(self.tables, inner.place, wanted, inner.last_key, by_lists=False)
        ids = sa.select(row_key(inner.last_key)).select_from(inner.source).where(inner.far == parents.c.value)
        ids = page.page(ids, number(MOST)).correlate(parents)
        asked = level.select_below(parents, to, row_key(to.last_key).in_(ids))
        order = Chosen(self.tables, to.place, wanted, to.last_key, by_lists=False).order
        return self.tables.statement(asked.order_by(*order))

    def _lateral(
        self, level: Level, parents: sa.TableValuedAlias, to: Reach, wanted: ask.Listing
    ) -> sa.Select[*tuple[Any, ...]]:
        """The page of each parent by a join to it, numbered so that its order outlives the join."""
        chosen = Chosen(self.tables, to.place, wanted, to.last_key, by_lists=False)
        place = sa.func.row_number().over(order_by=chosen.order).label("place")
        asked = level.select().add_columns(place).where(to.far == parents.c.value)
        page = chosen.page(asked, number(MOST)).correlate(parents).lateral("page")
        columns = [column for column in page.c if column.name != "place"]
        return sa.select(*columns).select_from(parents.join(page, sa.true())).order_by(page.c.place)


def _totals(
    tables: Tables, source: sa.FromClause, parent: Column | None, fits: list[sa.ColumnElement[bool]]
) -> Statement:
    count = sa.func.count()
    if parent is None:
        return tables.statement(sa.select(sa.null(), count).select_from(source).where(*fits))
    counted = sa.select(parent, count).select_from(source).where(parent.in_(members(PARENTS)), *fits)
    return tables.statement(counted.group_by(parent))
