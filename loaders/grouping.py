"""From a selection on groups to a grouping of the ports."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type

from graph.ports.filters import All, Compare, Filter, IsNull, Not, Op, Param
from graph.ports.filters import Any as AnyOf
from graph.ports.group import (
    Above,
    Count,
    Grouping,
    GroupPart,
    Inner,
    Key,
    KeyHole,
    KeyNode,
    KeyValue,
    Listed,
    More,
    SumOf,
)
from graph.ports.walk import Const
from loaders import refusals
from loaders.binding import converted
from loaders.errors import Code, Refused
from loaders.filling import Computing, Filler
from loaders.given import Given
from loaders.items import shape
from loaders.mapping.computing import Arguments
from loaders.mapping.groups import GroupRoot, KeyMap
from loaders.moment import Moment
from loaders.parts import parts
from loaders.question import Place, Question

ABSENT = ("未登记", "not recorded")
OUTSIDE = ("未登记或不在此级区划内", "not recorded, or in no division of this level")
"""Of divisions of one level: what is above it, or where the tree has none of that level, is recorded all the same."""
LEVEL = "regionLevel"


def where_of(question: Question, kind: GraphQLObjectType, nodes: list[FieldNode]) -> Filter | None:
    """The filter that the field's `where` says; None where it says nothing."""
    given = question.arguments(kind, nodes[0]).get("where")
    if given is None or not given.value:
        return None
    named: Any = get_named_type(kind.fields[nodes[0].name.value].args["where"].type)
    return question.filtering.where(named.name, given.value)


def grouping(
    question: Question, query: GraphQLObjectType, nodes: list[FieldNode], mapped: GroupRoot, filler: Filler
) -> Grouping:
    """How a field of groups is filtered, grouped, ordered, cut and shaped."""
    making = Grouped(question, query, nodes, mapped)
    where = where_of(question, query, nodes)
    by = tuple(making.key(name) for name in making.by)
    shown = making.parts(filler)
    given = question.arguments(query, nodes[0])
    sums, by_count = tuple(mapped.sums.values()), given["orderBy"].value == "COUNT"
    return Grouping(nodes[0].name.value, mapped.label, by, shown, making.most, where, sums, by_count, filler.has_holes)


