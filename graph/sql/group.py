"""Groupings: counts and sums by a few keys, as one statement; what the keys name is joined to the groups it made."""

from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from graph.model.declaration.hop import Direction, Hop
from graph.model.kinds import Kind
from graph.ports import group as ask
from graph.ports.filters import Filter
from graph.shaping.groups import grouped
from graph.shaping.row import Held
from graph.sql.filters import Filters
from graph.sql.hops import Reach, reach
from graph.sql.level import Level, Standing
from graph.sql.order import Key
from graph.sql.places import Column, Field, Place, place
from graph.sql.plan import Plan
from graph.sql.statement import Millionths, bind, number, quoted
from graph.sql.steps import MOST, Step
from graph.sql.tables import Tables, held_in_column
from graph.sql.walk import PreparedWalk, compiled_plan

COUNT = "n"


def prepare(tables: Tables, grouping: ask.Grouping) -> PreparedWalk:
    """Work out the statement of a grouping and the code that shapes its rows."""
    making = Making(tables, grouping.label, grouping.sums)
    keys = [making.key(key) for key in grouping.by]
    groups = _groups(making, grouping, keys).subquery("g")
    plan = Plan(tables)
    level, step = plan.begin(groups, groups.c[COUNT], Step(size=grouping.most.name, has_extra=True))
    rows = Rows(plan, level, groups, keys, [making.is_whole(one) for one in grouping.sums])
    code = grouped(rows, grouping, "None in m0")
    count = [groups.c[COUNT].desc()] if grouping.by_count else []
    step.one = tables.statement(level.select().order_by(*count, *rows.order).limit(number(MOST)))
    plan.code.insert(0, "rows = g0.get(None, E)")
    return PreparedWalk(grouping.name, tuple(plan.steps), compiled_plan(grouping, plan, code), grouping.has_holes, None)


@dataclass(frozen=True, slots=True)
class Found:
    """A key: its column, and where it is a node how one reaches that from it (from `near`, which stands for it)."""

    column: Column
    kind: Kind = Kind.CODE
    end: Reach | None = None


