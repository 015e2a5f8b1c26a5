"""The fields that an operation asks for as a tree, with fragments opened and fields of one name put together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

HIDDEN = "_export"
"""What the names of fields begin with that were asked for beside those of the document."""
CONNECTED = frozenset({"nodes", "edges", "pageInfo"})


@dataclass(slots=True)
class Field:
    """One field of an answer: `name` is what it is called there, `declared` what the contract says of it.

    `given` are the names of its arguments. `also` is what the contract says of other types' fields of this name.
    """

    name: str
    field_name: str
    declared: GraphQLField
    is_renamed: bool
    given: frozenset[str]
    under: dict[str, "Field"] = field(default_factory=dict)
    also: list[GraphQLField] = field(default_factory=list)

    @property
    def of(self) -> GraphQLNamedType:
        """Its type, or that of its entries."""
        return get_named_type(self.declared.type)

    @property
    def is_list(self) -> bool:
        """Whether it is a list, which a connection is not."""
        return is_list_type(get_nullable_type(self.declared.type))

    @property
    def is_connection(self) -> bool:
        """Whether it is a page of a list."""
        return is_connection(self.of)

    @property
    def is_leaf(self) -> bool:
        """Whether nothing lies under it."""
        return not is_composite_type(self.of)

    @property
    def is_choice(self) -> bool:
        """Whether it is one of an enumeration's values."""
        return isinstance(self.of, GraphQLEnumType)

    @property
    def has_rows(self) -> bool:
        """Whether it is a list of objects, or a page of one whose entries were asked for."""
        return (self.is_list and not self.is_leaf) or (self.is_connection and bool(self.entries))

    @property
    def entries(self) -> dict[str, "Field"]:
        """What was asked of its entries."""
        if not self.is_connection:
            return self.under
        return self._way[-1].under if len(self._way) else {}

    @property
    def shown(self) -> list["Field"]:
        """What the document itself asks for under it."""
        return [one for one in self.under.values() if not one.name.startswith(HIDDEN)]

    def rows(self, value: Any) -> list[Any]:
        """Its entries in an answer; those that are not there left out."""
        if not self.is_connection:
            found = value or ()
        elif value is None or not self._way:
            found = ()
        else:
            first, *rest = self._way
            found = value.get(first.name) or ()
            for step in rest:
                found = [one.get(step.name) for one in found if one is not None]
        return [one for one in found if one is not None]

    @property
    def _way(self) -> list["Field"]:
        """From a page to its entries: by `nodes`, else by `edges`."""
        if not self.is_connection:
            return []
        asked = {one.field_name: one for one in self.under.values()}
        if "nodes" in asked:
            return [asked["nodes"]]
        edges = asked.get("edges")
        return [edges, *(one for one in edges.under.values() if one.field_name == "node")] if edges else []


def is_connection(kind: GraphQLNamedType) -> bool:
    """Whether this is the type of a page."""
    return isinstance(kind, GraphQLObjectType) and kind.fields.keys() >= CONNECTED


def tree(schema: GraphQLSchema, selected: SelectionSetNode, owner: Any) -> dict[str, Field]:
    """What is selected, by the name that it has in the answer; fragments are inline ones."""
    found: dict[str, Field] = {}
    _gather(schema, selected, owner, found)
    return found


def declared(owner: Any, name: str) -> GraphQLField | None:
    """The field of a type; None of what every type has, or the root alone."""
    return getattr(owner, "fields", {}).get(name)


def condition(schema: GraphQLSchema, node: InlineFragmentNode, owner: Any) -> Any:
    """The type that a fragment is on."""
    return schema.type_map[node.type_condition.name.value] if node.type_condition else owner


def _gather(schema: GraphQLSchema, selected: SelectionSetNode, owner: Any, found: dict[str, Field]) -> None:
    for node in selected.selections:
        if isinstance(node, InlineFragmentNode):
            _gather(schema, node.selection_set, condition(schema, node, owner), found)
        elif isinstance(node, FieldNode) and (held := declared(owner, node.name.value)) is not None:
            name = node.alias.value if node.alias else node.name.value
            given = frozenset(one.name.value for one in node.arguments or ())
            one = found.setdefault(name, Field(name, node.name.value, held, name != node.name.value, given))
            if held is not one.declared:
                one.also.append(held)
            if node.selection_set:
                _gather(schema, node.selection_set, one.of, one.under)


def walked(fields: Iterable[Field]) -> Iterator[tuple[Field, ...]]:
    """Every field that the document asks for and that lies in no list, with those above it, lists among them."""
    for one in fields:
        if one.name.startswith(HIDDEN):
            continue
        yield (one,)
        if not one.has_rows:
            for below in walked(one.shown):
                yield (one, *below)