class Grouped:
    """One field of groups being compiled; `by` are the names of its keys, each once."""

    def __init__(self, question: Question, query: GraphQLObjectType, nodes: list[FieldNode], mapped: GroupRoot) -> None:
        self._question = question
        self._nodes = nodes
        self._mapped = mapped
        self._below: Any = get_named_type(query.fields[nodes[0].name.value].type)
        self._given = question.arguments(query, nodes[0])
        self.by = tuple(dict.fromkeys(self._given["by"].value))
        most = question.limits.keys
        if len(self.by) > most:
            raise Refused(refusals.too_many_keys(most), Code.LIMIT_EXCEEDED)
        self._today: Filter | None = None

    @property
    def most(self) -> Param:
        """How many groups are listed."""
        most = self._question.limits.groups
        if "first" not in self._given:
            return self._question.binds.one(lambda _: most)
        return self._question.binds.one(converted(self._given["first"].read, _bounded(most)))

    def key(self, name: str) -> Key:
        """The key of this name."""
        held = self._mapped.keys[name]
        return key_of(self._question, self._given, held, self._current() if held.is_current else None)

    def _current(self) -> Filter:
        """What holds today, by its days; a plan is made anew each day."""
        if self._today is None:
            today = self._question.today
            day = self._question.binds.one(lambda _: today)
            begun = AnyOf((IsNull("since", of_edge=True), Not(Compare("since", Op.GT, day, of_edge=True))))
            lasting = AnyOf((IsNull("until", of_edge=True), Not(Compare("until", Op.LT, day, of_edge=True))))
            self._today = All((begun, lasting))
        return self._today

    def parts(self, filler: Filler) -> tuple[Const | Listed | More, ...]:
        """What the selection shows."""
        found: list[Const | Listed | More] = []
        for key, nodes in self._question.selections.under(self._below, self._nodes).items():
            name = nodes[0].name.value
            if name == "__typename":
                found.append(Const(key, self._below.name))
            elif name == "truncated":
                found.append(More(key))
            else:
                kind: Any = get_named_type(self._below.fields[name].type)
                found.append(Listed(key, self._each(kind, nodes, filler.below(key), self._group)))
        return tuple(found)

    def _each(
        self, kind: Any, nodes: list[FieldNode], filler: Filler, one: Callable[[Any, str, list[FieldNode], Filler], Any]
    ) -> tuple[GroupPart, ...]:
        fields = self._question.selections.under(kind, nodes)
        return tuple(
            Const(key, kind.name) if under[0].name.value == "__typename" else one(kind, key, under, filler)
            for key, under in fields.items()
        )

    def _group(self, kind: Any, key: str, nodes: list[FieldNode], filler: Filler) -> GroupPart:
        name = nodes[0].name.value
        if name == "count":
            return Count(key)
        if name == "labels":
            return self._labels(kind, key, nodes, filler)
        below: Any = get_named_type(kind.fields[name].type)
        return Inner(key, self._each(below, nodes, filler.below(key), self._key if name == "key" else self._sum))

    def _key(self, kind: Any, key: str, nodes: list[FieldNode], filler: Filler) -> GroupPart:
        name = nodes[0].name.value
        place = next((at for at, by in enumerate(self.by) if field_of(by) == name), None)
        if place is None:
            return Const(key, None)
        below: Any = get_named_type(kind.fields[name].type)
        if not isinstance(below, GraphQLObjectType):
            return KeyValue(key, place)
        fields = self._question.selections.under(below, nodes)
        end = self._question.map.objects[below.name].label
        assert end is not None
        return KeyNode(key, place, parts(self._question, below, fields, Place(end), filler.below(key)))

    def _sum(self, _kind: Any, key: str, nodes: list[FieldNode], _filler: Filler) -> GroupPart:
        return SumOf(key, list(self._mapped.sums).index(nodes[0].name.value))

    def _labels(self, kind: Any, key: str, nodes: list[FieldNode], filler: Filler) -> GroupPart:
        held = [self._mapped.keys[name] for name in self.by]
        filler.computing.append(
            Computing(key, _labelling(held, at_level=LEVEL in self._given), {}, shape(self._question, kind, nodes))
        )
        return KeyHole(key, tuple((at, name) for at, one in enumerate(held) for name in one.named or ("",)))


def key_of(question: Question, given: Mapping[str, Given], held: KeyMap, only: Filter | None = None) -> Key:
    """A key as the store is asked by it; regions under those of the level that the arguments name."""
    path, above, level = held.path, None, given.get(LEVEL)
    if level is not None and held.by_level:
        path = (*path[:-1], held.by_level[level.value])
    elif level is not None and held.tree is not None:
        parent, prop = held.tree
        above = Above(parent, prop, question.binds.one(level.read))
    return Key(path, held.property, held.of_edge, held.letters, above, only, held.is_plain)


def field_of(name: str) -> str:
    """The field of a key object that a name of the enumeration of keys has."""
    first, *rest = name.lower().split("_")
    return "".join([first, *(word.title() for word in rest)])


def _bounded(most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if not 1 <= value <= most:
            raise Refused(refusals.out_of_range("first", 1, most, value))
        return int(value)

    return read


def _labelling(
    keys: Sequence[KeyMap], *, at_level: bool
) -> Callable[[Sequence[Any], Arguments, Moment], list[dict[str, Any]]]:
    """Each key in words: a node by its code and names, a choice by its words, anything else as it is."""

    def label(values: Sequence[Any], _arguments: Arguments, _moment: Moment) -> list[dict[str, Any]]:
        told, at = [], 0
        for key in keys:
            width = len(key.named) or 1
            told.append(words_of(key, values[at : at + width], at_level=at_level))
            at += width
        return told

    return label


def words_of(key: KeyMap, values: Sequence[Any], *, at_level: bool) -> dict[str, Any]:
    """A key in words: its value as text, in Chinese, in English. `at_level`: regions are those of one level."""
    held, *names = values
    if held is None:
        zh, en = OUTSIDE if at_level and (key.tree or key.by_level) else ABSENT
        return {"value": None, "zh": zh, "en": en}
    value = {True: "true", False: "false"}[held] if isinstance(held, bool) else str(held)
    zh, en = names or key.words.get(held, (value, value))
    return {"value": value, "zh": zh, "en": en or zh}
