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
        """The page's size; a variable that is absent or null gives the default, one out of bounds is refused later."""
        default, most = self._limits.page_default, self._limits.page_most
        if not GROUPED.isdisjoint(declared.args):
            default = most = self._limits.groups
        given = next((held.value for held in node.arguments or () if held.name.value in PAGE), None)
        if isinstance(given, IntValueNode):
            return max(1, min(int(given.value), most))
        if isinstance(given, VariableNode):
            name = given.name.value

            def size(variables: Variables) -> int:
                value = variables.get(name)
                return max(1, min(value, most)) if isinstance(value, int) else default

            return size
        return default


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) and value else 1


def _sum(prices: list[Price]) -> Price:
    return Price(
        sum(price.fixed for price in prices),
        tuple(part for price in prices for part in price.parts),
    )
