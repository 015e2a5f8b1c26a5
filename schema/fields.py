"""How the types and fields of the contract are declared, with what each maps to.

By name a field maps to the property or hop of its label (camelCase to snake); what differs is said at the field.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from keyword import iskeyword
from typing import Annotated, Any, Optional

import strawberry
from strawberry.types.lazy_type import LazyType

from graph.ports.walk import Form, Order
from loaders.mapping.computing import Batch, Batched, Computed, Fill, Laid
from loaders.mapping.contract import RootMap
from loaders.mapping.fields import Entry, FieldMap, Fixed, Holds, Inline, Lead, Listed, Prop, Structured, To
from loaders.mapping.roots import KeyRoot, ListRoot
from schema.paging import Connection

MAP = "map"
REF = "ref"
BY_NAME = ""
"""In a map: the name of the field itself."""
Ref = LazyType[str, str]


@dataclass(frozen=True, slots=True)
class Rows:
    """What rows a type is made of: nodes of a label, or rows of the relationship that starts at `start` as `field`."""

    label: str | None = None
    start: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a field."""

    name: str
    type: Any
    description: str
    default: Any = strawberry.UNSET


def node(label: str, description: str) -> Callable[[type], type]:
    """A type whose objects are nodes of a label."""
    return _type(Rows(label), description)


def edge(start: str, field: str, description: str) -> Callable[[type], type]:
    """A type whose objects are relationships with properties."""
    return _type(Rows(start=start, field=field), description)


def part(description: str, label: str | None = None) -> Callable[[type], type]:
    """A type made of the row that holds it (of `label`), of an item in it, or of what Python computed."""
    return _type(Rows(label), description)


def _type(rows: Rows, description: str) -> Callable[[type], type]:
    def declare(declared: type) -> type:
        declared.__rows__ = rows  # type: ignore[attr-defined]
        return strawberry.type(declared, description=description)

    return declare


def nullable(of: Any) -> Any:
    """The type, or null."""
    return Optional[of]  # noqa: UP045 (a lazy type knows no `|`)


def value(description: str, type: Any = None, *, of: str = BY_NAME, form: Form | None = None) -> Any:
    """A property of the row."""
    return _field(description, type, Prop(of), form=form)


def holds(description: str, *, of: str = BY_NAME) -> Any:
    """The day that the row holds for: today of kept rows."""
    return _field(description, None, Holds(of))


def one(ref: Ref, description: str, *, by: str = BY_NAME, required: bool = False) -> Any:
    """What a hop to one leads to."""
    return _field(description, ref if required else nullable(ref), To(by), ref=ref)


def inline(type: Any, description: str, *, present: str | None = None) -> Any:
    """An object made of the same row; null when the property `present` is absent, else always there."""
    return _field(description, type if present is None else nullable(type), Inline(present), ref=type)


def fixed(type: Any, description: str, *, kept: str, anew: str) -> Any:
    """The same in every kept row, and another in every row worked out anew."""
    return _field(description, type, Fixed(kept, anew))


def structured(of_type: Any, description: str, *, of: str = BY_NAME) -> Any:
    """A list out of a structured property."""
    return _field(description, list[of_type], Structured(of))


def entry(description: str, type: Any = None, *, key: str = BY_NAME, is_list: bool = False) -> Any:
    """An entry of an item, by the field's own name in camelCase."""
    return _field(description, type, Entry(key, is_list))


def lead(type: Any, description: str, *labels: str, key: str = BY_NAME, is_list: bool = False) -> Any:
    """An object of the registry, of one of these labels, by the global id in an entry of what a batch made."""
    held: Any = nullable(type)
    several: Any = list[held]
    return _field(description, several if is_list else held, Lead(key, labels))


def computed(
    type: Any,
    description: str,
    fill: Fill,
    *,
    needs: tuple[str, ...] = (),
    keys: tuple[str, ...] = (),
    arguments: Sequence[Argument] = (),
) -> Any:
    """What Python works out from the row, or from an item."""
    return _field(description, type, Computed(fill, needs, keys), arguments)


