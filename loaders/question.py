"""What a compilation of one root field works with: the contract, the variables now, parameters, filters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graphql import FieldNode, GraphQLObjectType, GraphQLSchema

from graph.model.declaration.model import Model
from graph.model.kinds import Kind
from graph.ports.group import Grouping
from graph.ports.walk import Order, Prepared, Walk
from loaders.binding import Binds
from loaders.filtering import Filtering
from loaders.given import Given, Known, arguments
from loaders.limits import Limits
from loaders.mapping.contract import SchemaMap
from loaders.mapping.fields import FieldMap
from loaders.selection import Selections


@dataclass(frozen=True, slots=True)
class Place:
    """Where a selection stands: at nodes of `label`, reached by `hop` of `start` when it is a relationship's row."""

    label: str
    start: str | None = None
    hop: str | None = None


@dataclass(frozen=True)
class Question:
    """One root field being compiled. `is_anew`: kept state is replaced by rows worked out for another day."""

    schema: GraphQLSchema
    map: SchemaMap
    model: Model
    limits: Limits
    selections: Selections
    variables: Mapping[str, Any]
    today: str
    binds: Binds
    filtering: Filtering
    prepare: Callable[[Walk | Grouping], Prepared]
    known: Known
    is_anew: bool = False

    def over(self, is_anew: bool) -> "Question":
        """The same over rows worked out for another day, or over kept ones."""
        return self if is_anew == self.is_anew else replace(self, is_anew=is_anew)

    def object(self, name: str) -> GraphQLObjectType:
        """An object type of the contract."""
        found = self.schema.type_map[name]
        assert isinstance(found, GraphQLObjectType)
        return found

    def field(self, kind: GraphQLObjectType, name: str) -> FieldMap:
        """What a field of a type maps to."""
        return self.map.objects[kind.name].fields[name]

    def arguments(self, kind: GraphQLObjectType, node: FieldNode) -> dict[str, Given]:
        """The arguments of a field that are there and not null."""
        return arguments(node, kind.fields[node.name.value], self.variables, self.known)

    def kind_of(self, place: Place, order: Order) -> Kind:
        """The kind of value that an order's key holds."""
        if order.by is not None:
            return Kind.INTEGER
        if not order.of_edge:
            return self.model.label(place.label).property(order.property).kind
        assert place.start is not None
        assert place.hop is not None
        relationship = self.model.hop(place.start, place.hop).relationship
        assert relationship is not None
        return relationship.property(order.property).kind

    def end(self, place: Place, hop: str, of_edge: bool = False) -> Place:
        """Where a hop leads."""
        if of_edge:
            return Place("Term")
        return Place(self.model.hop(place.label, hop).end, place.label, hop)
