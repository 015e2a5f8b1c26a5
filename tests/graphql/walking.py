"""Every connection of the schema, root and nested, with the way to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLField, GraphQLInputObjectType, GraphQLSchema, get_named_type

from loaders.mapping import Listed, ListRoot, SchemaMap

WHOLE = (
    "totalCount nodes { __typename } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
)


@dataclass(frozen=True)
class Connection:
    """A field that is a connection; `way` is a document in which `%s` stands for any number of such fields."""

    kind: str
    name: str
    field: GraphQLField
    way: str

    @property
    def where(self) -> GraphQLInputObjectType:
        """The input of its conditions."""
        named = get_named_type(self.field.args["where"].type)
        assert isinstance(named, GraphQLInputObjectType)
        return named

    @property
    def keys(self) -> list[str]:
        """What it can be ordered by."""
        pair: Any = get_named_type(self.field.args["orderBy"].type)
        return list(get_named_type(pair.fields["field"].type).values)

    def asked(self, arguments: list[str], under: str = WHOLE) -> str:
        """The document that asks for it once for each of these arguments."""
        return self.way % " ".join(f"a{at}: {self.name}({each}) {{ {under} }}" for at, each in enumerate(arguments))


def connections(schema: GraphQLSchema, mapped: SchemaMap) -> Iterator[Connection]:
    """All of them, those of the query first; `$n` is how many objects a nested one hangs on."""
    assert schema.query_type is not None
    # Those near a place ask for a place, and have tests of their own.
    lists = {root.label: name for name, root in mapped.roots.items() if isinstance(root, ListRoot) and not root.near}
    for name in lists.values():
        yield Connection("Query", name, schema.query_type.fields[name], "{ %s }")
    for kind, found in mapped.objects.items():
        for name, each in found.fields.items():
            if isinstance(each, Listed):
                assert found.label is not None
                inside = "%s" if kind == mapped.types[found.label] else f"{kind[0].lower()}{kind[1:]} {{ %s }}"
                way = f"query($n: Int) {{ {lists[found.label]}(first: $n) {{ nodes {{ {inside} }} }} }}"
                yield Connection(kind, name, schema.type_map[kind].fields[name], way)  # type: ignore[attr-defined]
