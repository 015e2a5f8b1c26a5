"""From a walk to its steps, one for each list, and the code that shapes what they give."""

import sqlalchemy as sa

from graph.ports import walk as ask
from graph.sql.connections import Connection, wants_next, wants_rows, wants_total
from graph.sql.filters import Filters
from graph.sql.hops import reach
from graph.sql.level import Level
from graph.sql.order import after, keys
from graph.sql.parts import Parts
from graph.sql.places import Column, Place, place
from graph.sql.statement import Statement, bind, members, number
from graph.sql.steps import PARENT, PARENTS, Step
from graph.sql.tables import Tables


class Plan:
    """Grows step by step; `code` holds the functions of the shaper."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.parts = Parts(tables, self._branch)
        self.steps: list[Step] = []
        self.code: list[str] = []
        self._step_of: dict[Level, int] = {}

    def objects(self, walk: ask.Walk, start: ask.ByIds | ask.ByKey) -> str:
        """The step of a start by ids or key; gives the code of the answer."""
        there = place(self.tables, walk.label)
        level, step = self._begin(there.node, there.id, Step())
        one = self.parts.object(level, there, walk.parts)
        if isinstance(start, ask.ByIds):
            chosen: list[sa.ColumnElement[bool]] = [there.id.in_(members(start.ids.name))]
            code = f"[None if (r := by.get(i)) is None else {one} for i in ids]"
            self.code.append(f"by = {{r[0]: r for r in g{self._step_of[level]}.get(None, E)}}")
        else:
            chosen = [there.field(name).column == bind(param.name) for name, param in start.key]
            code = f"[{one} for r in g{self._step_of[level]}.get(None, E)]"
            code = f"({code} or [None])[0]"
        step.one = Statement(level.select().where(*chosen))
        return code

    def listing(self, walk: ask.Walk, start: ask.Listing) -> str:
        """The step of a start that is a list; gives the code of the answer."""
        there = place(self.tables, walk.label)
        level, step = self._begin(there.node, there.id, Step())
        self._list(level, step, there, start, there.id, None)
        return f"c{self._step_of[level]}(None)"

    def _begin(self, source: sa.FromClause, first: Column, step: Step) -> tuple[Level, Step]:
        level = Level(source, first)
        self._step_of[level] = len(self.steps)
        self.steps.append(step)
        return level, step

    def _branch(self, above: Level, start: Place, part: ask.Many) -> str:
        hop = self.tables.model.hop(start.label.name, part.hop)
        if not hop.many:
            raise KeyError(f"{start.label.name}.{part.hop} leads to one")
        to = reach(self.tables, start, hop)
        level, step = self._begin(to.source, to.far, Step(self._step_of[above], above.position(to.near)))
        self._list(level, step, to.place, part.listing, to.last_key, to.far)
        return f"c{self._step_of[level]}({above.pick(to.near)})"

    def _list(
        self, level: Level, step: Step, there: Place, wanted: ask.Listing, last: Column, parent: Column | None
    ) -> None:
        ordered = keys(there, wanted.order)
        number_of = self._step_of[level]
        plain = level.source
        self.code += Connection(self.parts, level, there, ordered, last, number_of).code(wanted)
        filters = Filters(self.tables, by_lists=parent is None)
        fits = [] if wanted.where is None else [filters.condition(there, wanted.where)]
        if wants_total(wanted):
            _totals(step, plain, parent, fits)
        if not wants_rows(wanted):
            return
        step.first, step.has_extra = wanted.page.first.name, wants_next(wanted)
        if wanted.page.after is not None:
            fits = [*fits, after(ordered, last, wanted.page.after)]
        order = [*(key.term() for key in ordered), last.asc()]
        most = number(step.first) + 1 if step.has_extra else number(step.first)
        if parent is None:
            step.one = Statement(level.select().where(*fits).order_by(*order).limit(most))
            return
        one = level.select().where(parent == bind(PARENT), *fits).order_by(*order).limit(most)
        step.one = Statement(one)
        place_of = sa.func.row_number().over(partition_by=parent, order_by=order).label("n")
        every = level.select(place_of).where(parent.in_(members(PARENTS)), *fits).subquery()
        chosen = [column for column in every.c if column is not every.c.n]
        step.several = Statement(sa.select(*chosen).where(every.c.n <= most).order_by(every.c.n))


def _totals(step: Step, source: sa.FromClause, parent: Column | None, fits: list[sa.ColumnElement[bool]]) -> None:
    count = sa.func.count()
    if parent is None:
        step.total = Statement(sa.select(sa.null(), count).select_from(source).where(*fits))
        return
    counted = sa.select(parent, count).select_from(source).where(parent.in_(members(PARENTS)), *fits)
    step.total = Statement(counted.group_by(parent))
