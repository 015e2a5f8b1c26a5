"""From a root field and the form of its variables to what the store is asked."""

from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type

from graph.ports.group import Count, Grouping, Key, KeyValue, Listed
from graph.ports.walk import ByIds, ByKey, Walk
from loaders import refusals
from loaders.binding import converted
from loaders.errors import Refused
from loaders.filling import Filler
from loaders.grouping import grouping, where_of
from loaders.ids import label_of, node_of
from loaders.items import plain_object, shape
from loaders.leading import Leads
from loaders.listing import listing
from loaders.mapping.groups import GroupRoot
from loaders.mapping.roots import BatchRoot, CountRoot, KeyRoot, ListRoot, NodeRoot
from loaders.mapping.tables import TableRoot
from loaders.parts import parts
from loaders.question import Place, Question
from loaders.roots import Batched, Counting, Mixing, Root, Walking
from loaders.tabling import table

MANY = 1_000


class Compiling:
    """Compiles one root field; `name` is what the question is called in logs."""

    def __init__(self, question: Question, query: GraphQLObjectType, nodes: list[FieldNode]) -> None:
        self._question = question
        self._query = query
        self._nodes = nodes
        self._field = nodes[0].name.value
        self._given = question.arguments(query, nodes[0])
        self._below: Any = get_named_type(query.fields[self._field].type)

    def root(self) -> Root:
        """The compiled root; raises Refused where its arguments cannot be."""
        mapped = self._question.map.roots[self._field]
        if isinstance(mapped, ListRoot):
            return self._list(mapped)
        if isinstance(mapped, KeyRoot):
            return self._by_key(mapped)
        if isinstance(mapped, CountRoot):
            return self._count(mapped)
        if isinstance(mapped, BatchRoot):
            leads = Leads(parts)
            shaped = shape(self._question, self._query, self._nodes, leads)
            shown = tuple(self._question.selections.shows(self._query, self._nodes, one) for one in mapped.if_shown)
            return Batched(mapped.batch, shown, self._given, shaped, leads.finish(shaped), self._question.binds)
        if isinstance(mapped, GroupRoot):
            return self._groups(mapped)
        if isinstance(mapped, TableRoot):
            return table(self._question, self._query, self._nodes, mapped)
        return self._several(mapped) if mapped.is_list else self._by_id(mapped)

    def _list(self, mapped: ListRoot) -> Root:
        filler, place = Filler(), Place(mapped.label)
        start = listing(self._question, self._query, self._nodes, place, mapped.order, filler, parts, mapped.near)
        return self._walking(Walk(self._field, mapped.label, start, (), filler.has_holes), filler)

    def _by_key(self, mapped: KeyRoot) -> Root:
        key = tuple((prop, self._question.binds.one(self._given[name].read)) for name, prop in mapped.key)
        return self._one(mapped.label, ByKey(key))

    def _by_id(self, mapped: NodeRoot) -> Root:
        given = self._given[mapped.argument]
        types = self._question.map.types
        known = types if mapped.label is None else {mapped.label: types[mapped.label]}
        label = label_of(given.value, mapped.argument, known)
        ids = self._question.binds.one(converted(given.read, lambda text: [node_of(text, mapped.argument)]))
        return self._one(label, ByIds(ids))

    def _one(self, label: str, start: ByIds | ByKey, *, is_several: bool = False) -> Walking:
        filler = Filler()
        kind = self._question.object(self._question.map.types[label])
        fields = self._question.selections.under(kind, self._nodes)
        wanted = parts(self._question, kind, fields, Place(label), filler)
        walk = Walk(self._field, label, start, wanted, filler.has_holes or is_several)
        return self._walking(walk, filler, is_single=isinstance(start, ByIds) and not is_several)

    def _walking(self, walk: Walk, filler: Filler, *, is_single: bool = False) -> Walking:
        prepared = self._question.prepare(walk)
        return Walking(prepared, self._question.binds, filler if walk.has_holes else None, is_single)

    def _several(self, mapped: NodeRoot) -> Root:
        given = self._given[mapped.argument]
        most = self._question.limits.page_most
        if len(given.value) > most:
            raise Refused(refusals.too_many(mapped.argument, most))
        walks = []
        for label in dict.fromkeys(label_of(text, mapped.argument, self._question.map.types) for text in given.value):
            ids = self._question.binds.one(converted(given.read, self._ids_of(label, mapped.argument)))
            walks.append((label, self._one(label, ByIds(ids), is_several=True)))
        return Mixing(tuple(walks), given.read)

    def _ids_of(self, label: str, argument: str) -> Any:
        types, most = self._question.map.types, self._question.limits.page_most

        def read(texts: list[str]) -> list[str]:
            if len(texts) > most:
                raise Refused(refusals.too_many(argument, most))
            return [node_of(text, argument) for text in texts if label_of(text, argument, types) == label]

        return read

    def _count(self, mapped: CountRoot) -> Root:
        groups = Listed("groups", (KeyValue("key", 0), Count("count")))
        most, where = self._question.binds.one(lambda _: MANY), where_of(self._question, self._query, self._nodes)
        key = Key(property=mapped.by)
        asked = Grouping(self._field, mapped.label, (key,), (groups,), most, where, has_holes=True)
        fields = self._question.selections.under(self._below, self._nodes)
        shape = plain_object(self._question, self._below, fields)
        return Counting(self._question.prepare(asked), self._question.binds, mapped, shape)

    def _groups(self, mapped: GroupRoot) -> Root:
        filler = Filler()
        asked = grouping(self._question, self._query, self._nodes, mapped, filler)
        return Walking(self._question.prepare(asked), self._question.binds, filler if asked.has_holes else None)
