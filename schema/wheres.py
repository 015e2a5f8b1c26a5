"""How a `where` is declared: fields that must all hold, and `and`, `or`, `not`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import strawberry
from strawberry.types.lazy_type import LazyType

from loaders.mapping.condition import Condition
from schema.fields import nullable

CONDITION = "condition"


def where(description: str) -> Callable[[type], Any]:
    """An input of conditions on a type's rows."""

    def declare(declared: type) -> Any:
        itself: Any = LazyType(declared.__name__, declared.__module__)
        logic = {
            "and_": ("and", nullable(list[itself]), "All of these hold; of none: true. 全部满足。"),
            "or_": ("or", nullable(list[itself]), "At least one of these holds; of none: false. 至少满足一项。"),
            "not_": ("not", nullable(itself), "This does not hold. 不满足。"),
        }
        for key, (name, kind, words) in logic.items():
            declared.__annotations__[key] = Any
            of = strawberry.field(name=name, description=words, graphql_type=kind, default=strawberry.UNSET)
            setattr(declared, key, of)
        return strawberry.input(declared, description=description)

    return declare


@dataclass(frozen=True, slots=True)
class Declared:
    """A condition as declared; an empty property stands for the field's own name."""

    property: str
    path: tuple[str, ...]
    tree: str | None
    derived: Mapping[str, tuple[str, ...]] | None
    of_edge: bool
    where: str
    way: tuple[str, ...]
    is_text: bool

    def named(self, name: str) -> Condition:
        """The condition of the field of this name."""
        return Condition(
            self.property or name,
            self.of_edge,
            self.path,
            self.tree,
            self.derived,
            self.where,
            self.way,
            self.is_text,
        )


def condition(
    type: Any,
    description: str,
    *,
    of: str = "",
    path: tuple[str, ...] = (),
    tree: str | None = None,
    derived: Mapping[str, tuple[str, ...]] | None = None,
    of_edge: bool = False,
    where: str = "",
    way: tuple[str, ...] = (),
    is_text: bool = False,
) -> Any:
    """One condition: the property `of` (by name where it is not said) at the end of the hops of `path`.

    `where` names the input that what lies at the end of `way` must fit. `is_text`: it takes a text to search by.
    """
    declared = Declared(of, path, tree, derived, of_edge, where, way, is_text)
    return strawberry.field(
        description=description,
        graphql_type=nullable(type),
        default=strawberry.UNSET,
        metadata={CONDITION: declared},
    )
