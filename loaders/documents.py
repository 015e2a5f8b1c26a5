"""Documents parsed and validated once, and kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    OperationType,
    get_operation_ast,
    parse,
    validate,
)
from graphql.validation.rules import overlapping_fields_can_be_merged as overlapping
from graphql.validation.validate import ValidationAbortedError

from loaders import refusals
from loaders.asked import asked
from loaders.bounded import Bounded
from loaders.coercion import Coerce, coercion
from loaders.costing import Cost, Costing
from loaders.errors import Code, RequestRefused, entry, refuse
from loaders.form import Form
from loaders.language_rules import words
from loaders.limits import Limits
from loaders.measuring import WIDE, Size, check_size, check_tokens

MOST_ERRORS = 10
overlapping.MAX_COMPLEXITY_BUDGET = 100_000
"""What comparing fields of one response key may take, in the library's units: a fifth of its default."""
LONGEST_KEPT = 20_000
"""A document of more characters is answered and not kept: a few of them would fill the memory."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a valid document. `coerce` reads its variables; `form` tells what of them changes the plan.

    `cost` tells what it may cost with these; `asks` what it asks for, one of a bounded set. `is_wide`: to compile it
    may take long."""

    node: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    form: Callable[[Mapping[str, Any], str], Any]
    coerce: Coerce
    cost: Cost
    asks: str
    is_wide: bool

    @property
    def name(self) -> str | None:
        """Its own name, if it has one."""
        return self.node.name.value if self.node.name else None


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document; `chosen` finds the operation by the name that a request gives."""

    operations: tuple[Operation, ...]
    by_name: Mapping[str, Operation] = field(default_factory=dict)

    def operation(self, name: str | None) -> Operation:
        """The operation of that name, or the only one."""
        if name is not None:
            found = self.by_name.get(name)
            if found is None:
                raise refuse(refusals.no_operation_named(name))
            return found
        if len(self.operations) != 1:
            raise refuse(refusals.several_operations())
        return self.operations[0]


class Documents:
    """Reads documents against one schema; keeps valid ones."""

    def __init__(self, schema: GraphQLSchema, orders: frozenset[str], limits: Limits) -> None:
        self._schema = schema
        self._orders = orders
        self._limits = limits
        self.held: Bounded[str, Document] = Bounded(limits.documents)

    def __contains__(self, text: str) -> bool:
        """Whether the document is kept."""
        return text in self.held

    def read(self, text: str) -> Document:
        """The document of this text; RequestRefused where it is none that may be answered."""
        found = self.held.get(text)
        if found is None:
            found = self._whole(text)
            if len(text) <= LONGEST_KEPT:
                self.held.put(text, found)
        return found

    def pin(self, text: str) -> Document:
        """The same as read(), kept for good, however long it is."""
        found = self._whole(text)
        self.held.pin(text, found)
        return found

    def kind(self, text: str, name: str | None) -> OperationType | None:
        """The kind of operation it asks for, even where the schema has none of that kind; None where it names none."""
        kept = self.held.peek(text)
        try:
            if kept is not None:
                return kept.operation(name).node.operation
            operation = get_operation_ast(self._parse(text), name)
        except (RequestRefused, RecursionError):
            return None
        return None if operation is None else operation.operation

    def _parse(self, text: str) -> DocumentNode:
        check_tokens(text, self._limits)
        try:
            return parse(text, no_location=False)
        except GraphQLSyntaxError as error:
            raise refuse(words(error), locations=error.locations) from None

    def _whole(self, text: str) -> Document:
        try:
            return self._read(text)
        except RecursionError:
            raise refuse(refusals.document_too_deep(), Code.LIMIT_EXCEEDED) from None

    def _read(self, text: str) -> Document:
        parsed = self._parse(text)
        sizes = check_size(parsed, self._limits)
        errors = validate(self._schema, parsed, max_errors=MOST_ERRORS, hide_suggestions=True)
        if errors and isinstance(errors[-1], ValidationAbortedError) and len(errors) <= MOST_ERRORS:
            raise refuse(refusals.same_too_often(), Code.LIMIT_EXCEEDED)
        if errors:
            code = Code.BAD_USER_INPUT
            raise RequestRefused([entry(words(error), code, locations=error.locations) for error in errors])
        return self._document(parsed, sizes, text.count("{"))

    def _document(self, parsed: DocumentNode, sizes: Mapping[str | None, Size], braces: int) -> Document:
        fragments = {node.name.value: node for node in parsed.definitions if isinstance(node, FragmentDefinitionNode)}
        form = Form(self._schema, self._orders, parsed)
        costing = Costing(self._schema, fragments, self._limits)
        operations = tuple(
            Operation(
                node,
                fragments,
                form.of(node),
                coercion(self._schema, node, self._limits),
                costing.of(node),
                asked(node, fragments),
                max(sizes[node.name.value if node.name else None].objects, braces) > WIDE,
            )
            for node in parsed.definitions
            if isinstance(node, OperationDefinitionNode)
        )
        if not operations:
            raise refuse(refusals.no_operation())
        return Document(operations, {operation.name: operation for operation in operations if operation.name})
