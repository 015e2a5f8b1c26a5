"""A seeded generator of documents with their variables, by the schema and the values that there are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

from graph.ports.walk import Order
from loaders.mapping.contract import SchemaMap
from tests.graphql.arguments import NOBODY, NOTHING, makers
from tests.graphql.values import Enumerated, Values, literal
from tests.stock.world import World

COSTLY = frozenset({"reasons", "nextChange", "readinessTimeline"})
LAID = "Readiness"
"""Laid over another day, where its lists cannot be filtered nor ordered."""
CURSORS, SIZES = ("after", "before"), ("first", "last")
FOLLOWED = frozenset({"expiring", "compare", "trend", "criticality", "findings"})
"""Worked out from the facts of every team that fits."""
OF_DRAFTS = frozenset({"standardImpact"})
DUE = {("together", "capabilities"), ("alternatives", "at")}
"""Arguments without which a question may be refused, for it asks nothing or from nowhere."""
ENDS = {"from": (("Person", "Organisation"), NOBODY), "to": (("Team", "Base"), NOTHING)}
"""Between what ways are looked for, and who is not there at either end."""


@dataclass
class Document:
    """A document, its variables, and the text of what was declared on the way."""

    text: str = ""
    variables: dict[str, Any] = field(default_factory=dict)


class Generator:
    """Writes documents; the same seed writes the same ones."""

    def __init__(self, seed: int, schema: GraphQLSchema, mapped: SchemaMap, world: World, *, depth: int = 4) -> None:
        self._random = Random(seed)
        self._schema = schema
        self._map = mapped
        self._made = Values(self._random, schema, mapped, world)
        self._arguments_made = makers(self._random, self._made)
        self._depth = depth
        self._count = 0
        self._declared: list[str] = []
        self._variables: dict[str, Any] = {}
        self._fragments: list[str] = []

    def document(self) -> Document:
        """One document with one to three root fields."""
        self._count, self._declared, self._variables, self._fragments = 0, [], {}, []
        assert self._schema.query_type is not None
        asked = sorted(set(self._schema.query_type.fields) - (set() if self._made.drafts() else OF_DRAFTS))
        roots = self._random.choices(asked, k=self._random.choice((1, 1, 2, 3)))
        body = " ".join(self._field(self._schema.query_type, name, self._depth) for name in roots)
        if self._chance(0.2):
            body += " __typename"
        declared = f"({', '.join(self._declared)})" if self._declared else ""
        text = " ".join([f"query Q{declared} {{ {body} }}", *self._fragments])
        return Document(text, dict(self._variables))

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _name(self, start: str) -> str:
        self._count += 1
        return f"{start}{self._count}"

    def _selection(self, kind: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> str:
        names = [name for name in kind.fields if name not in COSTLY or self._chance(0.02)]
        leaves = [name for name in names if is_leaf_type(get_named_type(kind.fields[name].type))]
        chosen = self._random.sample(leaves, min(len(leaves), self._random.randint(1, 4)))
        inner = [name for name in names if name not in leaves]
        if depth > 0 and inner:
            chosen += self._random.sample(inner, min(len(inner), self._random.choice((1, 1, 1, 2))))
        if not chosen:
            return "__typename"
        parts = [self._field(kind, name, depth - 1) for name in chosen]
        if self._chance(0.2):
            parts.append("__typename")
        self._random.shuffle(parts)
        return " ".join(parts)

    def _field(self, kind: Any, name: str, depth: int) -> str:
        declared = kind.fields[name]
        below = get_named_type(declared.type)
        arguments = self._arguments(kind, name, declared.args)
        is_aliased = bool(arguments) or self._chance(0.15)
        head = f"{self._name('a')}: {name}{arguments}" if is_aliased else name
        if is_leaf_type(below):
            return f"{head}{self._directive()}"
        text = f"{head} {{ {self._under(below, depth)} }}"
        if self._chance(0.1):
            text += f" {head} {{ {self._under(below, depth)} }}"
        return self._wrapped(kind, text)

    def _under(self, below: Any, depth: int) -> str:
        if isinstance(below, GraphQLInterfaceType):
            types = self._random.sample(sorted(self._map.types.values()), 3)
            own = [f"... on {each} {{ {self._selection(self._type(each), min(depth, 2))} }}" for each in types]
            return " ".join(["id __typename", *own])
        if below.name.endswith("Connection"):
            return self._connection(below, depth)
        return self._selection(below, depth)

    def _type(self, name: str) -> Any:
        return self._schema.type_map[name]

    def _connection(self, kind: Any, depth: int) -> str:
        node: Any = get_named_type(kind.fields["nodes"].type)
        options: list[Callable[[], str]] = [
            lambda: "totalCount",
            lambda: "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }",
            lambda: f"nodes {{ {self._selection(node, depth)} }}",
            lambda: f"edges {{ cursor node {{ {self._selection(node, depth)} }} }}",
            lambda: f"edges {{ {self._name('n')}: node {{ {self._selection(node, depth)} }} }}",
        ]
        if "distanceMetres" in get_named_type(kind.fields["edges"].type).fields:
            options.append(lambda: f"edges {{ {self._name('d')}: distanceMetres cursor }}")
        return " ".join(part() for part in self._random.sample(options, self._random.choice((1, 1, 2, 3))))

    def _wrapped(self, kind: Any, text: str) -> str:
        choice = self._random.random()
        if choice < 0.08:
            name = self._name("F")
            self._fragments.append(f"fragment {name} on {kind.name} {{ {text} }}")
            return f"...{name}"
        if choice < 0.16:
            return f"... on {kind.name}{self._directive()} {{ {text} }}"
        return f"...{self._directive()} {{ {text} }}" if choice < 0.2 else text

    def _directive(self) -> str:
        if not self._chance(0.08):
            return ""
        name = self._random.choice(("include", "skip"))
        value = self._chance(0.5)
        if self._chance(0.5):
            return f" @{name}(if: {'true' if value else 'false'})"
        return f" @{name}(if: ${self._variable('Boolean!', value)})"

    def _variable(self, kind: str, value: Any) -> str:
        name = self._name("v")
        self._declared.append(f"${name}: {kind}")
        self._variables[name] = value
        return name

    def _arguments(self, kind: Any, name: str, declared: Mapping[str, GraphQLArgument]) -> str:
        chosen = self._values(kind, name, declared)
        return "(" + ", ".join(f"{key}: {text}" for key, text in chosen.items()) + ")" if chosen else ""

    def _values(self, kind: Any, name: str, declared: Mapping[str, GraphQLArgument]) -> dict[str, str]:
        found: dict[str, str] = {}
        order: tuple[Order, ...] | None = None
        is_text = False
        is_list = "after" in declared and name not in FOLLOWED
        cursors = [key for key in CURSORS if is_list and self._chance(0.25)]
        size = self._random.choice(SIZES)
        for key, argument in declared.items():
            if key in CURSORS or (key in SIZES and key != size):
                continue
            if key in ("where", "orderBy") and kind.name == LAID:
                continue
            is_due = (name, key) in DUE
            if not (is_required_argument(argument) or self._chance(0.4) or key == size or is_due):
                continue
            value = self._value(name, key, argument)
            if is_due:
                found[key] = literal(value)
            elif key == "where" and cursors and "text" in value:
                is_text = value["text"] is not None
                found[key] = literal(value)
            elif key == "orderBy" and cursors:
                order = self._made.order(argument, value)
                found[key] = f"${self._variable(str(argument.type), value)}" if self._chance(0.4) else literal(value)
            else:
                found[key] = self._given(argument, value)
        for key in cursors:
            found[key] = self._given(declared[key], self._made.cursor(kind, name, order, is_text=is_text))
        return found

    def _value(self, name: str, key: str, argument: GraphQLArgument) -> Any:
        named: Any = get_named_type(argument.type)
        if key == "where":
            return self._made.teams() if name in FOLLOWED else self._made.where(named, 2)
        if key == "by" and str(argument.type).startswith("["):
            return [Enumerated(self._random.choice(sorted(named.values))) for _ in range(self._random.randint(0, 3))]
        if key == "orderBy" and not is_leaf_type(named):
            pair = named.fields["field"].type
            fields = self._random.sample(sorted(get_named_type(pair).values), self._random.randint(1, 2))
            return [self._key(each) for each in fields]
        if key == "over":
            return [Enumerated(each) for each in self._random.sample(sorted(named.values), 4)]
        if key == "id" and name == "gap":
            return self._made.id(("Gap",))
        if key == "code":
            return self._random.choice([*self._made.codes(self._map.roots[name].label), "nothing"])  # type: ignore[union-attr, arg-type]
        if name in ("reachable", "paths") and key in ENDS:
            return self._made.id(*ENDS[key])
        if key in self._arguments_made:
            return self._arguments_made[key]()
        return Enumerated(self._random.choice(sorted(named.values)))

    def _key(self, name: str) -> dict[str, Any]:
        key: dict[str, Any] = {"field": Enumerated(name)}
        if self._chance(0.6):
            key["direction"] = Enumerated(self._random.choice(("ASC", "DESC")))
        if self._chance(0.3):
            key["nulls"] = Enumerated(self._random.choice(("FIRST", "LAST")))
        return key

    def _given(self, argument: GraphQLArgument, value: Any) -> str:
        """The value written into the document, or as a variable: given, null, absent, or by its default."""
        kind = str(argument.type)
        choice = self._random.random()
        if choice < 0.6:
            return literal(value)
        if choice < 0.8 or kind.endswith("!"):
            return f"${self._variable(kind, value)}"
        name = self._name("v")
        if choice < 0.87:
            self._declared.append(f"${name}: {kind}")
        elif choice < 0.93:
            self._declared.append(f"${name}: {kind}")
            self._variables[name] = None
        else:
            self._declared.append(f"${name}: {kind} = {literal(value)}")
        return f"${name}"