@dataclass(slots=True)
class Making:
    """What the groups are made of: nodes of a label, joined with what their keys lie behind."""

    tables: Tables
    label: str
    sums: tuple[ask.Sum, ...]
    is_multiplied: bool = False
    _joins: list[tuple[sa.FromClause, sa.ColumnElement[bool]]] = field(default_factory=list)
    _places: dict[tuple[tuple[str, ...], Filter | None], Place] = field(default_factory=dict)
    _links: dict[tuple[tuple[str, ...], Filter | None], Reach] = field(default_factory=dict)
    root: Place = field(init=False)

    def __post_init__(self) -> None:
        self.root = place(self.tables, self.label)

    def key(self, key: ask.Key) -> Found:
        """The column of a key."""
        self.is_multiplied = self.is_multiplied or self._may_repeat(key)
        if key.is_node():
            return self._node(key)
        held = self._stand(key.path, key.only).field(key.property, of_edge=key.of_edge)
        if key.letters is None:
            return Found(held.column, held.kind)
        return Found(
            sa.func.substr(held.column, sa.literal_column("1"), sa.literal_column(str(key.letters))), held.kind
        )

    def _may_repeat(self, key: ask.Key) -> bool:
        """Whether a node may come under one key twice, being linked to several of what lies behind it.

        Not where these are the keys themselves, and no link has rows of its own: it leads to each of them once.
        """
        hops: list[Hop] = []
        for name in key.path:
            hops.append(self.tables.model.hop(hops[-1].end if hops else self.label, name))
        if not any(hop.many for hop in hops):
            return False
        *before, last = hops
        has_rows = last.relationship is not None and last.relationship.has_rows
        is_end = key.is_node() and not key.of_edge and key.above is None
        return not is_end or has_rows or any(hop.many for hop in before)

    def _node(self, key: ask.Key) -> Found:
        if key.of_edge:
            stand = self._stand(key.path, key.only)
            if stand.relationship is None:
                raise KeyError(f"{stand.label.name} was not reached by a relationship, asked for {key.property!r}")
            to = reach(self.tables, stand, self.tables.model.edge_hop(stand.relationship, key.property), of_edge=True)
            return Found(to.near, end=to)
        before = self._stand(key.path[:-1], key.only)
        hop = self.tables.model.hop(before.label.name, key.path[-1])
        to = reach(self.tables, before, hop)
        is_column = hop.direction is Direction.TERM or (hop.direction is Direction.OUT and to.source is to.place.node)
        starts = to.near
        if not is_column:
            is_linked = to.place.edge is not None and key.only is None  # then the link says which node it is
            there = self._linked(key.path, None).place if is_linked else self._stand(key.path, key.only)
            starts = there.id if there.edge is None else there.edge.c[_far(hop)]
            end = place(self.tables, hop.end)
            to = Reach(end, starts, end.id, end.node)
        column = to.near if key.above is None else self._nearest(hop.end, to.near, starts, key.above)
        return Found(column, end=to)

    def _stand(self, path: tuple[str, ...], only: Filter | None) -> Place:
        """The place at the end of a path, joined once."""
        if not path:
            return self.root
        if (path, only) not in self._places:
            start = self._stand(path[:-1], only)
            hop = self.tables.model.hop(start.label.name, path[-1])
            to = reach(self.tables, start, hop)
            if hop.many and only is not None:
                fits = Filters(self.tables, by_lists=True).condition(to.place, only)
                self._joins.append((to.source, sa.and_(to.meets(), fits)))
            elif to.place.edge is None:
                self._joins.append((to.source, to.meets()))
            else:  # one by one, so that SQLite finds each by its index rather than all of them at once
                to = self._linked(path, only)
                far = to.place.id == to.place.edge.c[_far(hop)]
                self._joins.append((to.place.node, sa.and_(far, *to.only)))
            self._places[path, only] = to.place
        return self._places[path, only]

    def _linked(self, path: tuple[str, ...], only: Filter | None) -> Reach:
        """The link at the end of a path, joined once."""
        if (path, only) not in self._links:
            start = self._stand(path[:-1], only)
            hop = self.tables.model.hop(start.label.name, path[-1])
            to = self._links[path, only] = reach(self.tables, start, hop)
            self._joins.append((to.place.edge, to.far == to.near))
        return self._links[path, only]

    def _nearest(self, label: str, near: Column, starts: Column, above: ask.Above) -> Column:
        """For each node of a label that there is to start from the one nearest above it that fits, step by step."""
        rel = self.tables.model.hop(label, above.parent).relationship
        if rel is None or not held_in_column(rel) or not rel.acyclic:
            raise KeyError(f"{label}.{above.parent} does not lead to one {label} above")
        value, up = bind(above.value.name), f"{rel.field}_id"
        first, upper = place(self.tables, label), place(self.tables, label)
        held = first.field(above.property)
        climb = sa.select(
            first.id.label("id"), first.id.label("top"), first.node.c[up].label("up"), held.column.label("held")
        )
        tree = climb.where(first.id.in_(sa.select(starts).where(starts.is_not(None)))).cte(recursive=True)
        step = sa.select(tree.c.id, upper.id, upper.node.c[up], upper.field(above.property).column)
        other = sa.or_(tree.c.held != value, tree.c.held.is_(None)) if held.nullable else tree.c.held != value
        tree = tree.union_all(step.join_from(tree, upper.node, upper.id == tree.c.up).where(other))
        told = sa.select(tree.c.id, tree.c.top).where(tree.c.held == value).subquery()
        self._joins.append((told, told.c.id == near))
        column: Column = told.c.top
        return column

    def is_whole(self, wanted: ask.Sum) -> bool:
        """Whether a sum is of whole numbers."""
        if wanted.is_ratio:
            return False
        return self.tables.model.label(self.label).property(wanted.property).kind is Kind.INTEGER

    def summed(self, wanted: ask.Sum) -> Column:
        """What a sum adds up."""
        column = self.root.field(wanted.property).column
        return Millionths(column) if wanted.is_ratio else column

    @property
    def source(self) -> sa.FromClause:
        """The nodes with all that was joined to them."""
        source: sa.FromClause = self.root.node
        for far, meets in self._joins:
            source = source.outerjoin(far, meets)
        return source


def _far(hop: Hop) -> str:
    """The column of a link at its far end."""
    return "to_id" if hop.direction is Direction.OUT else "from_id"


