"""Answers documents by graphql-core's own execution, resolver by resolver."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    ExecutionResult,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    execute,
    parse,
)
from graphql.language import DocumentNode

from graph.model.registry import MODEL
from graph.ports.store import Store
from loaders.moment import Moment
from schema import contract
from schema.map import map_of
from tests.stock.resolving import Resolving
from tests.stock.world import World, read


class Stock:
    """Stock execution over all rows of a store, read beforehand; documents are kept as the compiled path keeps them."""

    def __init__(self, world: World, store: Store, moment: Moment) -> None:
        self.world = world
        self.schema: GraphQLSchema = contract.make()._schema
        self.map = map_of(self.schema, MODEL)
        self._documents: dict[str, DocumentNode] = {}
        resolving = Resolving(world, self.map, store, moment)
        for name, kind in self.schema.type_map.items():
            if isinstance(kind, GraphQLInterfaceType):
                kind.resolve_type = lambda thing, _info, _kind: self.map.types[thing.label]
            elif isinstance(kind, GraphQLObjectType) and not name.startswith("__"):
                kind.is_type_of = None
                self._resolve(kind, resolving)

    def _resolve(self, kind: GraphQLObjectType, resolving: Resolving) -> None:
        mapped = self.map.objects.get(kind.name)
        for name, declared in kind.fields.items():
            if kind is self.schema.query_type:
                declared.resolve = resolving.root(self.map.roots[name], declared)
            elif mapped is not None:
                declared.resolve = resolving.field(mapped.fields[name], declared)
            else:
                declared.resolve = _entry(name)

    def document(self, text: str) -> DocumentNode:
        """The document, which must be valid, parsed once."""
        if text not in self._documents:
            self._documents[text] = parse(text)
        return self._documents[text]

    async def answer(self, text: str, variables: Mapping[str, Any] | None = None) -> ExecutionResult:
        """Execute a document."""
        result = execute(self.schema, self.document(text), variable_values=dict(variables or {}))
        return result if isinstance(result, ExecutionResult) else await result


def _entry(name: str) -> Any:
    return lambda held, _info: held[name]


async def stock(store: Store, moment: Moment) -> Stock:
    """Stock execution over a store."""
    return Stock(await read(store, MODEL), store, moment)
