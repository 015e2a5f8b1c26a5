"""What an operation may cost at most, told by its document and variables alone: fields times page sizes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLList,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
)

from loaders.limits import Limits

Variables = Mapping[str, Any]
Size = Callable[[Variables], int]
Cost = Callable[[Variables], int]
Page = int | Size

FIELD = 1
COUNTED = 10
"""`totalCount` and groups: the store looks at all that fits, not at a page of it."""
PLAIN_LIST = 5
"""Entries that a list without pages is taken to have."""
PAGE = ("first", "last")
CURSOR = "after"
LONGEST = 1_000
"""Entries that a list without cursors gives at most."""
GROUPED = frozenset({"by", "rows"})
"""The arguments of what counts by keys."""


@dataclass(frozen=True, slots=True)
class Price:
    """A sum of what is the same for all variables, and of prices under a size that a variable tells."""

    fixed: int
    parts: tuple[tuple[Size, "Price"], ...] = ()

    def of(self, variables: Variables) -> int:
        """The sum for these variables."""
        return self.fixed + sum(size(variables) * price.of(variables) for size, price in self.parts)

    def times(self, size: Page) -> "Price":
        """The price of so many."""
        if not isinstance(size, int):
            return Price(0, ((size, self),))
        if not self.parts:
            return Price(self.fixed * size)
        return Price(self.fixed * size, ((lambda _variables: size, Price(0, self.parts)),))


class Costing:
    """Prices the operations of one document; each fragment once."""

    def __init__(self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], limits: Limits) -> None:
        self._schema = schema
        self._fragments = fragments
        self._limits = limits
        self._priced: dict[str, Price] = {}

    def of(self, operation: OperationDefinitionNode) -> Cost:
        """The cost of this operation by its coerced variables."""
        root = self._schema.get_root_type(operation.operation)
        price = Price(0) if root is None else self._set(root, operation.selection_set, None)
        if price.parts:
            return price.of
        fixed = price.fixed
        return lambda _variables: fixed

    def _set(self, kind: Any, selected: SelectionSetNode, page: Page | None) -> Price:
        return _sum(list(self._prices(kind, selected, page)))

    def _prices(self, kind: Any, selected: SelectionSetNode, page: Page | None) -> Iterator[Price]:
        for node in selected.selections:
            if isinstance(node, FieldNode):
                yield self._field(kind, node, page)
            elif isinstance(node, FragmentSpreadNode):
                fragment = self._fragments[node.name.value]
                on = self._schema.type_map[fragment.type_condition.name.value]
                yield self._set(on, fragment.selection_set, page) if page is not None else self._fragment(fragment, on)
            else:
                condition = node.type_condition  # type: ignore[attr-defined]
                on = kind if condition is None else self._schema.type_map[condition.name.value]
                yield self._set(on, node.selection_set, page)  # type: ignore[attr-defined]

    def _fragment(self, fragment: FragmentDefinitionNode, on: Any) -> Price:
        key = fragment.name.value
        if key not in self._priced:
            self._priced[key] = self._set(on, fragment.selection_set, None)
        return self._priced[key]

    def _field(self, kind: Any, node: FieldNode, page: Page | None) -> Price:
        name = node.name.value
        if name.startswith("__"):
            return Price(FIELD)  # what the schema says of itself is worked out once and kept
        declared: GraphQLField = kind.fields[name]
        if node.selection_set is None:
            return Price(COUNTED if name == "totalCount" else FIELD)
        below = get_named_type(declared.type)
        if any(argument in declared.args for argument in PAGE):
            own = FIELD if GROUPED.isdisjoint(declared.args) else COUNTED
            return _sum([Price(own), self._set(below, node.selection_set, self._page(node, declared))])
        under = self._set(below, node.selection_set, None)
        return _sum([Price(FIELD), under.times(self._entries(node, declared, page))])

    def _entries(self, node: FieldNode, declared: GraphQLField, page: Page | None) -> Page:
        if not isinstance(get_nullable_type(declared.type), GraphQLList):
            return 1
        if page is not None:
            return page
        ids = next((held.value for held in node.arguments or () if held.name.value == "ids"), None)
        if isinstance(ids, ListValueNode):
            return max(len(ids.values), 1)
        if isinstance(ids, VariableNode):
            name = ids.name.value
            return lambda variables: _length(variables.get(name))
        return PLAIN_LIST

    def _page(self, node: FieldNode, declared: GraphQLField) -> Page:
        """The page's size, told by whichever of `first` and `last` is not null, else the schema's default.

        One out of bounds is refused later, and so are both at once.
        """
        default, most = self._bounds(declared)
        given = [held.value for held in node.arguments or () if held.name.value in PAGE]
        written = [int(value.value) for value in given if isinstance(value, IntValueNode)]
        names = [value.name.value for value in given if isinstance(value, VariableNode)]

        def size(variables: Variables) -> int:
            held = (variables.get(name) for name in names)
            told = [*written, *(value for value in held if isinstance(value, int))]
            return max(1, min(max(told), most)) if told else default

        return size if names else size({})

    def _bounds(self, declared: GraphQLField) -> tuple[int, int]:
        """How many entries a field gives where nobody says, and how many at most."""
        if not GROUPED.isdisjoint(declared.args):
            return self._limits.groups, self._limits.groups
        most = self._limits.page_most if CURSOR in declared.args else LONGEST
        said = (declared.args[name].default_value for name in PAGE if name in declared.args)
        return next((value for value in said if isinstance(value, int)), self._limits.page_default), most


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) and value else 1


def _sum(prices: list[Price]) -> Price:
    return Price(
        sum(price.fixed for price in prices),
        tuple(part for price in prices for part in price.parts),
    )
