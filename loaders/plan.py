"""A plan: what the root fields of an operation, for one form of its variables, ask of the store."""

from dataclasses import dataclass

import orjson
from graphql import FieldNode, GraphQLObjectType, GraphQLSchema

from graph.model.declaration.model import Model
from graph.ports.group import Grouping
from graph.ports.store import Store
from graph.ports.walk import Prepared, Walk
from loaders.asked import DESCRIBED
from loaders.binding import Binds
from loaders.compiling import Compiling
from loaders.documents import Operation
from loaders.errors import Refused
from loaders.filtering import Filtering
from loaders.given import Known, Variables
from loaders.limits import Limits
from loaders.mapping.contract import SchemaMap
from loaders.question import Question
from loaders.roots import Constant, Described, Refusing, Root
from loaders.selection import Selections
from loaders.weighing import long_from
from loaders.width import check_width


@dataclass(frozen=True, slots=True)
class Planned:
    """One root field: its response key, the bytes before its value, the fields it is asked by, what answers it."""

    key: str
    head: bytes
    nodes: tuple[FieldNode, ...]
    root: Root | Refusing | Described


@dataclass(frozen=True, slots=True)
class Plan:
    """The root fields in their order. `long_from`: the cost from which answering may take long."""

    roots: tuple[Planned, ...]
    is_asking: bool
    is_refusing: bool
    is_describing: bool
    long_from: int


class Planner:
    """Makes plans for one schema over one store."""

    def __init__(self, schema: GraphQLSchema, mapped: SchemaMap, model: Model, store: Store, limits: Limits) -> None:
        assert schema.query_type is not None
        self._schema = schema
        self._query: GraphQLObjectType = schema.query_type
        self._map = mapped
        self._model = model
        self._store = store
        self._limits = limits

    def plan(self, operation: Operation, variables: Variables, today: str) -> Plan:
        """Compile every root field of the operation."""
        selections = Selections(operation.fragments, variables)
        fields = selections.of(self._query, [operation.node.selection_set])
        roots, compared = [], 0
        known: Known = {}
        for at, (key, nodes) in enumerate(fields.items()):
            head = (b"," if at else b"") + orjson.dumps(key) + b":"
            root, count = self._root(nodes, selections, variables, today, known)
            roots.append(Planned(key, head, tuple(nodes), root))
            compared += count
        return Plan(
            tuple(roots),
            is_asking=any(not isinstance(planned.root, (Constant, Described, Refusing)) for planned in roots),
            is_refusing=any(isinstance(planned.root, Refusing) for planned in roots),
            is_describing=any(isinstance(planned.root, Described) for planned in roots),
            long_from=long_from(((one.nodes[0].name.value, one.root) for one in roots), compared, self._map),
        )

    def _root(
        self, nodes: list[FieldNode], selections: Selections, variables: Variables, today: str, known: Known
    ) -> tuple[Root | Refusing | Described, int]:
        """One root field, and how many comparisons it has."""
        name = nodes[0].name.value
        if name == "__typename":
            return Constant(orjson.dumps(self._query.name)), 0
        if name in DESCRIBED:
            return Described(), 0
        binds = Binds()
        filtering = Filtering(self._map.wheres, binds, self._limits)
        question = Question(
            self._schema,
            self._map,
            self._model,
            self._limits,
            selections,
            variables,
            today,
            binds,
            filtering,
            self._prepare,
            known,
        )
        try:
            root = Compiling(question, self._query, nodes).root()
        except Refused as refused:
            return Refusing(refused.words, refused.code), 0
        return root, filtering.count

    def _prepare(self, asked: Walk | Grouping) -> Prepared:
        check_width(asked, self._limits)
        return self._store.prepare(asked) if isinstance(asked, Walk) else self._store.prepare_group(asked)
