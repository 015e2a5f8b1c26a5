"""The documents that are asked for a table: the one given, opened up, and the same for one more page of one list."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphql import (
    ArgumentNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    NamedTypeNode,
    NameNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableDefinitionNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
    print_ast,
)

from readiness.words import Lang
from schema.sheets.fields import HIDDEN, condition, declared, is_connection

FIRST, AFTER = f"{HIDDEN}First", f"{HIDDEN}After"
PAGE = f"{HIDDEN}Page"
FLAGS = ("truncated", "more")
"""How the fields begin that say of a list beside them whether there is more of it."""
BACKWARDS = frozenset({"last", "before"})
USED = re.compile(r"\$(\w+)")
VARIABLES = {FIRST: "Int", AFTER: "String"}


@dataclass(frozen=True, slots=True)
class Opener:
    """Opens an operation up: fragments in their places, the language said, the ends of lists asked for.

    Pages that lie in no list take their size from the variable FIRST, and from `after` on their beginning from AFTER.
    """

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    lang: Lang

    def opened(self, operation: OperationDefinitionNode) -> OperationDefinitionNode:
        """The whole of it, for the first pages."""
        return _with(operation, self._selected(operation.selection_set, self.schema.query_type, is_in_list=False))

    def _selected(self, selected: SelectionSetNode, owner: object, *, is_in_list: bool) -> SelectionSetNode:
        found: list[SelectionNode] = []
        has_lists = False
        for node in selected.selections:
            if isinstance(node, FieldNode):
                held = declared(owner, node.name.value)
                if held is not None:
                    has_lists = has_lists or (bool(node.selection_set) and is_list_type(get_nullable_type(held.type)))
                    node = self._field(node, held, is_in_list=is_in_list)
                found.append(node)
            else:
                found.append(self._fragment(node, owner, is_in_list=is_in_list))
        if isinstance(owner, GraphQLObjectType):
            if is_connection(owner):
                found.append(_asked("pageInfo", PAGE, "hasNextPage", "hasPreviousPage", "endCursor"))
            elif has_lists:
                found += [_asked(name, f"{HIDDEN}_{name}") for name in owner.fields if name.startswith(FLAGS)]
        return SelectionSetNode(selections=tuple(found))

    def _fragment(self, node: SelectionNode, owner: object, *, is_in_list: bool) -> InlineFragmentNode:
        if isinstance(node, FragmentSpreadNode):
            held = self.fragments[node.name.value]
            node = InlineFragmentNode(
                type_condition=held.type_condition, directives=node.directives, selection_set=held.selection_set
            )
        assert isinstance(node, InlineFragmentNode)
        of = condition(self.schema, node, owner)
        return InlineFragmentNode(
            type_condition=node.type_condition,
            directives=node.directives,
            selection_set=self._selected(node.selection_set, of, is_in_list=is_in_list),
        )

    def _field(self, node: FieldNode, held: GraphQLField, *, is_in_list: bool) -> FieldNode:
        of = get_named_type(held.type)
        given = list(node.arguments or ())
        names = {one.name.value for one in given}
        if "lang" in held.args and "lang" not in names:
            given.append(_argument("lang", EnumValueNode(value=self.lang.value)))
        if is_connection(of) and not is_in_list and not names & BACKWARDS:
            given = [one for one in given if one.name.value != "first"]
            given.append(_argument("first", VariableNode(name=NameNode(value=FIRST))))
        is_in_list = is_in_list or is_list_type(get_nullable_type(held.type)) or is_connection(of)
        under = node.selection_set
        return FieldNode(
            alias=node.alias,
            name=node.name,
            arguments=tuple(given),
            directives=node.directives,
            selection_set=self._selected(under, of, is_in_list=is_in_list) if under else None,
        )


def further(opened: OperationDefinitionNode, path: Sequence[str]) -> OperationDefinitionNode:
    """Of an opened operation only the list at the end of a path, from the cursor in AFTER on."""
    return _with(opened, _only(opened.selection_set, path))


def _only(selected: SelectionSetNode, path: Sequence[str]) -> SelectionSetNode:
    found: list[SelectionNode] = []
    for node in selected.selections:
        if isinstance(node, InlineFragmentNode):
            kept = _only(node.selection_set, path)
            if kept.selections:
                found.append(
                    InlineFragmentNode(
                        type_condition=node.type_condition, directives=node.directives, selection_set=kept
                    )
                )
        elif isinstance(node, FieldNode) and path and (node.alias or node.name).value == path[0]:
            assert node.selection_set
            is_end = len(path) == 1
            given = tuple(one for one in node.arguments or () if not is_end or one.name.value != "after")
            after = (_argument("after", VariableNode(name=NameNode(value=AFTER))),) if is_end else ()
            found.append(
                FieldNode(
                    alias=node.alias,
                    name=node.name,
                    arguments=(*given, *after),
                    directives=node.directives,
                    selection_set=_uncounted(node.selection_set) if is_end else _only(node.selection_set, path[1:]),
                )
            )
    return SelectionSetNode(selections=tuple(found))


def _uncounted(page: SelectionSetNode) -> SelectionSetNode:
    """A page without its total, which is counted once."""
    kept = (one for one in page.selections if not isinstance(one, FieldNode) or one.name.value != "totalCount")
    return SelectionSetNode(selections=tuple(kept))


def _with(operation: OperationDefinitionNode, selected: SelectionSetNode) -> OperationDefinitionNode:
    """The operation with this selection; of its variables and ours it declares those that it uses."""
    used = set(USED.findall(print_ast(selected)))
    ours = tuple(
        VariableDefinitionNode(
            variable=VariableNode(name=NameNode(value=name)), type=NamedTypeNode(name=NameNode(value=kind))
        )
        for name, kind in VARIABLES.items()
    )
    given = (one for one in operation.variable_definitions or () if one.variable.name.value not in VARIABLES)
    return OperationDefinitionNode(
        operation=operation.operation,
        name=operation.name,
        variable_definitions=tuple(one for one in (*given, *ours) if one.variable.name.value in used),
        directives=operation.directives,
        selection_set=selected,
    )


def _asked(name: str, alias: str, *under: str) -> FieldNode:
    selections = tuple(FieldNode(name=NameNode(value=one)) for one in under)
    return FieldNode(
        alias=NameNode(value=alias),
        name=NameNode(value=name),
        selection_set=SelectionSetNode(selections=selections) if under else None,
    )


def _argument(name: str, value: EnumValueNode | VariableNode) -> ArgumentNode:
    return ArgumentNode(name=NameNode(value=name), value=value)
