"""Inputs of lists, out of the types of what is listed: what can be read and compared can be filtered and ordered by."""

from collections.abc import Collection, Iterator
from typing import Any

from strawberry.types.base import StrawberryOptional
from strawberry.types.enum import StrawberryEnumDefinition
from strawberry.types.lazy_type import LazyType

from graph.model.declaration.hop import Direction
from graph.model.declaration.label import Label
from graph.model.declaration.relationship import Relationship
from graph.model.registry import MODEL
from graph.ports.walk import Order
from loaders.mapping.fields import Inline, Listed, Prop, To
from schema.comparisons import (
    IS_NULL,
    WITHIN,
    BooleanFilter,
    CodeFilter,
    DayFilter,
    DecimalFilter,
    InstantFilter,
    IntFilter,
    Operators,
    TextFilter,
    TreeCodeFilter,
    choice_filter,
    operators,
)
from schema.fields import MAP, REF, Ref, Rows, input_of
from schema.ordering import order_input
from schema.scalars import Day, Decimal, Instant
from schema.wheres import condition, where

FILTERS: dict[Any, Any] = {
    str: TextFilter,
    int: IntFilter,
    bool: BooleanFilter,
    Decimal: DecimalFilter,
    Day: DayFilter,
    Instant: InstantFilter,
}
Orders = dict[str, tuple[Order, str]]
CODE = ("code",)
TEXT = (
    "Is found by this text: one Chinese character or more, words, pinyin or initials of names, codes; all that stands "
    "between blanks must be there. Without `orderBy`, the best matches come first. "
    "按文字查找：汉字、单词、拼音、首字母、代码。"
)


def node_inputs(kind: type, *, without: Collection[str] = (), orders: Orders | None = None, **more: Any) -> Any:
    """Of a type of nodes: its Where and Order, and the Filter and ManyFilter by which others are filtered through it.

    `without` leaves out fields; `orders` and `more` add keys and conditions that no field of the type is named for.
    """
    label = MODEL.label(_rows(kind).label or "")
    ref = _itself(kind)
    return (*_inputs(kind, label, without, orders, more), _to_one(ref, label), _to_many(ref, label))


def edge_inputs(kind: type, *, orders: Orders | None = None, **more: Any) -> Any:
    """Of a type of relationships with properties, seen from one of its ends: its Where, Order and ManyFilter."""
    far = next(field.metadata[REF] for field in _fields(kind) if isinstance(field.metadata.get(MAP), Inline))
    label = MODEL.label(far.type_name)
    keys = {name: words for name, words in FAR_KEYS.items() if _has(label, words[0].property)}
    return (*_inputs(kind, label, (), {**keys, **(orders or {})}, more), _to_many(_itself(kind), label))


FAR_KEYS: Orders = {
    "CODE": (Order("code"), "By the code of what it leads to. 按对方代码。"),
    "NAME": (Order("name"), "By the Chinese name of what it leads to, by code point. 按对方名称。"),
}


def _inputs(
    kind: type, label: Label, without: Collection[str], orders: Orders | None, more: dict[str, Any]
) -> tuple[Any, Any]:
    rows = _rows(kind)
    derived: dict[str, Any] = {}
    keys: Orders = {}
    for field in _fields(kind):
        if field.python_name not in without:
            derived |= _condition(rows, field)
            keys |= _key(rows, field)
    if rows.start is None and label.searched:
        derived["text"] = condition(str, TEXT, is_text=True)
    namespace = {**derived, **more}
    namespace |= {"__annotations__": dict.fromkeys(namespace, Any), "__module__": _itself(kind, "Where").module}
    words = (label.en, label.zh) if rows.start is None else (f"relations to {label.en}", f"{label.zh}关系")
    described = f"Conditions on {words[0]}; all that are given must hold. {words[1]}筛选条件。"
    wheres = where(described)(type(f"{kind.__name__}Where", (), namespace))
    return wheres, order_input(f"{kind.__name__}Order", {**keys, **(orders or {})})


def _condition(rows: Rows, field: Any) -> dict[str, Any]:
    """The condition that a field of a type makes, by its name; none where its values cannot be compared."""
    name, mapped, words, ref = field.python_name, field.metadata.get(MAP), field.description, field.metadata.get(REF)
    if isinstance(mapped, Prop):
        filter_of, held = _compared(field.type), mapped.property or name
        tree = _tree(MODEL.label(rows.label)) if rows.label and held == "code" else None
        if filter_of is TextFilter and tree is not None:
            return {name: condition(TreeCodeFilter, words, of=held, tree=tree)}
        made = None if filter_of is None else condition(filter_of, words, of=held, of_edge=rows.start is not None)
        return {} if made is None else {name: made}
    if isinstance(mapped, To):
        return {name: _through_one(rows, mapped.hop or name, ref, words)}
    if isinstance(mapped, Inline) and isinstance(ref, LazyType):
        return {name: _related(input_of(ref, "Filter"), words, (), MODEL.label(ref.type_name), f"{ref.type_name}Where")}
    if isinstance(mapped, Listed) and rows.label is not None:
        hop = mapped.hop or name
        end = MODEL.label(MODEL.hop(rows.label, hop).end)
        return {name: _related(input_of(ref, "ManyFilter"), words, (hop,), end, f"{ref.type_name}Where")}
    return {}


