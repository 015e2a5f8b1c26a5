"""Groupings: counts and sums by a few keys, as one expression, in which what the keys name is a node of its own."""

from dataclasses import dataclass, field

from graph.model.declaration.hop import Direction, Hop
from graph.model.declaration.model import Model
from graph.model.kinds import Kind
from graph.model.values import MILLION
from graph.neo4j.draft import Draft, one_more
from graph.neo4j.filters import condition
from graph.neo4j.hops import literal, reach, where
from graph.neo4j.level import Level, Standing
from graph.neo4j.naming import arrow, quoted
from graph.neo4j.order import Key
from graph.neo4j.places import Field, Place
from graph.neo4j.plan import Plan
from graph.neo4j.starts import start
from graph.neo4j.walk import PreparedWalk
from graph.ports import group as ask
from graph.ports.filters import Filter
from graph.shaping.groups import grouped
from graph.shaping.row import Held
from graph.shaping.shape import compiled

COUNT = "n"


def prepare(model: Model, grouping: ask.Grouping, *, is_wide: bool = False) -> PreparedWalk:
    """Work out the expression of a grouping and the code that shapes what it gives."""
    draft = Draft(model, is_wide)
    plan = Plan(draft)
    there = Place(model, model.label(grouping.label), draft.name("n"))
    making = Making(draft, there)
    keys = [making.key(key) for key in grouping.by]
    found = start(draft, there, grouping.where).found()
    rows = Rows(plan, keys, [making.is_whole(one) for one in grouping.sums])
    code = grouped(rows, grouping, "more")
    most = draft.parameter(grouping.most, one_more)
    late = "".join(key.late for key in keys)
    text = f"{found}{making.clauses}{_grouped(making, grouping, keys)}{late} WITH * ORDER BY {_order(grouping, keys)}"
    given = plan.called(f"{text} LIMIT {most}{rows.level.joins}{_again(rows, grouping, keys)}", rows.level.row)
    size = f"V[{grouping.most.name!r}]"
    cut = [f"rows = {given}", f"more, rows = len(rows) > {size}, rows[:{size}]"]
    shape = compiled(grouping, "r, V, ids", [*plan.code, *cut, f"return {code}"])
    ordered = frozenset() if is_wide else frozenset(draft.ordered)
    return PreparedWalk(
        grouping,
        " ".join(plan.calls),
        plan.root.row,
        tuple(draft.binds.values()),
        ordered,
        shape,
        None,
        lambda: prepare(model, grouping, is_wide=True),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """A key: the expression that gives it, the name it is given, and where it is a node a place there.

    `late` leads from what was given to the node, once there are groups; `climb`, from the node that `text` gives to the
    one above it that the key is, each time it is given once.
    """

    text: str
    name: str
    kind: Kind = Kind.CODE
    place: Place | None = None
    late: str = ""
    climb: str = ""

    @property
    def order(self) -> list[Key]:
        """The keys of an order by it."""
        if self.place is None:
            return [Key(Field(self.name, self.kind, True, False))]
        node = self.place.node
        return [Key(Field(f"{node}.code", Kind.CODE, True)), Key(Field(f"{node}.id", Kind.CODE, True))]


@dataclass(slots=True)
class Making:
    """What the groups are made of: nodes, with what their keys lie behind."""

    draft: Draft
    root: Place
    is_multiplied: bool = False
    clauses: str = ""
    _places: dict[tuple[tuple[str, ...], Filter | None], Place] = field(default_factory=dict)

    def key(self, key: ask.Key) -> Found:
        """The expression of a key."""
        name = self.draft.name("k")
        if not key.is_node():
            held = self._stand(key.path, key.only).field(key.property, of_edge=key.of_edge)
            text = held.text if key.letters is None else f"left({held.text}, {key.letters})"
            return Found(text, name, held.kind)
        hop, before = self._last(key)
        if hop.direction is Direction.TERM:
            return self._term(hop, before, name, of_edge=key.of_edge)
        there = self._stand(key.path, key.only)
        climb = "" if key.above is None else self._nearest(there, name, key.above)
        return Found(there.node, name, place=Place(self.draft.model, there.label, name), climb=climb)

    def _last(self, key: ask.Key) -> tuple[Hop, Place]:
        """The hop that leads to a node, and where from."""
        if not key.of_edge:
            before = self._stand(key.path[:-1], key.only)
            return self.draft.model.hop(before.label.name, key.path[-1]), before
        stand = self._stand(key.path, key.only)
        if stand.relationship is None:
            raise KeyError(f"{stand.label.name} was not reached by a relationship, asked for {key.property!r}")
        return self.draft.model.edge_hop(stand.relationship, key.property), stand

    def _term(self, hop: Hop, before: Place, name: str, *, of_edge: bool) -> Found:
        """A term is found by its code once there are groups."""
        node = self.draft.name("n")
        given = Place(self.draft.model, self.draft.model.label(hop.end), node)
        assert hop.term is not None
        only = f"{node}.list = {literal(hop.term.terms or '')} AND {node}.code = {name}"
        late = f" OPTIONAL MATCH ({node}:{quoted(hop.end)}) WHERE {only}"
        return Found(before.field(hop.name, of_edge=of_edge).text, name, place=given, late=late)

    def _stand(self, path: tuple[str, ...], only: Filter | None) -> Place:
        """The place at the end of a path, matched once."""
        if not path:
            return self.root
        if (path, only) not in self._places:
            start_ = self._stand(path[:-1], only)
            hop = self.draft.model.hop(start_.label.name, path[-1])
            to = reach(self.draft, start_, hop)
            self.is_multiplied = self.is_multiplied or hop.many
            fits = (condition(self.draft, to.place, only),) if hop.many and only is not None else ()
            self.clauses += f" OPTIONAL MATCH {to.pattern}{where(*to.only, *fits)}"
            self._places[path, only] = to.place
        return self._places[path, only]

    def _nearest(self, there: Place, name: str, above: ask.Above) -> str:
        """The one nearest above the node of this name that fits; `there` is where the node was found."""
        hop = self.draft.model.hop(there.label.name, above.parent)
        rel = hop.relationship
        if hop.direction is not Direction.OUT or rel is None or rel.many or not rel.acyclic:
            raise KeyError(f"{there.label.name}.{above.parent} does not lead to one {there.label.name} above")
        top = Place(self.draft.model, there.label, self.draft.name("n"))
        way = arrow(self.draft.model, hop).replace("]->", "*0..]->")
        fits = f"{top.field(above.property).text} = {self.draft.parameter(above.value)}"
        climb = f"MATCH way = ({name}){way}({top.node}:{quoted(there.label.name)}) WHERE {fits}"
        return f"head(COLLECT {{ {climb} RETURN {top.node} ORDER BY length(way) LIMIT 1 }})"

    def is_whole(self, wanted: ask.Sum) -> bool:
        """Whether a sum is of whole numbers."""
        if wanted.is_ratio:
            return False
        return self.root.label.property(wanted.property).kind is Kind.INTEGER

    def summed(self, wanted: ask.Sum) -> str:
        """What a sum adds up."""
        held = self.root.field(wanted.property).text
        return _millionths(held) if wanted.is_ratio else held


def _millionths(held: str) -> str:
    """An exact "p/q" in millionths, cut."""
    above, below = f"toInteger(split({held}, '/')[0])", f"toInteger(coalesce(split({held}, '/')[1], '1'))"
    return f"({above} / {below} * {MILLION} + {above} % {below} * {MILLION} / {below})"


def _grouped(making: Making, grouping: ask.Grouping, keys: list[Found]) -> str:
    """The clauses that make the groups. A node that a way multiplied counts once under each key."""
    node = making.root.node
    once = "DISTINCT " if making.is_multiplied else ""
    held = {f"v{at}": making.summed(one) for at, one in enumerate(grouping.sums)}
    held |= {f"w{at}": making.root.field(name).text for at, name in enumerate(grouping.different)}
    held |= {f"u{at}": making.root.field(one.property).text for at, one in enumerate(grouping.splits)}
    added = [
        f"CASE count(v{at}) WHEN 0 THEN null ELSE sum(v{at}) END AS s{at}, count(v{at}) AS c{at}"
        for at in range(len(grouping.sums))
    ]
    added += [f"count(DISTINCT w{at}) AS d{at}" for at in range(len(grouping.different))]
    added += [
        f"count(CASE WHEN u{at} {'IS NULL' if value is None else '= ' + literal(value)} THEN 1 END) AS p{at}_{number}"
        for at, one in enumerate(grouping.splits)
        for number, value in enumerate(one.values)
    ]
    total = ", ".join([*(key.name for key in keys), f"count(*) AS {COUNT}", *added])
    some = "" if keys else f" WHERE {COUNT} > 0"
    named = {key.name: key.text for key in keys} | held
    begun = ", ".join([node, *(f"{text} AS {name}" for name, text in named.items())])
    given = [*([node] if once else []), *named]
    climbs = "".join(_climbed(making.draft.name("r"), key, given) for key in keys if key.climb)
    if not climbs:
        return f" WITH {once}{begun} WITH {total}{some}"
    # Two that stood apart below may be one above.
    again = f" WITH DISTINCT {', '.join(given)}" if once else ""
    return f" WITH {begun}{climbs}{again} WITH {total}{some}"


def _climbed(rows: str, key: Found, given: list[str]) -> str:
    """The clauses that put what a key's node leads to in its place: from each node once, however many rows have it."""
    others = [name for name in given if name != key.name]
    one = f"{rows}_"
    back = "".join(f", {one}[{at}] AS {name}" for at, name in enumerate(others))
    return (
        f" WITH {key.name}, collect([{', '.join(others)}]) AS {rows} WITH {key.climb} AS {key.name}, {rows}"
        f" UNWIND {rows} AS {one} WITH {key.name}{back}"
    )


def _order(grouping: ask.Grouping, keys: list[Found]) -> str:
    count = [f"{COUNT} DESC"] if grouping.by_count else []
    return ", ".join([*count, *(one.term for key in keys for one in key.order)]) or COUNT


def _again(rows: "Rows", grouping: ask.Grouping, keys: list[Found]) -> str:
    """The order once more, where what was joined may have lost it."""
    return f" WITH * ORDER BY {_order(grouping, keys)}" if rows.level.joins else ""


class Rows:
    """The rows of a grouping as they are given."""

    def __init__(self, plan: Plan, keys: list[Found], wholes: list[bool]) -> None:
        self.level = Level(plan.draft)
        self.level.pick(COUNT)
        self._plan = plan
        self._keys = keys
        self._wholes = wholes

    @property
    def count(self) -> str:
        """See graph.shaping.groups."""
        return self.level.pick(COUNT)

    def sum(self, place: int) -> Held:
        """See graph.shaping.groups."""
        code = self.level.pick(f"s{place}")
        return Held(code, code, True)

    def summed(self, place: int) -> str:
        """See graph.shaping.groups."""
        return self.level.pick(f"c{place}")

    def different(self, place: int) -> str:
        """See graph.shaping.groups."""
        return self.level.pick(f"d{place}")

    def split(self, place: int, number: int) -> str:
        """See graph.shaping.groups."""
        return self.level.pick(f"p{place}_{number}")

    def is_whole(self, place: int) -> bool:
        """See graph.shaping.groups."""
        return self._wholes[place]

    def value(self, place: int) -> Held:
        """See graph.shaping.groups."""
        code = self.level.pick(self._keys[place].name)
        return Held(code, code, True)

    def node(self, place: int) -> tuple[Standing, Held]:
        """See graph.shaping.groups."""
        there = self._keys[place].place
        assert there is not None
        code = self.level.pick(there.id)
        return Standing(self.level, there, self._plan.branch), Held(code, code, True)