def _groups(making: Making, grouping: ask.Grouping, found: list[Found]) -> sa.Select[Any]:
    """The groups: their keys, count and sums. A node that a join multiplied counts once under each key."""
    named = [one.column.label(f"k{at}") for at, one in enumerate(found)]
    added = [making.summed(one).label(f"s{at}") for at, one in enumerate(grouping.sums)]
    apart = [making.root.field(name).column.label(f"d{at}") for at, name in enumerate(grouping.different)]
    parted = [making.root.field(one.property).column.label(f"p{at}") for at, one in enumerate(grouping.splits)]
    asked = sa.select(making.root.id.label("id"), *named, *added, *apart, *parted).select_from(making.source)
    if grouping.where is not None:
        asked = asked.where(Filters(making.tables, by_lists=True).condition(making.root, grouping.where))
    keys: list[Column] = list(named)
    sums: list[Column] = list(added)
    counted: list[Column] = [making.root.field(one.property).column for one in grouping.sums]
    several: list[Column] = list(apart)
    splits: list[Column] = list(parted)
    if making.is_multiplied:
        held = asked.distinct().subquery("held")
        keys, sums = [held.c[key.name] for key in named], [held.c[one.name] for one in added]
        counted = sums
        several, splits = [held.c[one.name] for one in apart], [held.c[one.name] for one in parted]
        asked = sa.select(held.c.id)
    totals = [sa.cast(sa.func.sum(one), sa.BigInteger()).label(f"s{at}") for at, one in enumerate(sums)]
    totals += [sa.func.count(one).label(f"c{at}") for at, one in enumerate(counted)]
    totals += [sa.func.count(sa.distinct(one)).label(f"d{at}") for at, one in enumerate(several)]
    totals += [
        sa.func.count().filter(one == quoted(value) if value is not None else one.is_(None)).label(f"p{at}_{number}")
        for at, one in enumerate(splits)
        for number, value in enumerate(grouping.splits[at].values)
    ]
    asked = asked.with_only_columns(*keys, sa.func.count().label(COUNT), *totals, maintain_column_froms=True)
    return asked.group_by(*keys) if keys else asked.having(sa.func.count() > 0)


class Rows:
    """The rows of a grouping as they are selected: what each holds, and the nodes of its keys joined to it."""

    def __init__(self, plan: Plan, level: Level, groups: sa.Subquery, keys: list[Found], wholes: list[bool]) -> None:
        self._plan = plan
        self._level = level
        self._groups = groups
        self._keys = keys
        self._wholes = wholes
        self._nodes: dict[int, Standing] = {}
        self.order = [key.term() for at in range(len(keys)) for key in self._ordered(at)]

    def _ordered(self, at: int) -> list[Key]:
        if self._keys[at].end is None:
            return [Key(Field(self._groups.c[f"k{at}"], self._keys[at].kind, True))]
        there = self._standing(at).place
        return [Key(Field(there.field("code").column, Kind.CODE, True)), Key(Field(there.id, Kind.CODE, True))]

    def _standing(self, at: int) -> Standing:
        if at not in self._nodes:
            end = self._keys[at].end
            assert end is not None
            self._level.join(Reach(end.place, self._groups.c[f"k{at}"], end.far, end.source, end.only))
            self._nodes[at] = self._plan.standing(self._level, end.place)
        return self._nodes[at]

    @property
    def count(self) -> str:
        """See graph.shaping.groups."""
        return self._level.pick(self._groups.c[COUNT])

    def sum(self, place: int) -> Held:
        """See graph.shaping.groups."""
        code = self._level.pick(self._groups.c[f"s{place}"])
        return Held(code, code, True)

    def summed(self, place: int) -> str:
        """See graph.shaping.groups."""
        return self._level.pick(self._groups.c[f"c{place}"])

    def different(self, place: int) -> str:
        """See graph.shaping.groups."""
        return self._level.pick(self._groups.c[f"d{place}"])

    def split(self, place: int, number: int) -> str:
        """See graph.shaping.groups."""
        return self._level.pick(self._groups.c[f"p{place}_{number}"])

    def is_whole(self, place: int) -> bool:
        """See graph.shaping.groups."""
        return self._wholes[place]

    def value(self, place: int) -> Held:
        """See graph.shaping.groups."""
        code = self._level.pick(self._groups.c[f"k{place}"])
        return Held(code, f"B[{code}]" if self._keys[place].kind is Kind.BOOLEAN else code, True)

    def node(self, place: int) -> tuple[Standing, Held]:
        """See graph.shaping.groups."""
        there = self._standing(place)
        code = self._level.pick(there.place.id)
        return there, Held(code, code, True)
