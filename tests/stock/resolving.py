"""Resolvers: one for each field of the contract, by what the field maps to."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
from graphql import GraphQLField, get_named_type

from graph.model.identity import global_id
from graph.model.places import Point, metres, point, square
from graph.model.values import decimal_text
from graph.ports.store import Store
from graph.ports.walk import Form, Order
from graph.search.kept import kept_words
from graph.search.ranks import rank
from graph.search.wanted import wanted
from loaders.circles import circle_of
from loaders.mapping.computing import Batched, Computed, Laid
from loaders.mapping.contract import SchemaMap
from loaders.mapping.fields import Entry, Fixed, Holds, Ident, Lead, Listed, Prop, Structured, To
from loaders.mapping.groups import GroupRoot
from loaders.mapping.roots import BatchRoot, CountRoot, KeyRoot, ListRoot, NodeRoot
from loaders.mapping.tables import TableRoot
from loaders.moment import Moment
from loaders.writing import written
from tests.stock.filtering import fits, plain
from tests.stock.grouping import groups
from tests.stock.paging import Key, Reckoned, page
from tests.stock.tabling import tables
from tests.stock.world import Thing, World

Resolver = Callable[..., Any]


class Resolving:
    """Makes resolvers over one world."""

    def __init__(self, world: World, mapped: SchemaMap, store: Store, moment: Moment) -> None:
        self._world = world
        self._map = mapped
        self._store = store
        self._moment = moment

    def field(self, mapped: Any, declared: GraphQLField) -> Resolver:
        """The resolver of an object's field."""
        if isinstance(mapped, Prop):
            return lambda thing, _info: _property(mapped, thing)
        if isinstance(mapped, Holds):
            return lambda thing, _info: self._day(mapped.property, thing)
        if isinstance(mapped, Ident):
            return lambda thing, _info: _ident(mapped, thing)
        if isinstance(mapped, Fixed):
            return lambda thing, _info: mapped.anew if thing.is_anew else mapped.kept
        if isinstance(mapped, To):
            return lambda thing, _info: self._one(mapped, thing)
        if isinstance(mapped, Listed):
            return lambda thing, _info, **given: self._many(mapped, declared, thing, given)
        if isinstance(mapped, Structured):
            return lambda thing, _info: _items(mapped, thing)
        if isinstance(mapped, Entry):
            return lambda item, _info: item.get(mapped.key)
        if isinstance(mapped, Lead):
            return lambda item, _info: self._led(item.get(mapped.key))
        if isinstance(mapped, Computed):
            return lambda holder, _info, **given: mapped.fill(
                _needs(mapped, holder), {name: plain(held) for name, held in given.items()}, self._moment
            )
        if isinstance(mapped, Batched):
            return lambda holder, _info, **given: self._batched(mapped, holder, given)
        if isinstance(mapped, Laid):
            return lambda thing, _info, **given: self._laid(mapped, thing, given.get(mapped.argument))
        return lambda thing, _info: thing if mapped.present is None or thing.row[mapped.present] is not None else None

    def root(self, mapped: Any, declared: GraphQLField) -> Resolver:
        """The resolver of a root field."""
        if isinstance(mapped, NodeRoot) and mapped.is_list:
            return lambda _root, _info, ids: [self._node(text) for text in ids]
        if isinstance(mapped, NodeRoot):
            return lambda _root, _info, id: self._node(id)
        if isinstance(mapped, KeyRoot):
            return lambda _root, _info, **given: self._by_key(mapped, given)
        if isinstance(mapped, ListRoot):
            if mapped.near:
                return lambda _root, _info, **given: self._near(mapped, declared, given)
            return lambda _root, _info, **given: self._page(self._all(mapped.label), mapped.order, declared, given)
        if isinstance(mapped, BatchRoot):
            return lambda _root, _info, **given: self._alone(mapped, given)
        if isinstance(mapped, TableRoot):
            return lambda _root, _info, **given: self._table(mapped, declared, given)
        if isinstance(mapped, GroupRoot):
            return lambda _root, _info, **given: self._groups(mapped, declared, given)
        return lambda _root, _info, **given: self._count(mapped, declared, given)

    def _all(self, label: str) -> list[Thing]:
        return [Thing(label, row) for row in self._world.nodes[label].values()]

    def _led(self, held: Any) -> Any:
        if isinstance(held, list):
            return [self._node(text) for text in held]
        return None if held is None else self._node(held)

    async def _alone(self, mapped: BatchRoot, given: Mapping[str, Any]) -> Any:
        return (await mapped.batch(self._store, [[True] * len(mapped.if_shown)], _plain(given), self._moment))[0]

    def _node(self, text: str) -> Thing | None:
        label, _, node = text.partition(":")
        row = self._world.nodes[label].get(node)
        return None if row is None else Thing(label, row)

    def _by_key(self, mapped: KeyRoot, given: Mapping[str, Any]) -> Thing | None:
        for thing in self._all(mapped.label):
            if all(thing.row[prop] == plain(given[name]) for name, prop in mapped.key):
                return thing
        return None

    def _one(self, mapped: To, thing: Thing) -> Thing | None:
        if mapped.of_edge:
            assert thing.edge is not None
            declared = _declared(self._world, thing, mapped.hop)
            found = self._world.term(declared, thing.edge[mapped.hop])
        elif thing.is_anew:
            end = self._world.model.hop(thing.label, mapped.hop).end
            return Thing(end, self._world.nodes[end][thing.row[mapped.hop]])
        else:
            found = self._world.related(thing.label, mapped.hop, thing.row)
        return found[0] if found else None

    def _many(self, mapped: Listed, declared: GraphQLField, thing: Thing, given: Mapping[str, Any]) -> Any:
        if thing.is_anew:
            end = self._world.model.hop(thing.label, mapped.hop).end
            things = [Thing(end, row, is_anew=True) for row in thing.row[mapped.hop]]
        else:
            things = self._world.related(thing.label, mapped.hop, thing.row)
        return self._page(things, mapped.order, declared, given)

    def _page(
        self, things: list[Thing], default: Sequence[Key], declared: GraphQLField, given: Mapping[str, Any]
    ) -> Any:
        where = self._where(declared, given)
        fitting = [thing for thing in things if where(thing)]
        text = (given.get("where") or {}).get("text")
        order: Sequence[Key] = default
        if given.get("orderBy") is not None:
            order = self._order(declared, given["orderBy"])
        elif text is not None and given.get("near") is None:
            order = [Reckoned(lambda thing: self._rank(thing, text))]
        return page(fitting, order, given)

    def _rank(self, thing: Thing, text: str) -> int:
        return rank(kept_words(self._world.model.label(thing.label), thing.row), wanted(text))

    def _near(self, mapped: ListRoot, declared: GraphQLField, given: Mapping[str, Any]) -> Any:
        near = plain(given["near"])
        circle = circle_of(near)
        middle = Point(circle.x, circle.y, circle.z)
        far = {
            thing.row["id"]: square(at, middle) for thing in self._all(mapped.label) if (at := self._at(mapped, thing))
        }
        things = [
            thing for thing in self._all(mapped.label) if far.get(thing.row["id"], circle.most + 1) <= circle.most
        ]
        found = self._page(things, [Reckoned(lambda thing: far[thing.row["id"]])], declared, given)
        for edge in found["edges"]:
            edge["distanceMetres"] = metres(far[edge["node"].row["id"]])
        return found

    def _at(self, mapped: ListRoot, thing: Thing) -> Point | None:
        """Where it lies, by the first path that leads to a place."""
        for path in mapped.near:
            ends = [thing]
            for hop in path:
                ends = [far for near in ends for far in self._world.related(near.label, hop, near.row)]
            for end in ends:
                if end.row["latitude"] is not None and end.row["longitude"] is not None:
                    return point(end.row["latitude"], end.row["longitude"])
        return None

    def _where(self, declared: GraphQLField, given: Mapping[str, Any]) -> Callable[[Thing], bool]:
        if given.get("where") is None:
            return lambda _thing: True
        kind = get_named_type(declared.args["where"].type).name
        where = plain(given["where"])
        return lambda thing: fits(self._world, self._map.wheres, kind, where, thing)

    def _order(self, declared: GraphQLField, given: list[dict[str, Any]]) -> tuple[Order, ...]:
        pair: Any = get_named_type(declared.args["orderBy"].type)
        known = self._map.orders[get_named_type(pair.fields["field"].type).name]
        found: dict[tuple[str, bool], Order] = {}
        for each in plain(given):
            key = known[each["field"]]
            asked = Order(key.property, each["direction"] == "DESC", key.of_edge, each["nulls"] == "FIRST")
            found.setdefault((key.property, key.of_edge), asked)
        return tuple(found.values())

    def _count(self, mapped: CountRoot, declared: GraphQLField, given: Mapping[str, Any]) -> Any:
        where = self._where(declared, given)
        counts: dict[Any, int] = {}
        for thing in self._all(mapped.label):
            if where(thing):
                counts[thing.row[mapped.by]] = counts.get(thing.row[mapped.by], 0) + 1
        return mapped.shape(list(counts.items()))

    def _groups(self, mapped: GroupRoot, declared: GraphQLField, given: Mapping[str, Any]) -> Any:
        where = self._where(declared, given)
        things = [thing for thing in self._all(mapped.label) if where(thing)]
        return groups(self._world, mapped, things, plain(dict(given)), self._moment.today)

    async def _table(self, mapped: TableRoot, declared: GraphQLField, given: Mapping[str, Any]) -> Any:
        where = self._where(declared, given)
        things = [thing for thing in self._all(mapped.label) if where(thing)]
        arguments, today = _plain(given), self._moment.today
        telling = mapped.kept if arguments.get("on", today) == today or mapped.anew is None else mapped.anew
        told = tables(self._world, mapped, telling.views, things, arguments, today)
        if "where" in arguments:
            arguments["where"] = written(declared.args["where"].type, given["where"])
        return await telling.tell(self._store, told, arguments, self._moment)

    async def _batched(self, mapped: Batched, holder: Any, given: Mapping[str, Any]) -> Any:
        if mapped.made is not None and not isinstance(holder, (Thing, Item)):
            return mapped.made.fill(_needs(mapped.made, holder), _plain(given), self._moment)
        needs = _needs(mapped, holder)
        if mapped.day is not None:
            thing = holder if isinstance(holder, Thing) else holder.thing
            needs.insert(len(mapped.needs), self._day(mapped.day, thing))
        return (await mapped.batch(self._store, [needs], _plain(given), self._moment))[0]

    def _day(self, name: str, thing: Thing) -> Any:
        return thing.row[name] if thing.is_anew else self._moment.today

    async def _laid(self, mapped: Laid, thing: Thing, on: str | None) -> Thing | None:
        if on is None or on == self._moment.today:
            return None if mapped.present and thing.row[mapped.present] is None else thing
        (row,) = await mapped.rows(self._store, [[thing.row["id"]]], {mapped.argument: on}, self._moment)
        return None if row is None else Thing(thing.label, row, is_anew=True)


