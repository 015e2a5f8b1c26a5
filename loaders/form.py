"""The form of a request's variables: what of them changes the plan, and nothing else."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import orjson
from graphql import (
    ArgumentNode,
    DocumentNode,
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLSchema,
    ListValueNode,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    get_nullable_type,
    type_from_ast,
    visit,
)

FormOf = Callable[[Any], Any]
ABSENT, NULL, GIVEN = 0, 1, 2


class Form:
    """Tells the form of the variables of one operation. `orders`: the enumerations that choose orders or keys."""

    def __init__(self, schema: GraphQLSchema, orders: Iterable[str], document: DocumentNode) -> None:
        self._schema = schema
        self._orders = frozenset(orders)
        self._uses = _Uses()
        visit(document, self._uses)

    def of(self, operation: OperationDefinitionNode) -> Callable[[Mapping[str, Any], str], Any]:
        """A function from coerced variables and today to their form, which can be hashed."""
        forms = [
            (node.variable.name.value, self._variable(node.variable.name.value, type_from_ast(self._schema, node.type)))
            for node in operation.variable_definitions or ()
        ]
        days, levels = sorted(self._uses.days), sorted(self._uses.levels)

        def form(variables: Mapping[str, Any], today: str) -> Any:
            told = tuple(of(variables[name]) if name in variables else ABSENT for name, of in forms)
            return (today, told, *(variables.get(name) == today for name in days), *map(variables.get, levels))

        return form

    def _variable(self, name: str, kind: Any) -> FormOf:
        if name in self._uses.cursors:
            return _cursor
        if name in self._uses.ids:
            return _labels
        return self._of(kind)

    def _of(self, kind: Any) -> FormOf:
        nullable: Any = get_nullable_type(kind)
        if isinstance(nullable, GraphQLInputObjectType):
            return self._object(nullable)
        if isinstance(nullable, GraphQLList):
            inner: Any = get_nullable_type(nullable.of_type)
            if isinstance(inner, GraphQLEnumType) and inner.name in self._orders:
                return _members
            if not isinstance(inner, GraphQLInputObjectType):
                return _marker
            of = self._object(inner)
            return lambda value: NULL if value is None else tuple(of(item) for item in value)
        if nullable is GraphQLBoolean or (isinstance(nullable, GraphQLEnumType) and nullable.name in self._orders):
            return _itself
        return _marker

    def _object(self, kind: GraphQLInputObjectType) -> FormOf:
        fields = kind.fields
        known: dict[str, FormOf] = {}

        def of(value: Any) -> Any:
            if value is None:
                return NULL
            told = []
            for name, held in value.items():
                if name not in known:
                    known[name] = self._of(fields[name].type)
                told.append((name, known[name](held)))
            return tuple(told)

        return of


class _Uses(Visitor):
    """Which variables are cursors, ids, days, levels of regions."""

    def __init__(self) -> None:
        super().__init__()
        self.cursors: set[str] = set()
        self.ids: set[str] = set()
        self.days: set[str] = set()
        self.levels: set[str] = set()

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        """Note the variable that an argument of a telling name takes."""
        if isinstance(node.value, VariableNode):
            held = {
                "after": self.cursors,
                "before": self.cursors,
                "id": self.ids,
                "ids": self.ids,
                "on": self.days,
                "regionLevel": self.levels,
            }.get(node.name.value)
            if held is not None:
                held.add(node.value.name.value)
        elif isinstance(node.value, ListValueNode) and node.name.value == "ids":
            self.ids.update(item.name.value for item in node.value.values if isinstance(item, VariableNode))


def _marker(value: Any) -> int:
    return NULL if value is None else GIVEN


def _itself(value: Any) -> Any:
    """The value in a tuple: false by itself would be equal to absent, true to null."""
    return (value,)


def _members(value: Any) -> Any:
    return NULL if value is None else tuple(value)


def _cursor(value: Any) -> Any:
    """Which keys of a cursor are null; a text that is none keeps a form of its own and is refused with the plan."""
    if value is None:
        return NULL
    try:
        keys = orjson.loads(value)
    except orjson.JSONDecodeError:
        return "broken"
    return tuple(type(key).__name__ for key in keys) if isinstance(keys, list) and len(keys) < 20 else "broken"


def _labels(value: Any) -> Any:
    if value is None:
        return NULL
    texts = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(text.partition(":")[0][:60] for text in texts if isinstance(text, str)))
