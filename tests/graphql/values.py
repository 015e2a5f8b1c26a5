"""Seeded values for documents: conditions and cursors made of what there is."""

from collections.abc import Iterable
from random import Random
from typing import Any

import orjson
from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
)

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.values import decimal_text
from graph.ports.walk import Order
from graph.search.runs import folded
from loaders.mapping.condition import Condition
from loaders.mapping.contract import SchemaMap
from loaders.mapping.fields import Listed
from loaders.mapping.roots import ListRoot
from tests.stock.world import Row, World

RELATED = ("is", "some", "none", "every")


class Enumerated(str):
    """A literal that is an enumeration's name."""


class Values:
    """Makes values that arguments take; the same chance makes the same ones."""

    def __init__(self, random: Random, schema: GraphQLSchema, mapped: SchemaMap, world: World) -> None:
        self._random = random
        self._schema = schema
        self._map = mapped
        self._world = world
        self._seen_by = self._edges()

    def _edges(self) -> dict[str, tuple[str, str]]:
        """By the `where` of each type of relationships: the label and the hop that lead to what it is about."""
        found: dict[str, tuple[str, str]] = {}
        for name, mapped in self._map.objects.items():
            for field, each in mapped.fields.items():
                if isinstance(each, Listed) and mapped.label is not None:
                    kind: Any = self._schema.type_map[name]
                    found[get_named_type(kind.fields[field].args["where"].type).name] = (mapped.label, each.hop)
        return {name: way for name, way in found.items() if name.removesuffix("Where") not in self._map.types.values()}

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def codes(self, label: str) -> list[str]:
        """The codes of a label; another one is refused by most questions that name it."""
        return [row["code"] for row in self._world.nodes[label].values()]

    def terms(self, name: str) -> list[str]:
        """The codes of a vocabulary."""
        return [row["code"] for row in self._world.nodes["Term"].values() if row["list"] == name]

    def drafts(self) -> list[dict[str, str]]:
        """The draft editions, each by its standard and version."""
        standards = self._world.nodes["Standard"]
        return [
            {"standard": standards[row["standard"]]["code"], "version": row["version"]}
            for row in self._world.nodes["Edition"].values()
            if row["status"] == "DRAFT"
        ]

    def need(self) -> dict[str, str]:
        """Something that can be needed: of what there is."""
        known = {
            "capability": self.terms("capability"),
            "equipmentType": self.codes("EquipmentType"),
            "role": self.terms("role"),
            "qualification": self.codes("QualificationType"),
        }
        name = self._random.choice(sorted(name for name, codes in known.items() if codes))
        need = {name: self._random.choice(known[name])}
        return need | ({"amount": str(self._random.randint(1, 3))} if self._chance(0.5) else {})

    def id(self, labels: Iterable[str] | None = None, absent: str = "6d757374-6572-5000-8000-726567697374") -> str:
        known = self._map.types if labels is None else labels
        label = self._random.choice(sorted(name for name in known if self._world.nodes[name]))
        node = self._random.choice(sorted(self._world.nodes[label]))
        return f"{label}:{node}" if self._chance(0.9) else f"{label}:{absent}"

    def order(self, argument: GraphQLArgument, value: Any) -> tuple[Order, ...] | None:
        if value is None:
            return None
        pair: Any = get_named_type(argument.type)
        known = self._map.orders[get_named_type(pair.fields["field"].type).name]
        found = {known[each["field"]].property: known[each["field"]] for each in value}
        return tuple(found.values())

    def cursor(self, kind: Any, name: str, order: tuple[Order, ...] | None, *, is_text: bool) -> str:
        mapped: Any = self._map.roots.get(name) or None
        if kind is not self._schema.query_type:
            mapped = self._map.objects[kind.name].fields[name]
        assert isinstance(mapped, (Listed, ListRoot))
        if order is None and (is_text or (isinstance(mapped, ListRoot) and mapped.near)):
            number = self._random.choice((0, 5, 2_000_004, 10**9))
            return orjson.dumps([number, self.id().partition(":")[2]]).decode()
        order = mapped.order if order is None else order
        keys = [self._order_key(kind, mapped, each) for each in order]
        return orjson.dumps([*keys, self.id().partition(":")[2]]).decode()

    def _order_key(self, kind: Any, mapped: Listed | ListRoot, order: Order) -> Any:
        if isinstance(mapped, ListRoot):
            rows = list(self._world.nodes[mapped.label].values())
        else:
            near = self._label_of(kind)
            ends = [end for ends in self._world.steps[near, mapped.hop].values() for end in ends]
            rows = [end.edge or {} if order.of_edge else end.row for end in ends]
        return self._random.choice([row[order.property] for row in rows] or [None])

    def _label_of(self, kind: Any) -> str:
        label = self._map.objects[kind.name].label
        assert label is not None
        return label

    def where(self, kind: GraphQLInputObjectType, depth: int) -> Any:
        conditions = self._map.wheres[kind.name]
        found: dict[str, Any] = {}
        for name in self._random.sample(sorted(conditions), self._random.randint(0, 2)):
            found[name] = self.condition(kind, name, depth)
        if depth > 0 and self._chance(0.4):
            name = self._random.choice(("and", "or", "not"))
            several = [self.where(kind, depth - 1) for _ in range(self._random.randint(0, 2))]
            found[name] = self.where(kind, depth - 1) if name == "not" else several
        if self._chance(0.1):
            found.setdefault(self._random.choice(sorted(conditions)), None)
        return found

    def condition(self, kind: GraphQLInputObjectType, name: str, depth: int) -> Any:
        """What one condition of a `where` may be given."""
        condition = self._map.wheres[kind.name][name]
        if condition.is_text:
            return self.text(kind.name.removesuffix("Where"))
        return self._operators(kind.name, condition, get_named_type(kind.fields[name].type), depth)

    def text(self, name: str) -> str:
        """A part of something by which a label can be searched."""
        label = self._world.model.label(name)
        row = self._random.choice(list(self._world.nodes[label.name].values()) or [{}])
        held = folded(row.get(self._random.choice(label.searched)) or "")
        start = self._random.randrange(len(held) or 1)
        text = held[start : start + self._random.randint(1, 4)]
        return text if any(map(str.isalnum, text)) else "站"

    def teams(self) -> dict[str, Any]:
        """A `where` that few teams fit."""
        return {"code": {"in": self._random.sample(self.codes("Team"), 2)}}

    def some(self, known: list[str]) -> list[str]:
        """From one to three of what is known."""
        return self._random.sample(known, min(len(known), self._random.randint(1, 3)))

    def near(self) -> dict[str, str]:
        """A place near a base, and how far around it."""
        places = [row for row in self._world.nodes["Base"].values() if row["latitude"] is not None]
        row = self._random.choice(places or [{"latitude": 0, "longitude": 0}])
        within = self._random.choice(("0.001", "5", "50.5", "1000"))
        return {
            "latitude": decimal_text(row["latitude"]),
            "longitude": decimal_text(row["longitude"]),
            "withinKm": within,
        }

    def _operators(self, where: str, condition: Condition, operators: Any, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        named = [name for name in sorted(operators.fields) if depth > 0 or name not in RELATED]
        for name in self._random.sample(named, min(len(named), self._random.choice((1, 1, 2)))):
            kind = operators.fields[name].type
            if name in RELATED:
                found[name] = self.where(get_named_type(kind), depth - 1)
            else:
                found[name] = self._operand(where, condition, name, kind)
        if self._chance(0.05):
            found[self._random.choice(sorted(operators.fields))] = None
        return found

    def _operand(self, where: str, condition: Condition, name: str, kind: Any) -> Any:
        if name == "isNull":
            return self._chance(0.5)
        nullable: Any = get_nullable_type(kind)
        named: Any = get_named_type(kind)
        if isinstance(named, GraphQLEnumType):
            sample = [Enumerated(self._random.choice(sorted(named.values))) for _ in range(2)]
        else:
            sample = [self._held(where, condition) for _ in range(2)]
        if name == "between":
            return dict(zip(("low", "high"), sample, strict=True))
        if isinstance(nullable, GraphQLList):
            return sample[: self._random.randint(0, 2)]
        if name == "contains" and sample[0]:
            return sample[0][: self._random.randint(1, 3)]
        return sample[0]

    def _held(self, where: str, condition: Condition) -> Any:
        """A value of the condition's property that there is."""
        label, hop = self._seen_by.get(where, (where.removesuffix("Where"), ""))
        if condition.of_edge:
            relationship = self._world.model.hop(label, hop).relationship
            assert relationship is not None
            holder: Label | Relationship = relationship
            rows: list[Row] = [e.edge or {} for ends in self._world.steps[label, hop].values() for e in ends]
        else:
            label = self._world.model.hop(label, hop).end if hop else label
            for step in condition.path:
                label = self._world.model.hop(label, step).end
            holder = self._world.model.label(label)
            rows = list(self._world.nodes[label].values())
        declared: Property = holder.property(condition.property)
        held = [row[declared.name] for row in rows if row[declared.name] is not None]
        return _written(declared.kind, self._random.choice(held) if held else None)


def _written(kind: Kind, value: Any) -> Any:
    """A raw value as the contract takes it; one that no row has where there is none."""
    if kind is Kind.DECIMAL:
        return decimal_text(value or 0)
    absent = {Kind.INTEGER: 0, Kind.BOOLEAN: True, Kind.DAY: "2026-01-01", Kind.INSTANT: "2026-01-01T00:00:00.000000Z"}
    return absent.get(kind, "x") if value is None else value


def literal(value: Any) -> str:
    if isinstance(value, Enumerated):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {literal(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(held) for held in value) + "]"
    return orjson.dumps(value).decode()