def _plain(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(held) for name, held in given.items() if held is not None}


class Item(dict[str, Any]):
    """An item of a structured list, which knows the row it stands in."""

    thing: Thing


def _items(mapped: Structured, thing: Thing) -> Any:
    held = thing.row[mapped.property]
    if held is None:
        return None
    found = []
    for each in orjson.loads(held):
        if isinstance(each, dict):
            item = Item(each)
            item.thing = thing
            found.append(item)
        else:
            found.append(each)
    return found


def _property(mapped: Prop, thing: Thing) -> Any:
    holder = thing.edge if mapped.of_edge else thing.row
    assert holder is not None
    held = holder[mapped.property]
    if held is None or mapped.form is Form.PLAIN:
        return held
    return decimal_text(held) if mapped.form is Form.DECIMAL else orjson.loads(held)


def _ident(mapped: Ident, thing: Thing) -> str:
    if mapped.of_edge:
        assert thing.edge is not None
        assert thing.relation is not None
        return global_id(thing.relation, thing.edge["id"])
    return global_id(thing.label, thing.row["id"])


def _needs(mapped: Computed | Batched, holder: Any) -> list[Any]:
    if isinstance(holder, Thing):
        return [holder.row[need] for need in mapped.needs]
    needs = [holder.thing.row[need] for need in mapped.needs] if mapped.needs else []
    return [*needs, *(holder.get(key) for key in mapped.keys)]


def _declared(world: World, thing: Thing, name: str) -> Any:
    for label in world.model.labels:
        for rel in label.relationships:
            if rel.name == thing.relation and any(prop.name == name for prop in rel.properties):
                return rel.property(name)
    raise KeyError(name)
