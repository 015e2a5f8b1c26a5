"""What an operation asks for, as one of a bounded set of names: whatever a client writes, there are no more of them."""

from collections.abc import Iterator, Mapping

from graphql import FieldNode, FragmentDefinitionNode, FragmentSpreadNode, OperationDefinitionNode, SelectionSetNode

SEVERAL = "several"
"""Different root fields."""
DESCRIBING = "introspection"
"""The schema itself."""
DESCRIBED = frozenset({"__schema", "__type"})


def asked(operation: OperationDefinitionNode, fragments: Mapping[str, FragmentDefinitionNode]) -> str:
    """The root field that an operation of a valid document asks for, SEVERAL, or DESCRIBING."""
    names = set(_roots(operation.selection_set, fragments, set()))
    if len(names) > 1:
        names.discard("__typename")
    if names <= DESCRIBED:
        return DESCRIBING
    return names.pop() if len(names) == 1 else SEVERAL


def _roots(
    selected: SelectionSetNode, fragments: Mapping[str, FragmentDefinitionNode], opened: set[str]
) -> Iterator[str]:
    for node in selected.selections:
        if isinstance(node, FieldNode):
            yield node.name.value
        elif not isinstance(node, FragmentSpreadNode):
            yield from _roots(node.selection_set, fragments, opened)  # type: ignore[attr-defined]
        elif node.name.value not in opened:
            opened.add(node.name.value)
            yield from _roots(fragments[node.name.value].selection_set, fragments, opened)
