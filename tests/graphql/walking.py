"""Every connection of the schema, root and nested, with the way to it; those near a place with a place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLField, GraphQLInputObjectType, GraphQLSchema, get_named_type

from loaders.mapping.contract import SchemaMap
from loaders.mapping.fields import Listed
from loaders.mapping.roots import ListRoot

WHOLE = (
    "totalCount nodes { __typename } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
)
AROUND = 'near: {latitude: "23.6", longitude: "114.7", withinKm: "10000"}'


@dataclass(frozen=True)
class Connection:
    """A field that is a connection; `way` is a document in which `%s` stands for any number of such fields.

    `given`: an argument that it always has.
    """

    kind: str
    name: str
    field: GraphQLField
    way: str
    given: str = ""

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
        fields = [f"{self.name}({' '.join([self.given, each])}) {{ {under} }}" for each in arguments]
        return self.way % " ".join(f"a{at}: {field}" for at, field in enumerate(fields))


def connections(schema: GraphQLSchema, mapped: SchemaMap) -> Iterator[Connection]:
    """All of them, those of the query first; `$n` is how many objects a nested one hangs on."""
    assert schema.query_type is not None
    roots = {name: root for name, root in mapped.roots.items() if isinstance(root, ListRoot)}
    for name, root in roots.items():
        yield Connection("Query", name, schema.query_type.fields[name], "{ %s }", AROUND if root.near else "")
    lists = {root.label: name for name, root in roots.items() if not root.near}
    for kind, found in mapped.objects.items():
        for name, each in found.fields.items():
            if isinstance(each, Listed):
                assert found.label is not None
                inside = "%s" if kind == mapped.types[found.label] else f"{kind[0].lower()}{kind[1:]} {{ %s }}"
                way = f"query($n: Int) {{ {lists[found.label]}(first: $n) {{ nodes {{ {inside} }} }} }}"
                yield Connection(kind, name, schema.type_map[kind].fields[name], way)  # type: ignore[attr-defined]