def _through_one(rows: Rows, hop: str, ref: Ref, words: str) -> Any:
    if rows.label is None:
        return condition(CodeFilter, words, of=hop, of_edge=True)
    way = MODEL.hop(rows.label, hop)
    inner = f"{ref.type_name}Where"
    if way.direction is Direction.TERM:  # the property is the code itself
        return condition(input_of(ref, "Filter"), words, of=hop, where=inner, way=(hop,))
    return _related(input_of(ref, "Filter"), words, (hop,), MODEL.label(way.end), inner)


def _related(kind: Ref, words: str, way: tuple[str, ...], end: Label, inner: str) -> Any:
    return condition(kind, words, of="code", path=way, tree=_tree(end), where=inner, way=way)


def _to_one(ref: Ref, label: Label) -> Any:
    """What compares one related object of a label, by its code or by a `where` of its own."""
    fields: Operators = {}
    if _is_coded(label):
        fields["eq"] = (str, "Is this one itself, by code. 等于。", None)
        fields["in_"] = (list[str], "Is one of these themselves, by code. 属于其中之一。", "in")
    if _tree(label) is not None:
        fields["within"] = (list[str], WITHIN, None)
    fields["is_null"] = (bool, IS_NULL, None)
    fields["is_"] = (input_of(ref, "Where"), "Is there and fits this. 存在且满足。", "is")
    described = f"Conditions on one related {label.en}; all must hold. 关联的{label.zh}。"
    return operators(f"{ref.type_name}Filter", described, fields)


def _to_many(ref: Ref, label: Label) -> Any:
    """What asks how many of a related list fit; by code, whether one of them is it."""
    fields: Operators = {}
    if _is_coded(label):
        fields["eq"] = (str, "This one is among them, by code. 包含该项。", None)
        fields["in_"] = (list[str], "At least one of these is among them, by code. 至少包含其中之一。", "in")
    if _tree(label) is not None:
        words = "At least one of them is one of these, by code, or lies below one. 至少一项属于其中之一或其下级。"
        fields["within"] = (list[str], words, None)
    fields["is_null"] = (bool, "true: there are none; false: there is at least one. 是否一项也没有。", None)
    inner = input_of(ref, "Where")
    fields["some"] = (inner, "At least one fits this. 至少一项满足。", None)
    fields["none"] = (inner, "None fits this. 没有一项满足。", None)
    fields["every"] = (inner, "Every one fits this; so it is where there are none. 每一项都满足；没有时为真。", None)
    described = f"Conditions on a related list ({label.en}); all must hold. 关联列表（{label.zh}）。"
    return operators(f"{ref.type_name}ManyFilter", described, fields)


def _key(rows: Rows, field: Any) -> Orders:
    """The order that a field of a type makes, if it makes one: by its value, of a term by its code."""
    name, mapped = field.python_name, field.metadata.get(MAP)
    if isinstance(mapped, Prop) and _compared(field.type) is not None:
        held = mapped.property or name
    elif isinstance(mapped, To) and _is_term(rows, mapped.hop or name):
        held = mapped.hop or name
    else:
        return {}
    return {name.upper(): (Order(held, of_edge=rows.start is not None), field.description)}


def _is_term(rows: Rows, hop: str) -> bool:
    return rows.label is None or MODEL.hop(rows.label, hop).direction is Direction.TERM


def _compared(kind: Any) -> Any:
    """The operators for a type of value; None for one that has none."""
    while isinstance(kind, StrawberryOptional):
        kind = kind.of_type
    return choice_filter(kind.wrapped_cls) if isinstance(kind, StrawberryEnumDefinition) else FILTERS.get(kind)


def _tree(label: Label) -> str | None:
    """The hop to the one above, of what stands in a tree and has a code."""
    ups = (rel.field for rel in label.relationships if rel.acyclic and not rel.many and rel.to == label.name)
    return next(ups, None) if _is_coded(label) else None


def _is_coded(label: Label) -> bool:
    """Whether a code tells one from another; of terms, within the vocabulary that the relation leads to."""
    return label.key == CODE or label.name == "Term"


def _has(holder: Label | Relationship, name: str) -> bool:
    return any(prop.name == name for prop in holder.properties)


def _rows(kind: Any) -> Rows:
    rows: Rows = kind.__rows__
    return rows


def _itself(kind: type, what: str = "") -> Ref:
    named: Ref = LazyType(kind.__name__, kind.__module__)
    return input_of(named, what) if what else named


def _fields(kind: Any) -> Iterator[Any]:
    definition: Any = kind.__strawberry_definition__
    return (field for field in definition.fields if field.metadata)