def batched(
    type: Any,
    description: str,
    batch: Batch,
    *,
    needs: tuple[str, ...],
    keys: tuple[str, ...] = (),
    day: str | None = None,
    made: Computed | None = None,
    arguments: Sequence[Argument] = (),
) -> Any:
    """What Python works out for all rows of a level at once; `made`: of an object that Python made, by itself."""
    return _field(description, type, Batched(batch, needs, keys, day, made), arguments)


def laid(ref: Ref, description: str, rows: Batch, argument: Argument, *, present: str) -> Any:
    """Kept state of the row, or on another day what is worked out for it."""
    return _field(description, nullable(ref), Laid(argument.name, rows, present), [argument])


def many(
    ref: Ref,
    description: str,
    *,
    by: str = BY_NAME,
    default: tuple[Order, ...] = (),
) -> Any:
    """A connection by a hop to many; `default` is its order where the client names none."""
    return _field(description, Connection[ref], Listed(by, default), paging(ref), ref=ref)  # type: ignore[valid-type]


def root(type: Any, description: str, mapped: RootMap, arguments: Sequence[Argument]) -> Any:
    """A root field."""
    return _field(description, type, mapped, arguments)


def listed(ref: Ref, description: str, default: tuple[Order, ...] = ()) -> Any:
    """A root that is a connection over all nodes of a type's label; null where it fails, so that the rest stands."""
    of = nullable(Connection[ref])  # type: ignore[valid-type]
    return root(of, description, ListRoot(ref.type_name, default), paging(ref))


def by_code(ref: Ref, description: str) -> Any:
    """A root that is the one node with a code, or null."""
    code = Argument("code", str, "Its code. 代码。", ...)
    return root(nullable(ref), description, KeyRoot(ref.type_name, ((code.name, code.name),)), [code])


def paging(ref: Ref, *, is_ordered: bool = True) -> list[Argument]:
    """The arguments of a connection of these; `is_ordered`: its order can be chosen."""
    order = Argument("order_by", nullable(list[input_of(ref, "Order")]), "In this order; ties by id. 排序。")  # type: ignore[misc]
    return [
        Argument(
            "first",
            nullable(int),
            "How many to give from the beginning, 1 to 200; 50 where neither this nor `last` is said. 前若干条。",
        ),
        Argument("after", nullable(str), "The cursor after which to go on. 从此游标之后继续。"),
        Argument(
            "last",
            nullable(int),
            "How many to give from the end, from 1 to 200, in the same order; not together with `first`. 末若干条。",
        ),
        Argument("before", nullable(str), "The cursor before which to end. 到此游标之前为止。"),
        Argument("where", nullable(input_of(ref, "Where")), "Only those that fit. 筛选条件。"),
        *([order] if is_ordered else []),
    ]


def input_of(ref: Ref, what: str) -> Ref:
    """An input that goes with a type, by the names that schema.deriving gives: in `inputs` of the type's folder."""
    return LazyType(f"{ref.type_name}{what}", f"{ref.module.rpartition('.')[0]}.inputs")


def _field(
    description: str,
    type: Any,
    mapped: FieldMap | RootMap,
    arguments: Sequence[Argument] = (),
    form: Form | None = None,
    ref: Any = None,
) -> Any:
    metadata = {MAP: mapped, "form": form, REF: ref}
    if not arguments:
        return strawberry.field(description=description, graphql_type=type, metadata=metadata)
    door = _door(arguments)
    return strawberry.field(resolver=door, description=description, graphql_type=type, metadata=metadata)


def _door(arguments: Sequence[Argument]) -> Callable[..., Any]:
    """A function with these arguments, for Strawberry to read; registry fields are answered by plans, never by it."""

    def door(**_: Any) -> Any:
        raise RuntimeError("registry fields are answered by plans")

    parameters = [
        inspect.Parameter(
            f"{argument.name}_" if iskeyword(argument.name) else argument.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=argument.default if argument.default is not ... else inspect.Parameter.empty,
            annotation=Annotated[argument.type, _argument(argument)],
        )
        for argument in arguments
    ]
    door.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    door.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return door


def _argument(argument: Argument) -> Any:
    """Named as it is where Python could not have a parameter of that name."""
    name = argument.name if iskeyword(argument.name) else None
    return strawberry.argument(description=argument.description, name=name)
